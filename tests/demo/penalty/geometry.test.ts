import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, fieldsOf, lowestOf, quadratic, zeros, type PenaltyState } from '#demo/penalty/geometry';
import { penalties } from '#demo/penalty/losses';
import { minimum, type Coefficients } from '#demo/penalty/minimum';
import { shownParameters } from '#demo/kit/figure/names';
import { cardOf } from '#cards/index';
import { inFields } from '../states.ts';

const states = inFields(fieldsOf(shownParameters(cardOf('l1-penalty'), 'ko'))) as fc.Arbitrary<PenaltyState>;

describe.each(Object.entries(penalties))('the view of a penalty, of %s', (_, penalty) => {
  test('no place near the minimum has a smaller sum', () => {
    fc.assert(fc.property(states, (state) => {
      const lowest = lowestOf(state);
      const sum = (w: Coefficients) => quadratic(w, lowest) + penalty(w, { strength: state.strength }).value;
      const w = minimum(penalty, state.strength, lowest);
      for (const by of [0.1, 1e-3]) {
        for (let turn = 0; turn < 16; turn++) {
          const angle = (turn * Math.PI) / 8;
          expect(sum([w[0] + by * Math.cos(angle), w[1] + by * Math.sin(angle)])).toBeGreaterThan(sum(w));
        }
      }
    }));
  });

  test('without strength it is the minimum of the quadratic loss', () => {
    fc.assert(fc.property(states, (state) => {
      minimum(penalty, 0, lowestOf(state)).forEach((w, k) => expect(w).toBeCloseTo(lowestOf(state)[k]!, 12));
    }));
  });

  test('the penalty of the minimum never grows with the strength', () => {
    fc.assert(fc.property(states, (state) => {
      const sizes = draw(penalty, state, 1).trail.map(({ w }) => penalty(w, { strength: 1 }).value);
      sizes.slice(1).forEach((size, i) => expect(size).toBeLessThanOrEqual(sizes[i]! + 1e-12));
    }));
  });

  test('where nothing pulls away from 0, both coefficients are exactly 0 and there is no ball', () => {
    const { w, ball } = draw(penalty, { m1: 0, m2: 0, strength: 0.5 }, 1);
    expect(zeros(w)).toBe('both');
    expect(ball).toBeUndefined();
    expect(draw(penalty, { m1: 2, m2: 1, strength: 0.5 }, 1).ball).toMatch(/^M.*Z$/);
  });
});

test('L1 makes a coefficient exactly 0 that L2 only makes smaller', () => {
  const at = { m1: 1.8, m2: 0.7, strength: 0.6 };
  expect(zeros(draw(penalties['l1-penalty'], at, 1).w)).toBe('second');
  expect(zeros(draw(penalties['l2-penalty'], at, 1).w)).toBe('none');
});

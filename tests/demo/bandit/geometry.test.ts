import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrows, fieldsOf, measure, type BanditState } from '#demo/bandit/geometry';
import { shownParameters } from '#demo/kit/figure/names';
import { cardOf } from '#cards/index';
import { inFields } from '../states.ts';

const fields = fieldsOf(shownParameters(cardOf('policy-gradient'), 'ko'));
const states = inFields(fields) as fc.Arbitrary<BanditState>;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the view of a bandit', () => {
  test('one step makes an action taken likelier where its advantage is above the baseline, and less likely below', () => {
    fc.assert(fc.property(states, (state) => {
      const { probability, next } = measure({ ...state, entropyBonus: 0 });
      const gained = next[state.action]! - probability[state.action]!;
      if (state.advantage > state.baseline) expect(gained).toBeGreaterThan(0);
      else if (state.advantage < state.baseline) expect(gained).toBeLessThan(0);
      else expect(gained).toBe(0);
    }));
  });

  test('probabilities sum to 1 and slopes to 0', () => {
    fc.assert(fc.property(states, (state) => {
      const { probability, next, grad } = measure(state);
      expect(sum(probability)).toBeCloseTo(1, 12);
      expect(sum(next)).toBeCloseTo(1, 12);
      expect(sum(grad)).toBeCloseTo(0, 12);
    }));
  });

  test('the entropy is at its largest where the logits are equal', () => {
    fc.assert(fc.property(states, (state) => {
      const { entropy, largestEntropy } = measure(state);
      expect(entropy).toBeLessThanOrEqual(largestEntropy + 1e-12);
      expect(measure({ ...state, z1: 1, z2: 1, z3: 1 }).entropy).toBeCloseTo(largestEntropy, 12);
    }));
  });

  test('no arrow leaves the drawing', () => {
    fc.assert(fc.property(states, (state) => {
      for (const { to: [x, y] } of arrows(state, measure(state).grad)) expect(x > 0 && x < 100 && y >= -1e-9 && y <= 100 + 1e-9).toBe(true);
    }));
  });
});

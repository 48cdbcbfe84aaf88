import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, fieldsOf, measure, nextOf, valuesOf, type BellmanState } from '#demo/bellman/geometry';
import { shownParameters } from '#demo/kit/figure/names';
import { cardOf } from '#cards/index';
import { inFields } from '../states.ts';

const states = inFields(fieldsOf(shownParameters(cardOf('q-learning'), 'ko'))) as fc.Arbitrary<BellmanState>;

describe('the view of the Bellman target', () => {
  test('the target is reward plus discounted largest next value, and the reward alone where the episode ended', () => {
    fc.assert(fc.property(states, (state) => {
      const most = Math.max(...nextOf(state));
      expect(measure({ ...state, done: 0 }).target).toBeCloseTo(state.reward + state.discount * most, 12);
      expect(measure({ ...state, done: 1 })).toMatchObject({ target: state.reward, best: undefined });
    }));
  });

  test('only the action taken has a slope, and a step along it never passes the target', () => {
    fc.assert(fc.property(states, (state) => {
      const { grad, target } = measure(state);
      const q = valuesOf(state)[state.action]!;
      expect(grad.filter((slope, k) => slope !== 0 && k !== state.action)).toEqual([]);
      expect((q - grad[state.action]! - target) * (q - target)).toBeGreaterThanOrEqual(-1e-12);
    }));
  });

  test('target and arrow stay in the drawing', () => {
    fc.assert(fc.property(states, (state) => {
      const { aim, arrow } = draw(state, measure(state));
      for (const at of [aim.from, aim.to, aim.y, ...arrow.from, ...arrow.to]) expect(at > 0 && at < 100).toBe(true);
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundOf, fieldsOf, positionOf, ratioView, type RatioState } from '#demo/ratio/geometry';
import { panels } from '#demo/kit/curves/trace';
import { shownParameters } from '#demo/kit/figure/names';
import { cardOf } from '#cards/index';
import { inFields } from '../states.ts';

const fields = fieldsOf(shownParameters(cardOf('ppo-clip'), 'ko'));
const states = inFields(fields) as fc.Arbitrary<RatioState>;
const words = { loss: '손실', slope: '기울기', axis: 'ρ →', before: '', unclipped: '클리핑 없이' };

describe('the view of the ratio', () => {
  test('exactly at the bound the gradient is not yet clipped, whatever rounding makes of it', () => {
    for (let epsilon = 0.05; epsilon <= 0.5; epsilon += 0.05) {
      for (const advantage of [1, -1]) {
        const ratio = Number((1 + advantage * epsilon).toFixed(2));
        const state = { ratio, advantage, epsilon: Number(epsilon.toFixed(2)) };
        expect(ratioView(state, words).cross.slope).toBeCloseTo(-ratio * advantage, 12);
        expect(positionOf(state)).toBe('inside');
      }
    }
  });

  test('beyond the bound the gradient is 0 with the advantage, and full against it', () => {
    fc.assert(fc.property(states, (state) => {
      const { slope } = ratioView(state, words).cross;
      const bound = boundOf(state);
      const beyond = bound !== undefined && (state.ratio - bound) * state.advantage > 1e-9;
      expect(slope).toBeCloseTo(beyond ? 0 : -state.ratio * state.advantage, 12);
      expect(positionOf(state) === 'clipped').toBe(beyond);
    }));
  });

  test('curve and crosshair stay in their panels, and the tint in the drawing', () => {
    fc.assert(fc.property(states, (state) => {
      const { loss, slope, cross, zone } = ratioView(state, words);
      expect(loss(cross.value)).toBeGreaterThanOrEqual(panels.loss[0] - 1e-9);
      expect(loss(cross.value)).toBeLessThanOrEqual(panels.loss[1] + 1e-9);
      expect(slope(cross.slope)).toBeGreaterThanOrEqual(panels.slope[0]);
      expect(slope(cross.slope)).toBeLessThanOrEqual(panels.slope[1]);
      expect(zone.left >= 0 && zone.right <= 100).toBe(true);
    }));
  });

  test('the surrogate without clipping is drawn only where it differs', () => {
    const drawn = (state: RatioState) => ratioView(state, words).others[0]!.loss;
    expect(drawn({ ratio: 1, advantage: 0, epsilon: 0.2 })).toBe('');
    expect(drawn({ ratio: 1, advantage: 1, epsilon: 0.2 })).toMatch(/^M62\.5 /); // (1.2 − 0.2) / 1.6 of the axis
    expect(drawn({ ratio: 1, advantage: -1, epsilon: 0.2 })).toMatch(/L37\.5 [\d.]+$/);
  });
});

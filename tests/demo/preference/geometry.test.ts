import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrowLength, crosshairField, difference, fieldsOf, lineScale, pairAt, pairOf, parametersIn, preferenceView, referenceOf,
} from '#demo/preference/geometry';
import { preferenceLosses } from '#demo/preference/losses';
import { defaults } from '#core/parameter';
import { shownParameters } from '#demo/kit/figure/names';
import { snap } from '#demo/kit/state/state';
import { cardOf } from '#cards/index';
import { inFields } from '../states.ts';

const words = { loss: '손실', slope: '기울기', axis: 'd →', before: '바꾸기 전' };

describe.each(Object.entries(preferenceLosses))('the view of a preference, of %s', (id, loss) => {
  const parameters = shownParameters(cardOf(id), 'ko');
  const states = inFields(fieldsOf(loss, parameters));
  const start = defaults(cardOf(id).parameters);

  test('the curve at the difference is the loss of the pair', () => {
    fc.assert(fc.property(states, (state) => {
      const { cross } = preferenceView({ loss, state, before: undefined, parameters, start, words });
      const { value, slope } = loss.at(pairOf(state), referenceOf(state), parametersIn(state, parameters));
      expect(cross.value).toBeCloseTo(value, 10);
      expect(cross.slope).toBeCloseTo(slope, 10);
      expect(cross.x).toBeGreaterThanOrEqual(-1e-9);
      expect(cross.x).toBeLessThanOrEqual(100 + 1e-9);
    }));
  });

  test('a crosshair dragged to a difference gives scores with that difference, which the fields can have', () => {
    fc.assert(fc.property(states, fc.double({ min: 0, max: 1, noNaN: true }), (state, share) => {
      const field = crosshairField(loss, state);
      const d = snap(field, field.min + share * (field.max - field.min));
      const pair = pairAt(loss, state, d);
      expect(difference({ ...state, ...pair })).toBeCloseTo(d, 9);
      for (const score of [pair.chosen, pair.rejected]) expect(snap(loss.chosen, score)).toBeCloseTo(score, 9);
    }));
  });

  test('no arrow leaves the line', () => {
    fc.assert(fc.property(states, (state) => {
      const values = parametersIn(state, parameters);
      const length = arrowLength(loss, values, loss.at(pairOf(state), referenceOf(state), values).slope);
      for (const [score, by] of [[state['chosen']!, length], [state['rejected']!, -length]] as const) {
        expect(lineScale(loss)(score) + by >= 0 && lineScale(loss)(score) + by <= 100).toBe(true);
      }
    }));
  });

  test('a former setting of a parameter is drawn, a former pair is not', () => {
    const state = Object.fromEntries(Object.entries(fieldsOf(loss, parameters)).map(([name, field]) => [name, field.default]));
    const [name] = Object.keys(parameters) as [string];
    const ghost = (before: Readonly<Record<string, number>>) => preferenceView({ loss, state, before, parameters, start, words }).ghost;
    expect(ghost({ ...state, [name]: parameters[name]!.field!.max })).toBeDefined();
    expect(ghost({ ...state, chosen: loss.chosen.min })).toBeUndefined();
  });
});

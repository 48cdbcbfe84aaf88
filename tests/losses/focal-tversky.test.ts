import fc from 'fast-check';
import { expect, test } from 'vitest';
import { focalTversky } from '#losses/focal-tversky';
import { tversky } from '#losses/tversky';

const number = fc.double({ min: 0, max: 1, noNaN: true });
const image = fc.integer({ min: 1, max: 8 }).chain((size) => fc.tuple(...[0, 1].map(() => fc.array(number, { minLength: size, maxLength: size }))));
const weights = fc.record({ alpha: number, beta: number, smooth: fc.constantFrom(1e-5, 1) });

test('focal-tversky with gamma 1 is tversky, to the last digit', () => {
  fc.assert(fc.property(image, weights, ([predicted, target], options) => {
    expect(focalTversky(predicted!, target!, { ...options, gamma: 1 })).toEqual(tversky(predicted!, target!, options));
  }));
});

test('focal-tversky is tversky to the power of 1 / gamma', () => {
  fc.assert(fc.property(image, weights, fc.constantFrom(0.5, 4 / 3, 3), ([predicted, target], options, gamma) => {
    expect(focalTversky(predicted!, target!, { ...options, gamma }).value).toBe(tversky(predicted!, target!, options).value ** (1 / gamma));
  }));
});

test('focal-tversky has a finite gradient wherever its loss is 0', () => {
  for (const gamma of [0.1, 1, 1.0001, 4 / 3, 1000]) {
    for (const [predicted, target] of [[[1, 0], [1, 0]], [[0, 0], [0, 0]], [[1, 1], [1, 1]]] as const) {
      const { value, grad } = focalTversky(predicted, target, { gamma });
      expect(value).toBe(0);
      expect([...grad].every(Number.isFinite)).toBe(true);
    }
  }
});

import { expect, test } from 'vitest';
import { addSimilarityGradient, cosineOf, normalizeRows, similaritiesInto, normalizationBackward } from '#core/embeddings/cosine';

test('directions have norm 1, and a row of zeros stays as it is', () => {
  const { unit, norms } = normalizeRows([3, 4, 0, 0, -5, 0], 2);
  expect([...unit]).toEqual([0.6, 0.8, 0, 0, -1, 0]);
  expect([...norms]).toEqual([5, 0, 5]);
});

test.each([1e-300, 1e-160, 1e160, 1e300])('directions keep their digits at the scale of %d', (scale) => {
  const { unit } = normalizeRows([3 * scale, 4 * scale], 2);
  expect(unit[0]).toBeCloseTo(0.6, 14);
  expect(unit[1]).toBeCloseTo(0.8, 14);
});

test('similarities are the cosines of one direction with each other one, less the largest, over the temperature', () => {
  const [own, others] = [Float64Array.of(9, 9, 0.6, 0.8), Float64Array.of(1, 0, 0, 1, -0.6, -0.8)];
  const z = new Float64Array(3);
  similaritiesInto(z, own, 2, others, 2, 0.5);
  [-0.4, 0, -3.6].forEach((expected, j) => expect(z[j]).toBeCloseTo(expected, 14));
});

test('the anchor is left out of similarities, and a temperature whose inverse overflows makes none NaN', () => {
  const units = Float64Array.of(1, 0, 0, 1, 0.6, 0.8);
  const z = new Float64Array(3);
  similaritiesInto(z, units, 0, units, 2, 1e-310, 0);
  expect([...z]).toEqual([-Infinity, -Infinity, 0]);
});

test('slopes by similarities are added to both directions', () => {
  const [gradOwn, gradOthers] = [Float64Array.of(7, 7, 1, 1), Float64Array.of(1, 1, 1, 1)];
  addSimilarityGradient(gradOwn, gradOthers, Float64Array.of(0.5, -2), 20, 2, Float64Array.of(9, 9, 3, 4), 2, Float64Array.of(1, 0, 0, 1), 2);
  expect([...gradOwn]).toEqual([7, 7, 6, -19]);
  expect([...gradOthers]).toEqual([16, 21, -59, -79]);
});

test('of a slope by a direction only what lies across the row turns it, the less the longer the row', () => {
  const slope = Float64Array.of(5, 7, 5, 7, 5, 7);
  normalizationBackward(slope, { unit: Float64Array.of(1, 0, 0, 0, 0, 1), norms: Float64Array.of(2, 0, 10) }, 2);
  expect([...slope]).toEqual([0, 3.5, 0, 0, 0.5, 0]);
});

test('the cosine on paper', () => {
  expect(cosineOf([3, 4], [5, 0])).toBeCloseTo(0.6, 14);
});

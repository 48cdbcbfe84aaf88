import { expect, test } from 'vitest';
import { binaryCrossEntropyWithLogits, focal, focalAt } from '#losses/index';

/**
 * Value and slope by mpmath 1.3.0 with 400 digits, from the definition.
 *
 * torchvision takes the power of a probability that rounds to 0 here: it has few digits or none, and slope NaN where
 * gamma is below 1.
 */
const exact: readonly (readonly [logit: number, target: number, alpha: number, gamma: number, value: number, slope: number])[] = [
  [20, 1, 0.25, 2, 2.189127679393809e-27, -6.567383026901106e-27],
  [40, 1, 0.25, 2, 1.9169120184305e-53, -5.750736055291499e-53],
  [100, 1, 0.25, 0.5, 1.7937739932911027e-66, -2.6906609899366537e-66],
  [300, 1, 0.25, 0.5, 9.23470767121814e-197, -1.3852061506827211e-196],
  [450, 1, 0.25, 0.5, 1.7748625425815174e-294, -2.662293813872276e-294],
  [-450, 0, 0.25, 0.5, 5.324587627744552e-294, 7.986881441616829e-294],
  [300, 1, 0.25, 1, 6.625991382510777e-262, -1.3251982765021554e-261],
  [-700, 1, 0.25, 3, 175, -0.25],
  [30, 0.25, 0.25, 0.5, 12.178482240718338, 0.40594940802427215],
  [-30, 0.25, 0.25, 3, 0.07324218750004204, -0.0024414062499593346],
  [60, 0.999, 0.25, 2, 1.503000000000004e-8, 2.505000000000007e-10],
  [1e-8, 1, 0.25, 0.1, 0.16168229561615496, -0.12471323812186906],
];

const relativeError = (got: number, expected: number): number => Math.abs(got - expected) / Math.abs(expected);

test.each(exact)('focal keeps its digits at the logit %d with target %d, alpha %d, gamma %d', (logit, target, alpha, gamma, value, slope) => {
  const at = focalAt(logit, target, alpha, gamma);
  expect(relativeError(at.value, value)).toBeLessThan(1e-13);
  expect(relativeError(at.slope, slope)).toBeLessThan(1e-13);
});

const logits = [-1000, -40, -3, -0.5, 0, 1e-9, 2, 37, 700, Infinity];

test.each(logits)('with gamma 0 focal is cross-entropy, weighted by alpha, at the logit %d', (logit) => {
  for (const target of [0, 0.3, 1]) {
    if (logit === Infinity && target === 1) continue; // 0 · ∞ in both, and the slope of NaN is NaN here
    const plain = binaryCrossEntropyWithLogits([logit], [target]);
    const own = focal([logit], [target], { alpha: 0.5, gamma: 0 });
    expect(own.value === plain.value / 2 || relativeError(own.value, plain.value / 2) < 1e-15).toBe(true);
    expect(own.grad[0] === plain.grad[0]! / 2 || relativeError(own.grad[0]!, plain.grad[0]! / 2) < 1e-15).toBe(true);
  }
});

test('focal at (z, y, alpha) is focal at (−z, 1 − y, 1 − alpha)', () => {
  for (const logit of [-7, -0.3, 2, 50]) {
    const [one, other] = [focalAt(logit, 1, 0.25, 1.5), focalAt(-logit, 0, 0.75, 1.5)];
    expect(other).toEqual({ value: one.value, slope: -one.slope });
  }
});

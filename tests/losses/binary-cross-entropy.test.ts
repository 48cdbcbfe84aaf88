import { expect, test } from 'vitest';
import { binaryCrossEntropy, binaryCrossEntropyAt, binaryCrossEntropyWithLogits } from '#losses/index';

/**
 * −ln p and its slope −1/p, −ln(1 − p) and its slope 1/(1 − p), by mpmath 1.3.0 with 60 digits.
 *
 * PyTorch clips the first logarithm at −100, below p = 3.7e-44, and all slopes at 1e12: it cannot be the reference.
 */
const exact: readonly (readonly [p: number, one: number, oneSlope: number, zero: number, zeroSlope: number])[] = [
  [1e-320, 736.8272408909739, -Infinity, 1e-320, 1],
  [1e-300, 690.7755278982137, -1e300, 1e-300, 1],
  [1e-100, 230.25850929940458, -1e100, 1e-100, 1],
  [1e-16, 36.841361487904734, -1e16, 1e-16, 1],
  [1e-12, 27.631021115928547, -1e12, 1.0000000000005e-12, 1.000000000001],
  [0.001, 6.907755278982137, -1000, 0.0010005003335835335, 1.001001001001001],
  [0.3, 1.2039728043259361, -3.3333333333333335, 0.35667494393873234, 1.4285714285714286],
  [0.999, 0.0010005003335835344, -1.001001001001001, 6.907755278982136, 999.9999999999991],
  [0.999999999999, 9.999778782803785e-13, -1.000000000001, 27.63104323789336, 1000022122209.5028],
  [0.9999999999999999, 1.1102230246251565e-16, -1.0000000000000002, 36.7368005696771, 9007199254740992],
];

const relativeError = (got: number, expected: number): number => (got === expected ? 0 : Math.abs(got - expected) / Math.abs(expected));

test.each(exact)('binary cross-entropy is right to 1e-15 at the probability %d, for targets 1 and 0', (p, one, oneSlope, zero, zeroSlope) => {
  const [atOne, atZero] = [binaryCrossEntropyAt(p, 1, 0), binaryCrossEntropyAt(p, 0, 0)];
  const pairs = [[atOne.value, one], [atOne.slope, oneSlope], [atZero.value, zero], [atZero.slope, zeroSlope]] as const;
  for (const [got, expected] of pairs) expect(relativeError(got, expected)).toBeLessThan(1e-15);
});

test('a certain and correct prediction has loss 0, not −0', () => {
  expect(binaryCrossEntropyAt(1, 1, 0).value).toBe(0);
  expect(binaryCrossEntropyAt(0, 0, 0).value).toBe(0);
});

test('it is the loss of the logit that led to the probability, until the sigmoid rounds', () => {
  const loss = (logit: number): number => binaryCrossEntropy([1 / (1 + Math.exp(-logit))], [0.25]).value;
  for (const logit of [-5, -1, 0, 0.3, 4]) expect(relativeError(loss(logit), binaryCrossEntropyWithLogits([logit], [0.25]).value)).toBeLessThan(1e-14);
  expect(loss(37)).toBe(Infinity);
  expect(binaryCrossEntropyWithLogits([37], [0.25]).value).toBe(27.75);
});

test('through the sigmoid, the slope is probability minus target', () => {
  for (const [p, target] of [[0.2, 1], [0.7, 0], [0.9, 0.4]] as const) expect(binaryCrossEntropyAt(p, target, 0).slope * p * (1 - p)).toBeCloseTo(p - target, 15);
});

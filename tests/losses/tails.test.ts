import { expect, test } from 'vitest';
import { binaryCrossEntropyWithLogits, sparseCategoricalCrossEntropy } from '#losses/index';

/**
 * Loss and slope of a logit far on the correct side, ln(1 + e^−x) and −1 / (1 + e^x), by mpmath 1.3.0 with 60 digits.
 *
 * PyTorch computes both by a cancellation and has few digits left there, or none: it cannot be the reference.
 */
const exact: readonly (readonly [gap: number, value: number, slope: number])[] = [
  [0.1, 0.6443966600735709, -0.47502081252106],
  [1.0, 0.3132616875182228, -0.2689414213699951],
  [8.0, 0.00033540637289576885, -0.0003353501304664781],
  [20.0, 2.061153620314381e-09, -2.0611536181902037e-09],
  [30.0, 9.357622968839737e-14, -9.357622968839299e-14],
  [37.0, 8.533047625744066e-17, -8.533047625744065e-17],
  [50.0, 1.9287498479639178e-22, -1.9287498479639178e-22],
  [300.0, 5.148200222412013e-131, -5.148200222412013e-131],
  [700.0, 9.85967654375977e-305, -9.85967654375977e-305],
];

const relativeError = (got: number, expected: number): number => Math.abs(got - expected) / Math.abs(expected);

test.each(exact)('binary cross-entropy keeps its digits at the logit %d of a positive', (gap, value, slope) => {
  const result = binaryCrossEntropyWithLogits([gap], [1]);
  expect(relativeError(result.value, value)).toBeLessThan(1e-15);
  expect(relativeError(result.grad[0]!, slope)).toBeLessThan(1e-15);
});

test.each(exact)('binary cross-entropy keeps its digits at the logit -%d of a negative', (gap, value, slope) => {
  const result = binaryCrossEntropyWithLogits([-gap], [0]);
  expect(relativeError(result.value, value)).toBeLessThan(1e-15);
  expect(relativeError(result.grad[0]!, -slope)).toBeLessThan(1e-15);
});

test.each(exact)('cross-entropy of two classes keeps its digits at a logit difference of %d', (gap, value, slope) => {
  const result = sparseCategoricalCrossEntropy([[gap, 0]], [0]);
  expect(relativeError(result.value, value)).toBeLessThan(1e-15);
  expect(relativeError(result.grad[0]!, slope)).toBeLessThan(1e-15);
  expect(result.grad[1]).toBe(-result.grad[0]!);
});

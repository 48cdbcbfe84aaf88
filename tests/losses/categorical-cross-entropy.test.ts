import { expect, test } from 'vitest';
import { binaryCrossEntropyWithLogits, categoricalCrossEntropy, sparseCategoricalCrossEntropy } from '#losses/index';

const logit = [[1, -2, 0.5], [0, 3, 3], [-40, -1, 4]];
const ids = [2, 1, 0];
const oneHot = ids.map((id) => [0, 1, 2].map((k) => (k === id ? 1 : 0)));
const relativeError = (got: number, expected: number): number => (got === expected ? 0 : Math.abs(got - expected) / Math.abs(expected));

test.each([{}, { labelSmoothing: 0.2 }, { weight: [0.5, 2, 3], reduction: 'sum' as const }])('one-hot rows have the loss of their class ids, with %j', (options) => {
  const [rows, sparse] = [categoricalCrossEntropy(logit, oneHot, options), sparseCategoricalCrossEntropy(logit, ids, options)];
  expect(relativeError(rows.value, sparse.value)).toBeLessThan(1e-15);
  rows.grad.forEach((slope, at) => expect(relativeError(slope, sparse.grad[at]!)).toBeLessThan(1e-14));
});

test('with weights, the mean of rows and the mean of class ids divide by different sums', () => {
  const [two, weight] = [[[1, 0], [0, 0]], [1, 3]];
  const rows = [[1, 0], [0, 1]];
  expect(categoricalCrossEntropy(two, rows, { weight }).value).toBeCloseTo(1.196352, 6);
  expect(sparseCategoricalCrossEntropy(two, [0, 1], { weight }).value).toBeCloseTo(0.598176, 6);
  expect(categoricalCrossEntropy(two, rows, { weight, labelSmoothing: 0.1 }).value).toBeCloseTo(1.252357, 6);
  expect(categoricalCrossEntropy(two, [[0.95, 0.05], [0.05, 0.95]], { weight }).value).toBeCloseTo(1.252357, 6);
  expect(sparseCategoricalCrossEntropy(two, [0, 1], { weight, labelSmoothing: 0.1 }).value).toBeCloseTo(0.626179, 6);
});

test('with two classes it is the binary one, of the difference of the logits', () => {
  for (const [z, y] of [[0.3, 0.2], [-4, 0.9], [50, 1], [-700, 0]] as const) {
    const [two, one] = [categoricalCrossEntropy([[z, 0]], [[y, 1 - y]]), binaryCrossEntropyWithLogits([z], [y])];
    expect(relativeError(two.value, one.value)).toBeLessThan(1e-14);
    expect(relativeError(two.grad[0]!, one.grad[0]!)).toBeLessThan(1e-14);
  }
});

/** Value and gradient for target probabilities 0.25 and 0.75 of two classes with very different logits, by mpmath 1.3.0 with 60 digits. */
test.each([
  [37, 27.75, 0.7499999999999999, -0.7499999999999999],
  [700, 525, 0.75, -0.75],
])('a logit difference of %d keeps its digits with soft targets', (gap, value, first, second) => {
  const { value: got, grad } = categoricalCrossEntropy([[gap, 0]], [[0.25, 0.75]]);
  expect(relativeError(got, value)).toBeLessThan(1e-15);
  expect([...grad]).toEqual([first, second]);
});

test('the gradient of a row sums to 0, since a shift of all logits changes nothing', () => {
  const { grad } = categoricalCrossEntropy([[5, -30, 2.5]], [[0.2, 0.3, 0.5]], { labelSmoothing: 0.1 });
  expect(Math.abs(grad.reduce((sum, slope) => sum + slope, 0))).toBeLessThan(1e-16);
});

import { expect, test } from 'vitest';
import { negativeLogLikelihood, sparseCategoricalCrossEntropy } from '#losses/index';

const logit = [[1, -2, 0.5], [0, 3, 3], [-1, -1, 4]];
const target = [2, 1, 0];
const logSoftmax = (row: readonly number[]): number[] => {
  const total = Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0));
  return row.map((z) => z - total);
};

test.each([{}, { weight: [0.5, 2, 3] }, { weight: [0.5, 2, 3], ignoreIndex: 1 }, { reduction: 'sum' as const }])('after a log-softmax it is cross-entropy, with %j', (options) => {
  const rows = logit.map(logSoftmax);
  const [own, whole] = [negativeLogLikelihood(rows, target, options), sparseCategoricalCrossEntropy(logit, target, options)];
  expect(own.value).toBeCloseTo(whole.value, 14);
  // back through the log-softmax: a slope less the share of its row's sum
  rows.forEach((row, at) => {
    const slopes = [...own.grad.slice(3 * at, 3 * at + 3)];
    const sum = slopes.reduce((total, slope) => total + slope, 0);
    slopes.forEach((slope, k) => expect(slope - Math.exp(row[k]!) * sum).toBeCloseTo(whole.grad[3 * at + k]!, 14));
  });
});

test('weights all scaled alike change nothing: the mean divides by their sum', () => {
  const rows = [[-1, -9], [-9, -2]];
  for (const scale of [1, 2, 0.25]) expect(negativeLogLikelihood(rows, [0, 1], { weight: [scale, 3 * scale] }).value).toBe((1 * 1 + 3 * 2) / 4);
});

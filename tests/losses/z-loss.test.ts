import { expect, test } from 'vitest';
import { sparseCategoricalCrossEntropy, zLoss } from '#losses/index';

const rows = [[1, -2, 0.5], [30, 3, 3], [-40, -41, -44]];
const logSumExp = (row: readonly number[]): number => {
  const max = Math.max(...row);
  return max + Math.log(row.reduce((sum, z) => sum + Math.exp(z - max), 0));
};

test.each(rows.map((row) => ({ row })))('the log-softmax of logits $row has z-loss 0 and the same cross-entropy', ({ row }) => {
  const logSoftmax = row.map((z) => z - logSumExp(row));
  expect(zLoss([logSoftmax], { coefficient: 1 }).value).toBeLessThan(1e-28);
  expect(sparseCategoricalCrossEntropy([logSoftmax], [1]).value).toBeCloseTo(sparseCategoricalCrossEntropy([row], [1]).value, 12);
});

test.each(rows.map((row) => ({ row })))('the gradient of $row sums to 2 c times the log-sum-exp', ({ row }) => {
  const { grad } = zLoss([row], { coefficient: 0.5 });
  expect(grad.reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(logSumExp(row), 12);
});

test('it is linear in its coefficient', () => {
  expect(zLoss(rows, { coefficient: 1 }).value).toBeCloseTo(1e4 * zLoss(rows).value, 9);
});

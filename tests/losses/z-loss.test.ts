import { expect, test } from 'vitest';
import { sparseCategoricalCrossEntropy, zLoss } from '#losses/index';

const rows = [[1, -2, 0.5], [30, 3, 3], [-40, -41, -44]];
const level = (row: readonly number[]): number => {
  const highest = Math.max(...row);
  return highest + Math.log(row.reduce((sum, z) => sum + Math.exp(z - highest), 0));
};

test.each(rows.map((row) => ({ row })))('logits $row cost nothing once they are log-probabilities, while their cross-entropy stays', ({ row }) => {
  const moved = row.map((z) => z - level(row));
  expect(zLoss([moved], { coefficient: 1 }).value).toBeLessThan(1e-28);
  expect(sparseCategoricalCrossEntropy([moved], [1]).value).toBeCloseTo(sparseCategoricalCrossEntropy([row], [1]).value, 12);
});

test.each(rows.map((row) => ({ row })))('the slopes of $row sum to that of the level', ({ row }) => {
  const { grad } = zLoss([row], { coefficient: 0.5 });
  expect(grad.reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(level(row), 12);
});

test('it is linear in its coefficient', () => {
  expect(zLoss(rows, { coefficient: 1 }).value).toBeCloseTo(1e4 * zLoss(rows).value, 9);
});

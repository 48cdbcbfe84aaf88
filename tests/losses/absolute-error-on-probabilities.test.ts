import { expect, test } from 'vitest';
import { absoluteErrorOnProbabilities } from '#losses/index';

const rows = [[0.7, 0.2, 0.1], [0.05, 0.9, 0.05], [1 / 3, 1 / 3, 1 / 3]];

test.each(rows)('the absolute error of %d, %d, %d is twice what the true class lacks', (...row) => {
  row.forEach((share, truth) => expect(absoluteErrorOnProbabilities(row, [truth]).value).toBeCloseTo(2 * (1 - share), 15));
});

test.each(rows)('summed over every class that could be true, the absolute error of %d, %d, %d is 2 (classes − 1)', (...row) => {
  expect(row.reduce((sum, _, truth) => sum + absoluteErrorOnProbabilities(row, [truth]).value, 0)).toBeCloseTo(4, 14);
});

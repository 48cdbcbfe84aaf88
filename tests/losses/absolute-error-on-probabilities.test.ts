import { expect, test } from 'vitest';
import { absoluteErrorOnProbabilities } from '#losses/index';

const rows = [[0.7, 0.2, 0.1], [0.05, 0.9, 0.05], [1 / 3, 1 / 3, 1 / 3]];

test.each(rows)('the absolute error of %d, %d, %d is 2 (1 − p), with p the probability of the true class', (...row) => {
  row.forEach((p, trueClass) => expect(absoluteErrorOnProbabilities(row, [trueClass]).value).toBeCloseTo(2 * (1 - p), 15));
});

test.each(rows)('summed over every possible target, the absolute error of %d, %d, %d is 2 (classes − 1)', (...row) => {
  expect(row.reduce((sum, _, trueClass) => sum + absoluteErrorOnProbabilities(row, [trueClass]).value, 0)).toBeCloseTo(4, 14);
});

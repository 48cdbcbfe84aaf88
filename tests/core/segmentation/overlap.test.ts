import { expect, test } from 'vitest';
import { confusionSums, overlapSums } from '#core/segmentation/overlap';

const p = [9, 1, 0.5, 0.25, 9];
const t = [9, 0.5, 0, 1, 9];

test('the intersection and the size of two masks are sums over the given pixels alone', () => {
  expect(overlapSums('dice', p, t, 1, 4)).toEqual({ intersection: 0.75, size: 3.25 });
});

test('true positives, false positives and false negatives add up to prediction and target', () => {
  const { truePositives, falsePositives, falseNegatives } = confusionSums('tversky', p, t, 1, 4);
  expect([truePositives, falsePositives, falseNegatives]).toEqual([0.75, 1, 0.75]);
  expect([truePositives + falsePositives, truePositives + falseNegatives]).toEqual([1.75, 1.5]);
});

test('NaN propagates', () => {
  expect(overlapSums('dice', [NaN], [1], 0, 1)).toEqual({ intersection: NaN, size: NaN });
  expect(confusionSums('tversky', [1], [NaN], 0, 1)).toEqual({ truePositives: NaN, falsePositives: NaN, falseNegatives: NaN });
});

test.each([overlapSums, confusionSums])('%o refuses the first number outside 0 to 1, and takes both ends', (sums) => {
  expect(() => sums('dice', [0, 1], [1, 0], 0, 2)).not.toThrow();
  expect(() => sums('dice', [0, 1.5], [0, 2], 0, 2)).toThrow('dice: probability[1] must be at least 0 and at most 1, got 1.5');
  expect(() => sums('dice', [-0.5], [0], 0, 1)).toThrow('dice: probability[0] must be at least 0 and at most 1, got -0.5');
  expect(() => sums('dice', [0, 1], [0, 2], 0, 2)).toThrow('dice: target[1] must be at least 0 and at most 1, got 2');
  expect(() => sums('dice', [0], [-1], 0, 1)).toThrow('dice: target[0] must be at least 0 and at most 1, got -1');
});

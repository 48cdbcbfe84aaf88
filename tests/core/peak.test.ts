import { expect, test } from 'vitest';
import { peak, peakAt } from '#core/peak';

test.each([
  ['in the middle', (x: number) => 3 - (x - 0.3) ** 2, 3],
  ['at the lower end', (x: number) => -x, 1],
  ['at the upper end', (x: number) => x, 2],
  ['at a corner', (x: number) => -Math.abs(x - 1.7), 0],
  ['everywhere', () => 5, 5],
])('the peak of a function that has it %s', (_, value, expected) => {
  expect(peak(value, -1, 2)).toBeCloseTo(expected, 12);
});

test('a peak is found to the last digits, since a function is flat around it', () => {
  expect(peak((x) => x * Math.exp(-x), 0, 40)).toBeCloseTo(1 / Math.E, 15);
});

test('the place of a peak is found to half of the digits', () => {
  expect(peakAt((x) => x * Math.exp(-x), 0, 40)).toBeCloseTo(1, 7);
  expect(peakAt((x) => -Math.abs(x - 1.7), -1, 2)).toBeCloseTo(1.7, 12);
});

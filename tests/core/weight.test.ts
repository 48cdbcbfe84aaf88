import { expect, test } from 'vitest';
import { sumOf, weigh } from '#core/weight';

test('a sum is that of all numbers', () => {
  expect(sumOf([1, 2.5])).toBe(3.5);
});

test('losses are weighted in place, and summed', () => {
  const losses = Float64Array.of(1, 2);
  expect(weigh(losses, [3, 0.5])).toBe(4);
  expect([...losses]).toEqual([3, 1]);
});

test('the weight of an item holds for each of its numbers', () => {
  const slopes = Float64Array.of(1, 2, 3, 4, 5, 6);
  expect(weigh(slopes, [10, 1])).toBe(75);
  expect([...slopes]).toEqual([10, 20, 30, 4, 5, 6]);
});

test.each([NaN, Infinity, -Infinity])('an item of weight 0 that holds %d is left out', (number) => {
  const losses = Float64Array.of(number, 2, 1, number);
  expect(weigh(losses, [0, 1, 2, 0])).toBe(4);
  expect([...losses]).toEqual([0, 2, 2, 0]);
});

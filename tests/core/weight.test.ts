import { expect, test } from 'vitest';
import { sumOf, weigh } from '#core/weight';

test('a sum is that of all numbers', () => {
  expect(sumOf([1, 2.5])).toBe(3.5);
});

test('losses and slopes are weighted in place, and the losses summed', () => {
  const [elements, grad] = [Float64Array.of(1, 2), Float64Array.of(-1, 4)];
  expect(weigh(elements, grad, [3, 0.5])).toBe(4);
  expect([...elements, ...grad]).toEqual([3, 1, -3, 2]);
});

test.each([NaN, Infinity, -Infinity])('an item of weight 0 that holds %d is left out', (number) => {
  const [elements, grad] = [Float64Array.of(number, 2), Float64Array.of(number, 4)];
  expect(weigh(elements, grad, [0, 1])).toBe(2);
  expect([...elements, ...grad]).toEqual([0, 2, 0, 4]);
});

import { expect, test } from 'vitest';
import { gather, scatter, sumOf, weigh, weighElements } from '#core/weight';

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

test('elements and slopes are weighted together, those of weight 0 left out, and the elements summed', () => {
  const [elements, slopes] = [Float64Array.of(1, 2, NaN, 4), Float64Array.of(5, 6, 7, Infinity)];
  expect(weighElements(elements, slopes, [3, 0.5, 0, 1])).toBe(8);
  expect([...elements]).toEqual([3, 1, 0, 4]);
  expect([...slopes]).toEqual([15, 3, 0, Infinity]);
  expect(weighElements(elements, slopes, [0, 0, 0, 0])).toBe(0);
  expect([...slopes]).toEqual([0, 0, 0, 0]);
});

test('without weights a batch is left as it is', () => {
  const list = Float64Array.of(1, 2);
  expect(gather(list, undefined)).toBe(list);
  expect(scatter(list, 1, undefined)).toBe(list);
});

test('items of weight 0 are taken out, and zeros put in their place again', () => {
  const weight = [0, 3, 0, -1, NaN];
  expect([...gather([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], weight)]).toEqual([3, 4, 7, 8, 9, 10]);
  expect([...gather(weight, weight)]).toEqual([3, -1, NaN]);
  expect([...scatter(Float64Array.of(3, 4, 7, 8, 9, 10), 2, weight)]).toEqual([0, 0, 3, 4, 0, 0, 7, 8, 9, 10]);
  expect([...scatter(new Float64Array(0), 2, [0])]).toEqual([0, 0]);
});

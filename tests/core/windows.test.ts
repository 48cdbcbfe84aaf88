import { expect, test } from 'vitest';
import { differences, gaussianWindow, lineMoments, withoutOffset } from '#core/windows';
import { allNear, near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(20261129);

test.each([1, 3, 11])('the weights of a window of %d sum to 1 and fall as a Gaussian does from the middle', (size) => {
  const window = gaussianWindow(size, 1.5);
  near(window.reduce((sum, weight) => sum + weight, 0), 1, 1e-15, 'sum');
  const middle = (size - 1) / 2;
  window.forEach((weight, at) => near(weight / window[middle]!, Math.exp(-((at - middle) ** 2) / 4.5), 1e-15, `weight ${at}`));
});

test('a window is uniform where sigma is infinite, and one pixel where it is as good as 0', () => {
  expect([...gaussianWindow(4, Infinity)]).toEqual([0.25, 0.25, 0.25, 0.25]);
  for (const sigma of [1e-9, 5e-324]) expect([...gaussianWindow(3, sigma)]).toEqual([0, 1, 0]);
});

test('differences are taken number for number', () => {
  expect([...differences([5, 1], Float32Array.of(2, 3))]).toEqual([3, -2]);
});

test('the number nearest 0 is the base, on whichever side, and NaN and infinities are not', () => {
  expect(withoutOffset([NaN, 7, -3, 5])).toEqual({ offset: -3, rest: Float64Array.of(NaN, 10, 0, 8) });
  expect(withoutOffset([Infinity, 4])).toEqual({ offset: 4, rest: Float64Array.of(Infinity, 0) });
  expect(withoutOffset([NaN]).rest[0]).toBeNaN();
});

test('numbers on a plateau lose no digit', () => {
  expect([...withoutOffset([2 ** 40 + 0.25, 2 ** 40, 2 ** 40 + 0.75]).rest]).toEqual([0.25, 0, 0.75]);
});

test('the moments of a line are those of each window on its own', () => {
  const [size, columns] = [3, 5];
  const window = gaussianWindow(size, 0.8);
  const [d, y] = [Float64Array.from(random.list(2 * columns, () => random.between(-1, 1))), Float64Array.from(random.list(2 * columns, () => random.between(-1, 1)))];
  const starts = [0, 1, 2, 5, 6, 7];
  const each = (of: (place: number) => number): number[] => starts.map((start) => window.reduce((sum, weight, k) => sum + weight * of(start + k), 0));
  const x = (place: number): number => y[place]! + d[place]!;
  const [mean, level, own] = [each((place) => d[place]!), each((place) => y[place]!), each(x)];
  const product = (one: (place: number) => number, other: (place: number) => number): number[] => each((place) => one(place) * other(place));
  const less = (moments: number[], one: number[], other: number[]): number[] => moments.map((moment, at) => moment - one[at]! * other[at]!);
  const [dd, yy] = [(place: number): number => d[place]!, (place: number): number => y[place]!];
  const lines = lineMoments(d, y, window, columns);
  allNear([...lines.meanD], mean, 1e-14, 'means of d', 1e-15);
  allNear([...lines.meanY], level, 1e-14, 'means of y', 1e-15);
  allNear([...lines.varianceD], less(product(dd, dd), mean, mean), 1e-13, 'variances of d', 1e-15);
  const [ofX, ofY] = [less(product(x, x), own, own), less(product(yy, yy), level, level)];
  allNear([...lines.varianceSum], ofX.map((variance, at) => variance + ofY[at]!), 1e-13, 'sums of variances', 1e-15);
  allNear([...lines.covariance], less(product(x, yy), own, level), 1e-13, 'covariances', 1e-15);
});

test.each([[[1, 5, 9], 1], [[2, -5], 2], [[-5, 2], 2], [[-1, 3], -1], [[4, -2, 3], -2]])('of %j the number nearest 0 is %d, wherever it stands', (numbers, base) => {
  expect(withoutOffset(numbers)).toEqual({ offset: base, rest: Float64Array.from(numbers, (one) => one - base) });
});

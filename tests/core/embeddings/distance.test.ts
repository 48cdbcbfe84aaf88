import { describe, expect, test } from 'vitest';
import { addDistanceGradient, distance, normOf, rootOf, squaredDistance } from '#core/embeddings/distance';

const from0 = (point: number[], p: number) => distance(point, point.map(() => 0), 0, point.length, p);

test.each([1e-320, 1e-200, 1, 1e200, 1e300])('a triangle of 3, 4 and 5 keeps its shape at the scale of %d', (scale) => {
  expect(from0([3 * scale, 4 * scale], 2)).toBeCloseTo(5 * scale, 12);
  expect(from0([3 * scale, 4 * scale], 2) / scale).toBeCloseTo(5, scale < 1e-300 ? 2 : 12);
});

test.each([[1, 7], [2, 5], [3, 91 ** (1 / 3)], [50, (3 ** 50 + 4 ** 50) ** (1 / 50)]])('the distance of order %d', (p, expected) => {
  expect(from0([3, -4], p)).toBeCloseTo(expected, 12);
});

test('a power that overflows does not make the distance infinite', () => {
  expect(from0([1e200, 1e200], 3) / 1e200).toBeCloseTo(2 ** (1 / 3), 12);
});

test('an infinite difference is an infinite distance, and NaN stays NaN', () => {
  expect(from0([Infinity, 1], 2)).toBe(Infinity);
  expect(from0([NaN, 1], 2)).toBeNaN();
});

/** The slopes of the distance to the origin, at both ends. */
function slopes(point: number[], p: number): number[][] {
  const [x, y] = [new Float64Array(point.length), new Float64Array(point.length)];
  addDistanceGradient(x, y, point, point.map(() => 0), 0, point.length, p, from0(point, p), 1);
  return [[...x], [...y]];
}

test.each([1, 1.5, 2, 4])('points that coincide have distance 0 and slope 0 in order %d', (p) => {
  expect(from0([0, 0], p)).toBe(0);
  expect(slopes([0, 0], p)).toEqual([[0, 0], [0, 0]]);
});

test.each([5e-324, 1e-310, 1e-200, 1, 1e200, 1.7e308])('along one axis the slope is 1 at the scale of %d', (scale) => {
  for (const p of [1.5, 2, 3]) expect(slopes([-scale, 0], p)).toEqual([[-1, 0], [1, 0]]);
});

test('slopes are added to what is there, and at the other end taken away', () => {
  const [x, y] = [Float64Array.of(1, 1, 1), Float64Array.of(1, 1, 1)];
  addDistanceGradient(x, y, [9, 3, 4], [9, 0, 0], 1, 2, 2, 5, 10);
  expect([[...x], [...y]]).toEqual([[1, 7, 9], [1, -5, -7]]);
});

test.each([1e-320, 1e-200, 1, 1e200, 1e300])('the length of a row of 3 and 4 is 5 at the scale of %d', (scale) => {
  const row = [9, 3 * scale, -4 * scale];
  expect(normOf(row, 1, 2) / scale).toBeCloseTo(5, scale < 1e-300 ? 2 : 12);
});

test('a row of zeros has length 0, an infinite one is infinite, and NaN stays NaN', () => {
  expect([normOf([0, 0], 0, 2), normOf([1, -Infinity], 0, 2), normOf([NaN, 1], 0, 2)]).toEqual([0, Infinity, NaN]);
});

test('a distance is the root of its square, measured anew where the square has left the number range', () => {
  const [near, far] = [[3e-200, 4e-200], [3e200, 4e200]];
  for (const [row, expected] of [[near, 5e-200], [[3, 4], 5], [far, 5e200]] as const) {
    const origin = [0, 0];
    expect(rootOf(squaredDistance(row, origin, 0, 2), row, origin, 0, 2) / expected).toBeCloseTo(1, 14);
  }
  expect(squaredDistance([7, 3, 4], [9, 0, 0], 1, 2)).toBe(25);
});

test('a slope is not lost where its factor and the difference are large', () => {
  const [x, y] = [new Float64Array(1), new Float64Array(1)];
  addDistanceGradient(x, y, [1e200], [0], 0, 1, 2, 1e200, 1e200);
  expect([x[0], y[0]]).toEqual([1e200, -1e200]);
});

describe('between two rows that start further on', () => {
  const [x, y] = [[9, 9, 1, -2, 9], [7, 7, -1, 2, 7]]; // apart by 2 and −4

  test.each([[1, 6], [2, Math.sqrt(20)], [3, 72 ** (1 / 3)], [4, 272 ** (1 / 4)]])('the distance of order %d is that of their differences', (p, expected) => {
    expect(distance(x, y, 2, 2, p)).toBeCloseTo(expected, 14);
    expect(distance(y, x, 2, 2, p)).toBeCloseTo(expected, 14);
    expect(distance([1e200, -1e200], [-1e200, 3e200], 0, 2, p) / 1e200).toBeCloseTo(expected, 12);
  });

  test.each([[1, [1, -1]], [2, [2 / Math.sqrt(20), -4 / Math.sqrt(20)]], [3, [4 / 72 ** (2 / 3), -16 / 72 ** (2 / 3)]], [4, [8 / 272 ** (3 / 4), -64 / 272 ** (3 / 4)]]])('the slopes of order %d are added there and nowhere else', (p, expected) => {
    const [toX, toY] = [new Float64Array(5).fill(10), new Float64Array(5).fill(10)];
    addDistanceGradient(toX, toY, x, y, 2, 2, p, distance(x, y, 2, 2, p), 3);
    [0, 0, ...expected, 0].forEach((slope, at) => {
      expect(toX[at]).toBeCloseTo(10 + 3 * slope, 13);
      expect(toY[at]).toBeCloseTo(10 - 3 * slope, 13);
    });
  });
});

test('a square is that of the differences', () => {
  expect(squaredDistance([9, 1, -2], [9, 3, 1], 1, 2)).toBe(4 + 9);
});

test('opposite ends of the number range are twice as far apart as either is from 0', () => {
  for (const p of [2, 3]) expect(distance([1e200], [-1e200], 0, 1, p)).toBe(2e200);
});

test('a row is as long, whatever the signs and the size of its numbers', () => {
  for (const scale of [1e-200, 1, 1e200]) expect(normOf([-9, -3 * scale, -4 * scale, -9], 1, 2) / scale).toBeCloseTo(5, 14);
});

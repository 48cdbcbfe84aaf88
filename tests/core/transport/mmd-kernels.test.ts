import { expect, test } from 'vitest';
import { distancePairs, gaussianPairs, type Cloud } from '#core/transport/mmd-kernels';
import { near } from '../../contract/clause.ts';

const cloud = (...points: number[]): Cloud => ({ points: Float64Array.from(points), slopes: new Float64Array(points.length) });

test('within one cloud each pair counts once, and no point is paired with itself', () => {
  const line = cloud(0, 1, 3);
  expect(distancePairs(line, line, 1, 1)).toBe(-(1 + 3 + 2));
  expect([...line.slopes]).toEqual([2, 0, -2]);
  near(gaussianPairs(line, line, 1, 1, 1), Math.exp(-0.5) + Math.exp(-4.5) + Math.exp(-2) - 3, 1e-15, 'sum');
});

test('the same points in another cloud are other points', () => {
  const [one, other] = [cloud(0, 1), cloud(0, 1)];
  expect(distancePairs(one, other, 1, 0.5)).toBe(-1);
  expect([...one.slopes, ...other.slopes]).toEqual([0.5, -0.5, 0.5, -0.5]);
});

test('slopes are added to those that are there, times the weight', () => {
  const [one, other] = [cloud(0, 0), cloud(3, 4)];
  one.slopes.fill(10);
  expect(distancePairs(one, other, 2, -2)).toBe(10);
  expect([...one.slopes]).toEqual([10 - 1.2, 10 - 1.6]);
  expect([...other.slopes]).toEqual([1.2, 1.6]);
});

test.each([
  ['near', 0.1], ['where the forms change', 1], ['just beyond', 1.0000001], ['far', 5], ['out of reach', 60],
])('the kernels have their digits %s', (_, distance) => {
  const g = Math.exp(-distance * distance / 2);
  const [a, b] = [cloud(distance), cloud(0)];
  near(gaussianPairs(a, b, 1, 1, 1), Math.expm1(-distance * distance / 2), 1e-15, 'Gaussian');
  near(a.slopes[0]!, -distance * g, 1e-14, 'its slope');
  const [c, d] = [cloud(distance), cloud(0)];
  near(distancePairs(c, d, 1, 1, 2), Math.expm1(-distance / 2), 1e-15, 'Laplacian');
  near(c.slopes[0]!, -Math.exp(-distance / 2) / 2, 1e-14, 'its slope');
});

test.each([5e-324, 1e-310, 1e-300])('a bandwidth of %d is narrow, and no number goes astray', (bandwidth) => {
  const [a, b] = [cloud(1e300, 0, 0), cloud(-1e300, 0)];
  expect(gaussianPairs(a, b, 1, 1, bandwidth)).toBe(-4);
  expect(distancePairs(a, b, 1, 1, bandwidth)).toBe(-4);
  expect([...a.slopes, ...b.slopes]).toEqual([0, 0, 0, 0, 0]);
});

test('in several dimensions a Gaussian is the product over the coordinates, and slopes lie along the difference', () => {
  // coordinate by coordinate: the points (1, 2), (0, 0) and (3, 1), (1, 1), (0, 2), at a bandwidth of 2
  const [one, other] = [cloud(1, 0, 2, 0), cloud(3, 1, 0, 1, 1, 2)];
  const [xs, ys] = [[[1, 2], [0, 0]], [[3, 1], [1, 1], [0, 2]]];
  one.slopes.fill(10);
  other.slopes.fill(20);
  let sum = 0;
  const [toX, toY] = [[10, 10, 10, 10], [20, 20, 20, 20, 20, 20]];
  xs.forEach((x, i) => ys.forEach((y, j) => {
    const kernel = Math.exp(-((x[0]! - y[0]!) ** 2 + (x[1]! - y[1]!) ** 2) / 8);
    sum += kernel - 1;
    for (const k of [0, 1]) {
      toX[2 * k + i]! -= (3 * kernel * (x[k]! - y[k]!)) / 4;
      toY[3 * k + j]! += (3 * kernel * (x[k]! - y[k]!)) / 4;
    }
  }));
  near(gaussianPairs(one, other, 2, 3, 2), 3 * sum, 1e-14, 'sum');
  toX.forEach((slope, at) => near(one.slopes[at]!, slope, 1e-14, `slope by x[${at}]`));
  toY.forEach((slope, at) => near(other.slopes[at]!, slope, 1e-14, `slope by y[${at}]`));
});

test('the kernels of the distance take points one after the other, from any place in their cloud', () => {
  const [one, other] = [cloud(9, 9, 1, 2), cloud(9, 9, 9, 9, 4, 6)];
  const before = distancePairs(cloud(9, 9), cloud(9, 9, 9, 9, 4, 6), 2, 1) + distancePairs(cloud(1, 2), cloud(9, 9, 9, 9), 2, 1);
  expect(distancePairs(one, other, 2, 1) - before).toBeCloseTo(-5, 13); // from (1, 2) to (4, 6)
  near(other.slopes[4]! + other.slopes[5]!, -(3 + 4) / 5 + (5 + 3) / Math.sqrt(34), 1e-13, 'slopes by the last point');
});

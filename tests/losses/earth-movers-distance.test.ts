import { describe, expect, test } from 'vitest';
import { earthMoversDistance } from '#losses/index';
import { near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(20261122);
const cloud = (points: number, dimensions: number): number[][] => random.list(points, () => random.list(dimensions, () => random.between(-3, 3)));

function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) => Array.from({ length: n }, (_, place) => [...rest.slice(0, place), n - 1, ...rest.slice(place)]));
}

/** The cheapest of all ways to give each point one of the others. */
function bruteForce(x: number[][], y: number[][], p: number): number {
  const cost = x.map((one) => y.map((other) => Math.hypot(...one.map((coordinate, k) => coordinate - other[k]!)) ** p));
  return Math.min(...permutations(x.length).map((order) => order.reduce((sum, j, i) => sum + cost[i]![j]!, 0))) / x.length;
}

describe.each([1, 1.5, 2, 4])('with p = %d', (p) => {
  test.each([[1, 1], [3, 1], [4, 2], [5, 3], [6, 2], [6, 1]])('%d points of %d coordinates cost what the cheapest of all permutations costs', (points, dimensions) => {
    for (let draw = 0; draw < 5; draw++) {
      const [x, y] = [cloud(points, dimensions), cloud(points, dimensions)];
      near(earthMoversDistance(x, y, { p }).value, bruteForce(x, y, p), 1e-13, 'value');
      // the same by the other method: equal weights that are given
      near(earthMoversDistance(x, y, { p, predictionWeight: x.map(() => 3) }).value, bruteForce(x, y, p), 1e-13, 'value by masses');
    }
  });

  test('as many copies of every point cost the same, and so does a whole weight in place of copies', () => {
    const [x, y] = [cloud(3, 2), cloud(4, 2)];
    const { value } = earthMoversDistance(x, y, { p });
    near(earthMoversDistance([...x, ...x], [...y, ...y, ...y], { p }).value, value, 1e-13, 'copies');
    near(earthMoversDistance([x[0]!, x[0]!, ...x.slice(1)], y, { p }).value, earthMoversDistance(x, y, { p, predictionWeight: [2, 1, 1] }).value, 1e-13, 'weight');
  });

  test('points on a line cost the same as points in the plane on that line', () => {
    for (const [n, m] of [[5, 5], [4, 7]] as const) {
      const [x, y] = [cloud(n, 1), cloud(m, 1)];
      const inPlane = (points: number[][]): number[][] => points.map(([at]) => [0.6 * at!, 0.8 * at!]);
      near(earthMoversDistance(inPlane(x), inPlane(y), { p }).value, earthMoversDistance(x, y, { p }).value, 1e-13, 'value');
    }
  });

  test('a cloud that is moved costs the way to the power of p', () => {
    const x = cloud(7, 2);
    near(earthMoversDistance(x, x.map(([u, v]) => [u! + 0.3, v! - 0.4]), { p }).value, 0.5 ** p, 1e-12, 'value');
  });

  test('scaled clouds cost as much to the power of p, from the smallest numbers to the largest', () => {
    const [x, y] = [cloud(5, 2), cloud(6, 2)];
    const { value } = earthMoversDistance(x, y, { p });
    for (const scale of [2 ** -200, 2 ** -40, 2 ** 40, 2 ** 200]) {
      const grown = (points: number[][]): number[][] => points.map((point) => point.map((coordinate) => coordinate * scale));
      near(earthMoversDistance(grown(x), grown(y), { p }).value, value * scale ** p, 1e-12, `at the scale of ${scale}`);
    }
  });
});

test('it is a distance: of three clouds, no detour is shorter', () => {
  for (let draw = 0; draw < 30; draw++) {
    const [x, y, z] = [cloud(4, 2), cloud(5, 2), cloud(3, 2)];
    const between = (one: number[][], other: number[][]) => earthMoversDistance(one, other).value;
    expect(between(x, z)).toBeLessThanOrEqual(between(x, y) + between(y, z) + 1e-12);
  }
});

test('the gradients of both clouds together move nothing: a shift of both costs nothing', () => {
  for (const [n, m] of [[6, 6], [4, 9]] as const) {
    const { grad } = earthMoversDistance(cloud(n, 2), cloud(m, 2), { p: 2 });
    for (const k of [0, 1]) {
      const along = (slopes: Float64Array) => slopes.filter((_, place) => place % 2 === k).reduce((sum, slope) => sum + slope, 0);
      expect(along(grad.prediction) + along(grad.target)).toBeCloseTo(0, 13);
    }
  }
});

test('a power so large that only the longest way counts still has a plan', () => {
  expect(earthMoversDistance([[0, 0], [1, 0]], [[1, 0.5], [0, 0.25]], { p: 2000 }).value).toBe(0);
  expect(Number.isFinite(earthMoversDistance([[-1.7e308, 0], [1, 0]], [[1.7e308, 0.5], [0, 0.25]]).grad.prediction[2]!)).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { earthMoversDistance, sinkhornDivergence } from '#losses/index';
import { allNear, near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(20261129);
const cloud = (points: number, dimensions: number): number[][] => random.list(points, () => random.list(dimensions, () => random.between(-1, 1)));
const distance = (one: readonly number[], other: readonly number[]): number => Math.hypot(...one.map((coordinate, k) => coordinate - other[k]!));
const mean = (x: number[][], y: number[][], of: (one: number[], other: number[]) => number): number =>
  x.reduce((sum, one) => sum + y.reduce((part, other) => part + of(one, other), 0), 0) / (x.length * y.length);

describe.each([1, 1.5, 2])('with p = %d', (p) => {
  test('a blur that goes to 0 leaves the earth mover\'s distance over p', () => {
    for (const [n, m] of [[1, 4], [5, 5], [5, 8]] as const) {
      const [x, y] = [cloud(n, 2), cloud(m, 2)];
      const work = earthMoversDistance(x, y, { p }).value / p;
      const blurred = [0.05, 0.01, 0.001].map((blur) => Math.abs(sinkhornDivergence(x, y, { blur, p }).value - work));
      expect(blurred[2]).toBeLessThan(2 * 0.001 ** p);
      expect(blurred[2]).toBeLessThanOrEqual(blurred[0]!);
    }
  });

  test('a blur that grows leaves a maximum mean discrepancy: all pairs count alike', () => {
    const [x, y] = [cloud(5, 2), cloud(6, 2)];
    const cost = (one: number[], other: number[]): number => distance(one, other) ** p / p;
    const pairs = mean(x, y, cost) - mean(x, x, cost) / 2 - mean(y, y, cost) / 2;
    near(sinkhornDivergence(x, y, { blur: 1e4, p }).value, pairs, 1e-3, 'value');
  });

  test('scaled clouds with a scaled blur cost as much to the power of p', () => {
    const [x, y] = [cloud(4, 2), cloud(5, 2)];
    const { value } = sinkhornDivergence(x, y, { blur: 0.5, p });
    for (const scale of [1e-3, 1e3]) {
      const grown = (points: number[][]): number[][] => points.map((point) => point.map((coordinate) => coordinate * scale));
      near(sinkhornDivergence(grown(x), grown(y), { blur: 0.5 * scale, p }).value, value * scale ** p, 1e-10, `at the scale of ${scale}`);
    }
  });

  test('as many copies of every point cost the same, and so does a whole weight in place of copies', () => {
    const [x, y] = [cloud(3, 2), cloud(4, 2)];
    const { value } = sinkhornDivergence(x, y, { blur: 0.3, p });
    near(sinkhornDivergence([...x, ...x], [...y, ...y, ...y], { blur: 0.3, p }).value, value, 1e-10, 'copies');
    near(sinkhornDivergence([x[0]!, x[0]!, ...x.slice(1)], y, { blur: 0.3, p }).value, sinkhornDivergence(x, y, { blur: 0.3, p, predictionWeight: [2, 1, 1] }).value, 1e-10, 'weight');
  });

  test('clouds that are equal but for their order cost nothing and pull nowhere', () => {
    const x = cloud(7, 2);
    for (const blur of [1e-3, 0.05, 0.5, 5]) {
      const { value, grad } = sinkhornDivergence(x, x.toReversed(), { blur, p });
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1e-13);
      allNear([...grad.prediction, ...grad.target], Array.from({ length: 28 }, () => 0), 0, 'grad', 1e-11);
    }
  });
});

test('a cloud that is moved, with squares, costs half the square of the way at any blur: the plan does not change', () => {
  const x = cloud(6, 2);
  for (const blur of [0.1, 1, 10]) {
    const { value, grad } = sinkhornDivergence(x, x.map(([u, v]) => [u! + 3, v! - 4]), { blur });
    near(value, 12.5, 1e-10, `blur ${blur}`);
    allNear([...grad.target], x.flatMap(() => [3 / 6, -4 / 6]), 1e-9, 'grad');
  }
});

test('two points to the middle between them have a closed form', () => {
  for (const [blur, apart] of [[1, 1], [0.5, 0.25], [2, 3]] as const) {
    const epsilon = blur ** 2;
    // the plan of two points to themselves keeps a share of 1 / (1 + e^(−(2 apart)² / 2ε)) in place
    const own = epsilon * (Math.log(2) - Math.log1p(Math.exp((-2 * apart ** 2) / epsilon)));
    near(sinkhornDivergence([-apart, apart], [0, 0], { blur }).value, apart ** 2 / 2 - own / 2, 1e-12, `blur ${blur}`);
  }
});

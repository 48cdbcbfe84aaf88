import { describe, expect, test } from 'vitest';
import { maximumMeanDiscrepancy } from '#losses/index';
import { near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(20261129);
const cloud = (points: number, dimensions: number): number[][] => random.list(points, () => random.list(dimensions, () => random.between(-3, 3)));
const mean = (points: number[][]): number[] => points[0]!.map((_, k) => points.reduce((sum, point) => sum + point[k]!, 0) / points.length);

describe.each(['gaussian', 'laplacian', 'energy'] as const)('by %s', (kernel) => {
  test('copies of every point change nothing, as long as points are paired with themselves', () => {
    const [x, y] = [cloud(3, 2), cloud(5, 2)];
    near(maximumMeanDiscrepancy([...x, ...x], [...y, ...y, ...y], { kernel }).value, maximumMeanDiscrepancy(x, y, { kernel }).value, 1e-12, 'value');
  });

  test('it stays where both clouds are turned and moved, and their slopes together move nothing', () => {
    const [x, y] = [cloud(4, 2), cloud(6, 2)];
    const turned = (points: number[][]): number[][] => points.map(([u, v]) => [0.6 * u! - 0.8 * v! + 2, 0.8 * u! + 0.6 * v! - 1]);
    const { value, grad } = maximumMeanDiscrepancy(x, y, { kernel });
    near(maximumMeanDiscrepancy(turned(x), turned(y), { kernel }).value, value, 1e-12, 'value');
    for (const k of [0, 1]) expect([...grad.prediction, ...grad.target].reduce((sum, slope, place) => sum + (place % 2 === k ? slope : 0), 0)).toBeCloseTo(0, 14);
  });

  test('it is above 0 for clouds that differ, and never below it for those that do not', () => {
    for (let draw = 0; draw < 50; draw++) {
      const [x, y] = [cloud(7, 3), cloud(4, 3)];
      const shuffled = [...x.slice(3), ...x.slice(0, 3)];
      expect(maximumMeanDiscrepancy(x, y, { kernel }).value).toBeGreaterThan(0);
      const { value } = maximumMeanDiscrepancy(x, shuffled, { kernel });
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1e-14);
    }
  });

  test('unbiased, it is 0 on average over every way to deal out one sample', () => {
    const all = cloud(6, 2);
    let [sum, deals, least] = [0, 0, 0];
    for (let mask = 0; mask < 64; mask++) {
      const [x, y] = [all.filter((_, at) => (mask >> at) & 1), all.filter((_, at) => !((mask >> at) & 1))];
      if (x.length !== 3) continue;
      const { value } = maximumMeanDiscrepancy(x, y, { kernel, unbiased: true });
      sum += value;
      least = Math.min(least, value);
      deals++;
    }
    expect(deals).toBe(20);
    expect(sum / deals).toBeCloseTo(0, 13);
    expect(least).toBeLessThan(0);
  });
});

test.each([1e5, 1e7, 1e8, 1e150])('a Gaussian of bandwidth %d sees the squared distance of the means alone, to the last digits', (bandwidth) => {
  const [x, y] = [cloud(5, 3), cloud(8, 3)];
  const [a, b] = [mean(x), mean(y)];
  const apart = a.reduce((sum, coordinate, k) => sum + (coordinate - b[k]!) ** 2, 0);
  const { value, grad } = maximumMeanDiscrepancy(x, y, { bandwidth });
  near(value * bandwidth * bandwidth, apart, 1000 / bandwidth ** 2 + 1e-12, 'value');
  near(grad.prediction[0]! * bandwidth * bandwidth, (2 / 5) * (a[0]! - b[0]!), 1e-8, 'slope');
});

test.each([1e8, 1e12])('a Laplacian of bandwidth %d is the energy kernel over its bandwidth', (bandwidth) => {
  const [x, y] = [cloud(5, 3), cloud(8, 3)];
  near(maximumMeanDiscrepancy(x, y, { kernel: 'laplacian', bandwidth }).value * bandwidth, maximumMeanDiscrepancy(x, y, { kernel: 'energy' }).value, 100 / bandwidth + 1e-13, 'value');
});

test('points and bandwidth scaled alike give the same, from the smallest numbers to the largest', () => {
  const [x, y] = [cloud(4, 2), cloud(5, 2)];
  for (const kernel of ['gaussian', 'laplacian'] as const) {
    const { value, grad } = maximumMeanDiscrepancy(x, y, { kernel, bandwidth: 2 });
    for (const scale of [2 ** -900, 2 ** -400, 2 ** 400, 2 ** 900]) {
      const grown = (points: number[][]): number[][] => points.map((point) => point.map((coordinate) => coordinate * scale));
      const scaled = maximumMeanDiscrepancy(grown(x), grown(y), { kernel, bandwidth: 2 * scale });
      near(scaled.value, value, 1e-13, `${kernel} at the scale of ${scale}`);
      near(scaled.grad.target[3]! * scale, grad.target[3]!, 1e-12, `slope of ${kernel} at the scale of ${scale}`);
    }
  }
});

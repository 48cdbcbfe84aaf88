import { expect, test } from 'vitest';
import { steepestProduct, steepestSimilarity } from '#core/embeddings/similarity';
import { near } from '../../contract/clause.ts';
import { seeded } from '../../sample/random.ts';

const similarity = (u: number, v: number): number => (2 * u * v + 1) / (u * u + v * v + 1);
const slope = (u: number, v: number): number => (2 * (u - v) * (v * (u + v) + 1)) / (u * u + v * v + 1) ** 2;
const angle = (u: number, v: number): number => Math.acos(similarity(u, v)) / 2;

test('no two numbers that are as similar have a larger slope, and some have it', () => {
  const random = seeded(20261129);
  let nearest = 0;
  for (let draw = 0; draw < 20000; draw++) {
    const [u, v] = [random.between(-3, 3), random.between(-3, 3)];
    const share = Math.abs(slope(u, v)) / steepestSimilarity(angle(u, v));
    expect(share).toBeLessThan(1 + 1e-9);
    nearest = Math.max(nearest, share);
  }
  expect(nearest).toBeGreaterThan(0.999);
});

test('alike and opposite have no slope', () => {
  expect(steepestSimilarity(0)).toBe(0);
  expect(steepestSimilarity(Math.PI / 2)).toBeCloseTo(0, 15);
});

/** The largest slope by trying, from many places, ever smaller steps. */
function tried(first: number, second: number): number {
  const random = seeded(1);
  const at = ([u, v, s, t]: number[]): number => Math.abs(first * similarity(s!, t!) * slope(u!, v!) + second * similarity(u!, v!) * slope(s!, t!));
  let most = 0;
  for (let start = 0; start < 30; start++) {
    let place = random.list(4, () => random.between(-1, 1));
    for (let step = 1; step > 1e-8; step *= 0.97) {
      const other = place.map((number) => number + random.between(-step, step));
      if (at(other) > at(place)) place = other;
    }
    most = Math.max(most, at(place));
  }
  return most;
}

test.each([[1, 0], [0, 2], [1, 1], [7, 8.5], [0.4, 20], [30, 3]])('the product that changes %d and %d as fast is no steeper than it says, and as steep', (first, second) => {
  near(steepestProduct(first, second), tried(first, second), 1e-4, 'slope');
});

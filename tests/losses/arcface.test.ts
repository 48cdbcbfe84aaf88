import { expect, test } from 'vitest';
import { arcface, sparseCategoricalCrossEntropy } from '#losses/index';
import { near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(20261122);
const cosines = (rows: number, classes: number): number[][] => random.list(rows, () => random.list(classes, () => random.between(-1, 1)));

test('arcface without a margin is the cross-entropy of the scaled cosines', () => {
  for (const scale of [1, 8, 64]) {
    const [rows, ids] = [cosines(6, 4), [0, 1, 2, 3, 0, 2]];
    const [own, plain] = [arcface(rows, ids, { margin: 0, scale }), sparseCategoricalCrossEntropy(rows.map((row) => row.map((c) => scale * c)), ids)];
    near(own.value, plain.value, 1e-13, 'value');
    own.grad.forEach((slope, i) => near(slope, scale * plain.grad[i]!, 1e-12, `slope ${i}`, 1e-15));
  }
});

test('up to π − m a margin makes the loss larger, and more of it larger still', () => {
  for (let round = 0; round < 50; round++) {
    const row = [random.between(-0.5, 1), random.between(-1, 1), random.between(-1, 1)];
    const [none, some, more] = [0, 0.3, 0.9].map((margin) => arcface(row, [0], { margin, scale: 4 }).value) as [number, number, number];
    expect(some).toBeGreaterThan(none);
    expect(more).toBeGreaterThan(some);
  }
});

test('the slope by the cosine of the true class changes its sign at π − m', () => {
  const slope = (angle: number): number => arcface([Math.cos(angle), 0.2], [0], { scale: 2 }).grad[0]!;
  expect(slope(Math.PI - 0.5 - 1e-6)).toBeLessThan(0);
  expect(slope(Math.PI - 0.5 + 1e-6)).toBeGreaterThan(0);
});

test.each([1e-4, 1e-7])('an angle of %d keeps its digits beside the center', (angle) => {
  const c = 1 - angle ** 2 / 2; // cos θ to within θ⁴ / 24
  const { value } = arcface([c, 0.5], [0], { scale: 1 });
  const theta = Math.acos(c);
  near(value, Math.log1p(Math.exp(0.5 - Math.cos(theta + 0.5))), 1e-14, 'value');
});

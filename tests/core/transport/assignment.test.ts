import { expect, test } from 'vitest';
import { assignment } from '#core/transport/assignment';
import { seeded } from '../../sample/random.ts';

const random = seeded(20261122);
const total = (cost: Float64Array, columnOf: ArrayLike<number>): number => Array.from(columnOf).reduce((sum, column, row) => sum + cost[row * columnOf.length + column]!, 0);

function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) => Array.from({ length: n }, (_, place) => [...rest.slice(0, place), n - 1, ...rest.slice(place)]));
}

test.each([1, 2, 3, 4, 5, 6])('of all permutations of %d, none is cheaper', (n) => {
  for (let draw = 0; draw < 30; draw++) {
    const cost = Float64Array.from(random.list(n * n, () => random.between(-2, 3)));
    const found = assignment(cost, n);
    expect([...found].sort()).toEqual(Array.from({ length: n }, (_, column) => column));
    expect(total(cost, found)).toBeCloseTo(Math.min(...permutations(n).map((columns) => total(cost, columns))), 12);
  }
});

test.each([2, 5, 6])('with few different costs among %d, where many are as cheap, it ends and is right', (n) => {
  for (let draw = 0; draw < 50; draw++) {
    const cost = Float64Array.from(random.list(n * n, () => random.integer(0, 2)));
    expect(total(cost, assignment(cost, n))).toBe(Math.min(...permutations(n).map((columns) => total(cost, columns))));
  }
});

test('of equally cheap columns the first is taken', () => {
  expect([...assignment(new Float64Array(16), 4)]).toEqual([0, 1, 2, 3]);
  expect([...assignment(Float64Array.of(1, 1, 1, 1), 2)]).toEqual([0, 1]);
});

test('prices that hold every row back by as much change nothing', () => {
  const n = 30;
  const cost = Float64Array.from(random.list(n * n, () => random.between(0, 1)));
  const dearer = cost.map((value, place) => value + Math.floor(place / n) * 1000 - (place % n) * 70);
  expect(assignment(dearer, n)).toEqual(assignment(cost, n));
});

import { expect, test } from 'vitest';
import { jensenShannonDivergence, kullbackLeiblerDivergence } from '#losses/index';

const p = [0.7, 0.2, 0.1];
const q = [0.1, 0.3, 0.6];

test('the Jensen-Shannon divergence is the mean of the Kullback-Leibler divergences from the average', () => {
  const logAverage = p.map((probability, i) => Math.log((probability + q[i]!) / 2));
  const from = (distribution: number[]): number => kullbackLeiblerDivergence(logAverage, distribution, { reduction: 'sum' }).value;
  expect(jensenShannonDivergence(p, q).value).toBeCloseTo((from(p) + from(q)) / 2, 15);
});

test.each([[[-0.5, 1], [-0.5, 1]], [[-1, 1], [0, 1]], [[0.5, 1], [-0.25, 1]], [[-0.5, 1], [0.5, 1]], [[0, 1], [-1, 1]]])('the Jensen-Shannon divergence of %j and %j is NaN', (one, other) => {
  const { value, grad } = jensenShannonDivergence(one, other);
  expect([value, ...grad]).toEqual([NaN, NaN, 0]);
});

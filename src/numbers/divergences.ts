import { earthMoversDistance, jensenShannonDivergence, kullbackLeiblerDivergence } from 'lossary';

/** The numbers that the page on divergences prints, and how each comes about. */

const p = [0.7, 0.2, 0.1];
const q = [0.5, 0.3, 0.2];
const logs = (row: number[]) => row.map(Math.log);
const kl = (of: number[], from: number[]) => kullbackLeiblerDivergence([logs(from)], [of], { reduction: 'batchmean' }).value;
const js = (a: number[], b: number[]) => jensenShannonDivergence([a], [b]).value;

/** Two points on a line of six cells, a distance apart. */
const cell = (at: number) => Array.from({ length: 6 }, (_, i) => (i === at ? 1 : 0));

const grid = Array.from({ length: 401 }, (_, i) => (i - 200) / 25);
const normal = (mean: number, sd: number) => (x: number) => Math.exp(-(((x - mean) / sd) ** 2) / 2) / sd;
/** A density as probabilities of the grid; the floor keeps logarithms finite far out. */
function onGrid(density: (x: number) => number): number[] {
  const raw = grid.map((x) => density(x) + 1e-300);
  const total = raw.reduce((sum, r) => sum + r, 0);
  return raw.map((r) => r / total);
}
const bumps = onGrid((x) => normal(-2, 0.5)(x) + normal(2, 0.5)(x));

/** The mean and the standard deviation, on a grid of both, of the normal distribution that makes a divergence smallest. */
function fitted(divergence: (model: number[]) => number): [number, number] {
  let best: [number, number] = [0, 1];
  let least = Infinity;
  for (let mean = 0; mean <= 3; mean += 0.25) {
    for (let sd = 0.4; sd < 3; sd += 0.02) {
      const value = divergence(onGrid(normal(mean, sd)));
      if (value < least) [least, best] = [value, [mean, sd]];
    }
  }
  return best;
}
const forward = fitted((model) => kl(bumps, model));
const reverse = fitted((model) => kl(model, bumps));

export const numbers = {
  forward: () => kl(p, q),
  reverse: () => kl(q, p),
  js: () => js(p, q),
  tv: () => p.reduce((sum, c, i) => sum + Math.abs(c - q[i]!), 0) / 2,
  'emd-near': () => earthMoversDistance([0], [1]).value,
  'emd-far': () => earthMoversDistance([0], [5]).value,
  'js-near': () => js(cell(0), cell(1)),
  'js-far': () => js(cell(0), cell(5)),
  'forward-mean': () => forward[0],
  'forward-sd': () => forward[1],
  'reverse-mean': () => reverse[0],
  'reverse-sd': () => reverse[1],
  'kl-of-probabilities': () => kullbackLeiblerDivergence([q], [p], { reduction: 'batchmean' }).value,
};

export const checks = {
  farther: () => [5, 1, Infinity].indexOf(js(cell(0), cell(5)) / js(cell(0), cell(1))),
};

import { kullbackLeiblerDivergence } from 'lossary';

const log = (p: readonly number[]) => p.map(Math.log);
const logSoftmax = (z: readonly number[]) => z.map((zk) => zk - Math.log(z.reduce((sum, zj) => sum + Math.exp(zj), 0)));

/** The divergence of a target p from a prediction q, both given as probabilities. */
const divergence = (p: readonly number[], q: readonly number[]) =>
  kullbackLeiblerDivergence([log(q)], [p], { reduction: 'batchmean' }).value;

/** The probability of yes with the lowest mean divergence, to or from three targets, by a scan in steps of 0.0001. */
function bestConstant(of: (share: number, q: number) => number): number {
  const shares = [0.9, 0.1, 0.2];
  const mean = (q: number) => shares.reduce((sum, share) => sum + of(share, q), 0) / shares.length;
  let best = 0.0001;
  for (let i = 2; i < 10000; i++) if (mean(i / 10000) < mean(best)) best = i / 10000;
  return best;
}

const uniform = new Array<number>(1000).fill(1 / 1000);
const oneHot = uniform.map((_, k) => (k === 0 ? 1 : 0));
const votes = [0.7, 0.2, 0.1];
const throughSoftmax = (k: number) => { // Σ of the gradient in the log-probabilities, carried back through log-softmax
  const { grad } = kullbackLeiblerDivergence([logSoftmax([2, 0, -1])], [votes], { reduction: 'batchmean' });
  const total = grad.reduce((sum, slope) => sum + slope, 0);
  return grad[k]! - total * Math.exp(logSoftmax([2, 0, -1])[k]!);
};

const twoPeaks = [0.49, 0.02, 0.49];
const spread = [1 / 3, 1 / 3, 1 / 3];
const onePeak = [0.96, 0.02, 0.02];

/** The numbers that the page on the Kullback-Leibler divergence prints, and how each comes about. */
export const numbers = {
  'forward': () => divergence([0.9, 0.1], [0.5, 0.5]),
  'reverse': () => divergence([0.5, 0.5], [0.9, 0.1]),
  'mean': () => kullbackLeiblerDivergence([log([0.5, 0.5])], [[0.9, 0.1]]).value,
  'thousand-mean': () => kullbackLeiblerDivergence([log(uniform)], [oneHot]).value,
  'thousand-batchmean': () => kullbackLeiblerDivergence([log(uniform)], [oneHot], { reduction: 'batchmean' }).value,
  'gradient-1': () => throughSoftmax(0),
  'gradient-2': () => throughSoftmax(1),
  'gradient-3': () => throughSoftmax(2),
  'average-of-targets': () => bestConstant((share, q) => divergence([share, 1 - share], [q, 1 - q])),
  'best-reversed': () => bestConstant((share, q) => divergence([q, 1 - q], [share, 1 - share])),
  'forward-spread': () => divergence(twoPeaks, spread),
  'forward-one-peak': () => divergence(twoPeaks, onePeak),
  'reverse-spread': () => divergence(spread, twoPeaks),
  'reverse-one-peak': () => divergence(onePeak, twoPeaks),
  'probabilities-for-logs': () => kullbackLeiblerDivergence([[0.5, 0.5]], [[0.9, 0.1]], { reduction: 'batchmean' }).value,
  'probabilities-when-equal': () => kullbackLeiblerDivergence([[0.9, 0.1]], [[0.9, 0.1]], { reduction: 'batchmean' }).value,
  'log-target-forgotten': () => kullbackLeiblerDivergence([log([0.5, 0.5])], [log([0.9, 0.1])], { reduction: 'batchmean' }).value,
  'log-target': () => kullbackLeiblerDivergence([log([0.5, 0.5])], [log([0.9, 0.1])], { reduction: 'batchmean', logTarget: true }).value,
  'unnormalized': () => kullbackLeiblerDivergence([log([0.5, 0.5])], [[0.2, 0.2]], { reduction: 'batchmean' }).value,
};

export const checks = {
  'two-peaks': () => [divergence(twoPeaks, spread) < divergence(twoPeaks, onePeak), divergence(spread, twoPeaks) < divergence(onePeak, twoPeaks)].indexOf(true),
  'same-distribution': () => [0, divergence(votes, [0.5, 0.3, 0.2]), -Infinity].findIndex((answer) => Math.abs(answer - divergence(votes, votes)) < 1e-12),
};

import { kullbackLeiblerDivergence, meanSquaredError, sparseCategoricalCrossEntropy, type Reduction } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on reductions prints, and how each comes about. */

const six = (reduction: 'mean' | 'sum') => meanSquaredError([1, 2, 1, 0, 0, 0], [0, 0, 0, 0, 0, 0], { reduction }).value;

/** One constant fitted to five targets: where it is after five steps. */
const data = [1, 2, 3, 4, 100];
const afterFive = (rate: number, reduction: 'mean' | 'sum') =>
  gradientDescent(([constant]) => {
    const { value, grad } = meanSquaredError(data.map(() => constant!), data, { reduction });
    return { value, grad: [grad.reduce((sum, g) => sum + g, 0)] };
  }, [0], { steps: 5, rate }).at(-1)!.parameters[0]!;

const hard = [[0, 3]];
const easy = Array.from({ length: 9 }, () => [3, 0]);
const ofClass0 = (logits: number[][]) => sparseCategoricalCrossEntropy(logits, logits.map(() => 0)).value;

const divergence = (reduction: Extract<Reduction, string> | 'batchmean') =>
  kullbackLeiblerDivergence([[0.5, 0.3, 0.2], [0.2, 0.2, 0.6]].map((row) => row.map(Math.log)), [[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]], { reduction }).value;

export const numbers = {
  sum: () => six('sum'),
  mean: () => six('mean'),
  'per-sample': () => six('sum') / 2,
  'sum-small-rate': () => afterFive(0.02, 'sum'),
  'sum-large-rate': () => afterFive(0.25, 'sum'),
  hard: () => ofClass0(hard),
  easy: () => ofClass0(easy),
  'mean-of-means': () => (ofClass0(hard) + ofClass0(easy)) / 2,
  'token-mean': () => ofClass0([...hard, ...easy]),
  'kl-factor': () => divergence('batchmean') / divergence('mean'),
};

export const checks = {
  means: () => [0, -1, 1].indexOf(Math.sign(3 / 10 - (3 / 1 + 0 / 9) / 2)),
};

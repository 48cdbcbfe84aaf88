import { categoricalCrossEntropy, kullbackLeiblerDivergence, negativeLogLikelihood, sparseCategoricalCrossEntropy } from 'lossary';

/** The numbers that the page on the meaning of cross-entropy prints, and how each comes about. */

const p = [0.7, 0.2, 0.1];
const q = [0.5, 0.3, 0.2];
const logs = (row: number[]) => row.map(Math.log);
const { value, grad } = categoricalCrossEntropy(logs(q), p);
/** The loss of probabilities that are right and sure, taken for logits. */
const softmaxTwice = (classes: number) => sparseCategoricalCrossEntropy([1, ...Array(classes - 1).fill(0)], [0]).value;

export const numbers = {
  cross: () => value,
  floor: () => categoricalCrossEntropy(logs(p), p).value,
  rest: () => kullbackLeiblerDivergence([logs(q)], [p], { reduction: 'batchmean' }).value,
  'gradient-0': () => grad[0]!,
  'gradient-1': () => grad[1]!,
  'gradient-2': () => grad[2]!,
  tenth: () => negativeLogLikelihood([Math.log(0.1), Math.log(0.9)], [0]).value,
  hundredth: () => negativeLogLikelihood([Math.log(0.01), Math.log(0.99)], [0]).value,
  thousandth: () => negativeLogLikelihood([Math.log(0.001), Math.log(0.999)], [0]).value,
  'twice-2': () => softmaxTwice(2),
  'twice-10': () => softmaxTwice(10),
  'twice-1000': () => softmaxTwice(1000),
  'nll-wrong': () => negativeLogLikelihood(p, [0]).value,
  'nll-right': () => negativeLogLikelihood(logs(p), [0]).value,
  swapped: () => categoricalCrossEntropy(logs(p), q).value,
};

const lowest = categoricalCrossEntropy(logs(p), p).value;
const entropy = -p.reduce((sum, c) => sum + c * Math.log(c), 0);

export const checks = {
  lowest: () => [0, entropy, Math.log(3)].findIndex((choice) => Math.abs(choice - lowest) < 1e-9),
};

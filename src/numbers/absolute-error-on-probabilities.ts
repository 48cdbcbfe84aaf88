import { absoluteErrorOnProbabilities, sparseCategoricalCrossEntropy } from 'lossary';

const loss = (probability: readonly number[], target = 0) => absoluteErrorOnProbabilities([probability], [target]).value;
const crossEntropy = (probability: readonly number[], target = 0) =>
  sparseCategoricalCrossEntropy([probability.map(Math.log)], [target]).value;
type Loss = (probability: readonly number[], target: number) => number;

/** The slope in the logit of the target, behind a softmax, where the other of two classes is ahead by this gap. */
function slopeBehindSoftmax(gap: number): number {
  const p = 1 / (1 + Math.exp(gap));
  const { grad } = absoluteErrorOnProbabilities([[p, 1 - p]], [0]);
  return p * (1 - p) * (grad[0]! - grad[1]!);
}
/** The same at equal probabilities of several classes: p (grad − Σ p grad). */
function slopeAtUniform(classes: number): number {
  const p = 1 / classes;
  const { grad } = absoluteErrorOnProbabilities([new Array<number>(classes).fill(p)], [0]);
  return p * (grad[0]! - p * grad.reduce((sum, slope) => sum + slope, 0));
}
const slopeOfCrossEntropy = (gap: number) => sparseCategoricalCrossEntropy([[0, gap]], [0]).grad[0]!;

const overAllLabels = (of: Loss, p: readonly number[]) => p.reduce((sum, _, k) => sum + of(p, k), 0);
const noisy = [0.6, 0.2, 0.2];
const underNoise = (of: Loss, p: readonly number[]) => noisy.reduce((sum, share, k) => sum + share * of(p, k), 0);
const sure = [0.98, 0.01, 0.01];

/** Generalized cross-entropy (1 − p^q) / q with q = 0.7. */
const generalized = (p: number) => (1 - p ** 0.7) / 0.7;

/** The numbers that the page on the absolute error on probabilities prints, and how each comes about. */
export const numbers = {
  'example': () => loss([0.7, 0.2, 0.1]),
  'uniform-10': () => loss(new Array<number>(10).fill(0.1)),
  'all-labels-1': () => overAllLabels(loss, [0.7, 0.2, 0.1]),
  'all-labels-2': () => overAllLabels(loss, [0.4, 0.3, 0.3]),
  'all-labels-ce-1': () => overAllLabels(crossEntropy, [0.7, 0.2, 0.1]),
  'all-labels-ce-2': () => overAllLabels(crossEntropy, [0.4, 0.3, 0.3]),
  'noise-sure': () => underNoise(loss, [1, 0, 0]),
  'noise-shares': () => underNoise(loss, noisy),
  'noise-ce-sure': () => underNoise(crossEntropy, sure),
  'noise-ce-shares': () => underNoise(crossEntropy, noisy),
  'slope-0': () => slopeBehindSoftmax(0),
  'slope-5': () => slopeBehindSoftmax(5),
  'slope-10': () => slopeBehindSoftmax(10),
  'ce-slope-0': () => slopeOfCrossEntropy(0),
  'ce-slope-5': () => slopeOfCrossEntropy(5),
  'ce-slope-10': () => slopeOfCrossEntropy(10),
  'uniform-100': () => slopeAtUniform(100),
  'uniform-100-ce': () => sparseCategoricalCrossEntropy([new Array<number>(100).fill(0)], [0]).grad[0]!,
  'generalized-7': () => generalized(0.7),
  'generalized-1': () => generalized(0.1),
  'class-mean': () => loss([0.7, 0.2, 0.1]) / 3,
  'class-mean-10': () => loss(new Array<number>(10).fill(0.1)) / 10,
  'signed': () => [0.7, 0.2, 0.1].reduce((sum, p, k) => sum + (k === 0 ? 1 : 0) - p, 0),
};

export const checks = {
  'forty-percent-wrong': () => [underNoise(loss, noisy), underNoise(loss, [1, 0, 0])].reduce((best, value, i, all) => (value < all[best]! ? i : best), 0),
};

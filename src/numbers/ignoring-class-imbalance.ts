import { binaryCrossEntropyWithLogits, sparseCategoricalCrossEntropy } from 'lossary';

const target = Array.from({ length: 1000 }, (_, at) => (at < 10 ? 1 : 0));
const logitOf = (p: number) => Math.log(p / (1 - p));
const loss = (p: number, posWeight = 1) =>
  binaryCrossEntropyWithLogits(target.map(() => logitOf(p)), target, { posWeight, reduction: 'sum' });
/** The size of the gradient in a shared bias, from the samples with this label. */
const gradientFrom = (label: number, p: number) =>
  Math.abs(loss(p).grad.reduce((sum, slope, at) => (target[at] === label ? sum + slope : sum), 0));
const total = (p: number, posWeight: number) => loss(p, posWeight).grad.reduce((sum, slope) => sum + slope, 0);
const share = (of: (label: number) => boolean) => target.filter(of).length / target.length;
const oneClass = (weight?: readonly number[]) =>
  sparseCategoricalCrossEntropy([[1, 0], [2, 0]], [1, 1], weight ? { weight } : {}).value;

/** The numbers that the page on ignoring class imbalance prints, and how each comes about. */
export const numbers = {
  'loss-rare': () => loss(0.01).value / target.length,
  'loss-half': () => loss(0.5).value / target.length,
  'accuracy': () => share((label) => (0.01 > 0.5 ? 1 : 0) === label),
  'recall': () => share((label) => label === 1 && 0.01 > 0.5),
  'pull-positive-half': () => gradientFrom(1, 0.5),
  'pull-negative-half': () => gradientFrom(0, 0.5),
  'pull-positive-rare': () => gradientFrom(1, 0.01),
  'pull-negative-rare': () => gradientFrom(0, 0.01),
  'weighted-balance': () => Math.abs(total(0.5, 99)),
  'bias': () => Math.log(1 / 99),
  'one-class-weighted': () => oneClass([1, 3]),
  'one-class-plain': () => oneClass(),
};

export const checks = {
  'weighted-answer': () => [0.01, 0.5, 0.99].findIndex((p) => Math.abs(total(p, 99)) < 1e-9),
};

import { huber, meanSquaredError, sparseCategoricalCrossEntropy } from 'lossary';

/** The numbers that the page on masking prints, and how each comes about. */

const losses = [1, 3, 0];
const sum = losses.reduce((total, loss) => total + loss, 0);
const logits = [[3, 0, 0], [3, 0, 0], [0, 0, 3]];
const target = [0, 0, -100];

export const numbers = {
  'over-all': () => sum / losses.length,
  'over-kept': () => sum / 2,
  ignored: () => sparseCategoricalCrossEntropy(logits, target).value,
  'ignored-by-hand': () => sparseCategoricalCrossEntropy(logits, target, { reduction: 'sum' }).value / target.length,
  'class-kept': () => sparseCategoricalCrossEntropy([3, 0, 0], [0]).value,
  'class-cut': () => sparseCategoricalCrossEntropy([3, 0], [0]).value,
  'mse-weighted': () => meanSquaredError([1, 3, 9], [0, 0, 0], { weight: [1, 1, 0] }).value,
  'huber-weighted': () => huber([1, 3, 9], [0, 0, 0], { weight: [1, 1, 0] }).value,
};

/** Two of four places are padding, whose gradient is 0: divided by all four, against divided by the two that are kept. */
const kept = meanSquaredError([1, 3], [0, 0]).grad;
const padded = meanSquaredError([1, 3, 0, 0], [0, 0, 0, 0]).grad;

export const checks = {
  denominator: () => [1, 0.5, -1].indexOf(padded[0]! / kept[0]!),
};

import { binaryCrossEntropyWithLogits, meanSquaredError } from 'lossary';

const sum = (residuals: number[]): number => meanSquaredError(residuals, residuals.map(() => 0), { reduction: 'sum' }).value;
const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The numbers that the page on the mean squared error prints, and how each comes about. */
export const numbers = {
  'sum-of-squares': () => sum([0.5, 3, -2, 1]),
  'share-of-the-largest': () => sum([3]) / sum([0.5, 3, -2, 1]),
  'broadcast': () => meanSquaredError([1, 1, 1, 2, 2, 2, 3, 3, 3], [1, 2, 3, 1, 2, 3, 1, 2, 3]).value,
  'slope-behind-a-sigmoid': () => meanSquaredError([probability(-10)], [1]).grad[0]! * probability(-10) * probability(10),
  'slope-of-cross-entropy': () => binaryCrossEntropyWithLogits([-10], [1]).grad[0]!,
};

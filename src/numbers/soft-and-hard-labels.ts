import { categoricalCrossEntropy, kullbackLeiblerDivergence, meanSquaredError, sparseCategoricalCrossEntropy } from 'lossary';
import { logSoftmax } from 'lossary/training';

/** The numbers that the page on soft and hard labels prints, and how each comes about. */

const logits = [2, 1, -1];
const soft = [0.7, 0.2, 0.1];
const votes = [0, 0, 0, 0, 0, 0, 0, 1, 1, 2];

export const numbers = {
  hard: () => sparseCategoricalCrossEntropy(logits, [0]).value,
  soft: () => categoricalCrossEntropy(logits, soft).value,
  votes: () => sparseCategoricalCrossEntropy(votes.map(() => logits), votes).value,
  floor: () => categoricalCrossEntropy(soft.map(Math.log), soft).value,
  rest: () => kullbackLeiblerDivergence([Array.from(logSoftmax(logits))], [soft], { reduction: 'batchmean' }).value,
  'square-soft': () => meanSquaredError([0.5], [0.3]).value,
  'square-votes': () => meanSquaredError(Array(10).fill(0.5), [1, 1, 1, 0, 0, 0, 0, 0, 0, 0]).value,
};

/** The loss of a prediction that equals the target has no gradient left. */
const { value, grad } = categoricalCrossEntropy(soft.map(Math.log), soft);

export const checks = {
  plateau: () => (Math.abs(value - 0.802) < 1e-3 && grad.every((g) => Math.abs(g) < 1e-12) ? 1 : 0),
};

import { binaryCrossEntropyWithLogits, categoricalCrossEntropy, sparseCategoricalCrossEntropy } from 'lossary';

/** The numbers that the page on task types prints, and how each comes about. */

/** Two true labels forced into one softmax. */
const forced = categoricalCrossEntropy([5, 5, -5], [0.5, 0.5, 0]).value;

export const numbers = {
  softmax: () => sparseCategoricalCrossEntropy([2, 1, -1], [0]).value,
  shifted: () => sparseCategoricalCrossEntropy([102, 101, 99], [0]).value,
  two: () => sparseCategoricalCrossEntropy([0.3, 1.7], [1]).value,
  stuck: () => forced,
  sigmoid: () => binaryCrossEntropyWithLogits([5, 5, -5], [1, 1, 0]).value,
};

export const checks = {
  'two-true': () => [0, Math.log(2), Math.log(3)].findIndex((choice) => Math.abs(choice - forced) < 1e-3),
};

import { binaryCrossEntropy, contrastive, logCoshAt, negativeLogLikelihood, sparseCategoricalCrossEntropy } from 'lossary';
import { softmax } from 'lossary/training';

/** Where the slopes of the log-cosh loss add up to zero. */
function answer(values: number[]): number {
  let [low, high] = [Math.min(...values), Math.max(...values)];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (values.reduce((sum, y) => sum + logCoshAt(middle - y).slope, 0) < 0) low = middle;
    else high = middle;
  }
  return low;
}

/** The numbers that the page on loss functions prints, and how each comes about. */
export const numbers = {
  'less-accurate': () => binaryCrossEntropy([0.9, 0.9, 0.45], [1, 1, 1]).value,
  'more-accurate': () => binaryCrossEntropy([0.55, 0.55, 0.55], [1, 1, 1]).value,
  'log-cosh-of-five': () => answer([1, 2, 3, 4, 100]),
  'right': () => sparseCategoricalCrossEntropy([[3, 1, 0]], [0]).value,
  'of-probabilities': () => negativeLogLikelihood([softmax([3, 1, 0])], [0]).value,
  'contrastive-halved': () => contrastive([0], [0.5], [1]).value / 2,
  'contrastive': () => contrastive([0], [0.5], [1]).value,
};

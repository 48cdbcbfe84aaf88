import { binaryCrossEntropyWithLogits, dice, negativeLogLikelihood, sparseCategoricalCrossEntropy } from 'lossary';
import { softmax } from 'lossary/training';

const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));
const logits = (count: number): number[] => Array.from({ length: count }, () => -6);
const target = (count: number, object: number): number[] => Array.from({ length: count }, (_, at) => (at < object ? 1 : 0));

/** The least loss that smoothing leaves: that of the smoothed targets themselves. */
function least(classes: number, labelSmoothing: number): number {
  const smoothed = Array.from({ length: classes }, (_, at) => (at === 0 ? 1 - labelSmoothing : 0) + labelSmoothing / classes);
  return sparseCategoricalCrossEntropy([smoothed.map(Math.log)], [0], { labelSmoothing }).value;
}

/** The numbers that the guide to choosing a loss prints, and how each comes about. */
export const numbers = {
  'right': () => sparseCategoricalCrossEntropy([[3, 1, 0]], [0]).value,
  'of-probabilities': () => negativeLogLikelihood([softmax([3, 1, 0])], [0]).value,
  'softmax-twice': () => sparseCategoricalCrossEntropy([softmax([3, 1, 0])], [0]).value,
  'least-of-3': () => sparseCategoricalCrossEntropy([[1, 0, 0]], [0]).value,
  'least-when-smoothed': () => least(10, 0.1),
  'median-efficiency': () => 2 / Math.PI, // variance of the mean over that of the median, many normal samples
  'slope-of-dice': () => dice(logits(100).map(probability), target(100, 5)).grad[0]! * probability(-6) * probability(6),
  'slope-of-cross-entropy': () => binaryCrossEntropyWithLogits(logits(100), target(100, 5)).grad[0]!,
};

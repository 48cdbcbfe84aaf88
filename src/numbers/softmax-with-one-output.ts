import { binaryCrossEntropyWithLogits, sparseCategoricalCrossEntropy } from 'lossary';
import { softmax } from 'lossary/training';

/** The loss of a negative sample at a prediction of 1, clipped to 1 − 10⁻⁷ in float32. */
const clipped = () => -Math.log(1 - Math.fround(1 - 1e-7));
const labels = [0, 1, 0, 1];
const shareOf = (label: number) => labels.filter((other) => other === label).length / labels.length;
const oneClass = (logit: number) => sparseCategoricalCrossEntropy([[logit]], [0]);

/** The numbers that the page on softmax with one output prints, and how each comes about. */
export const numbers = {
  'keras': () => shareOf(0) * clipped(),
  'keras-negative': () => clipped(),
  'accuracy': () => shareOf(1),
  'one-class': () => oneClass(3).value,
  'one-class-slope': () => oneClass(3).grad[0]!,
  'chance': () => binaryCrossEntropyWithLogits([0], [1]).value,
  'one-output': () => binaryCrossEntropyWithLogits([2], [1]).value,
  'over-batch-first': () => softmax([2, -1])[0]!,
  'over-batch-second': () => softmax([2, -1])[1]!,
};

export const checks = {
  'gradient': () => [-1, 0, -30].findIndex((slope) => slope === oneClass(-30).grad[0]!),
};

import {
  binaryCrossEntropyWithLogits, focal, huber, logCosh, meanAbsoluteError, meanAbsolutePercentageError, meanSquaredError,
  negativeLogLikelihood, poissonNll, quantile, smoothL1, sparseCategoricalCrossEntropy, type SparseCategoricalCrossEntropyOptions,
} from 'lossary';
import { softmax } from 'lossary/training';

const prediction = [1, 2, 4];
const target = [1, 3, 2];
const binary = [2, -1, 0.5];
const labels = [1, 0, 0];
const ce = (options: SparseCategoricalCrossEntropyOptions = {}) =>
  sparseCategoricalCrossEntropy([[2, 0, -1], [0, 1, 0]], [0, 2], options).value;
const port = (logit: ArrayLike<number>) => sparseCategoricalCrossEntropy([Array.from(logit)], [0]).value;

/** The numbers that the guide between libraries prints, and how each comes about. */
export const numbers = {
  'mse': () => meanSquaredError(prediction, target).value,
  'half': () => meanSquaredError(prediction, target).value / 2,
  'mae': () => meanAbsoluteError(prediction, target).value,
  'huber': () => huber(prediction, target, { delta: 1 }).value,
  'smooth': () => smoothL1(prediction, target, { beta: 2 }).value,
  'log-cosh': () => logCosh(prediction, target).value,
  'quantile': () => quantile(prediction, target, { tau: 0.9 }).value,
  'mape': () => meanAbsolutePercentageError(prediction, target).value,
  'mape-share': () => meanAbsolutePercentageError(prediction, target).value / 100,
  'poisson': () => poissonNll(prediction, target).value,
  'bce': () => binaryCrossEntropyWithLogits(binary, labels).value,
  'ce': () => ce(),
  'smoothed': () => ce({ labelSmoothing: 0.1 }),
  'weighted': () => ce({ weight: [1, 1, 3] }),
  'weighted-by-count': () => ce({ weight: [1, 1, 3], reduction: 'sum' }) / 2,
  'focal': () => focal(binary, labels, { alpha: 0.25, gamma: 2 }).value,
  'focal-plain': () => focal(binary, labels, { alpha: 'none', gamma: 2 }).value,
  'port-right': () => port([2, 0, -1]),
  'port-twice': () => port(softmax([2, 0, -1])),
  'port-nll': () => negativeLogLikelihood([Array.from(softmax([2, 0, -1]))], [0]).value,
  'port-raw': () => negativeLogLikelihood([[2, 0, -1]], [0]).value,
  'port-summed': () => sparseCategoricalCrossEntropy([[2, 0, -1], [2, 0, -1]], [0, 0], { reduction: 'sum' }).value,
};

export const checks = {
  'double': () => [0, 1, -1].indexOf(Math.sign(port(softmax([2, 0, -1])) - port([2, 0, -1]))),
};

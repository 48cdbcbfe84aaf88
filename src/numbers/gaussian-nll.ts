import { gaussianNll } from 'lossary';

/** The numbers that the page on the Gaussian negative log-likelihood prints, and how each comes about. */

const at = (residual: number, variance: number) => gaussianNll([residual], [0], [variance]);
const ofVariance = (variance: number) => at(2, variance).value;

/** The slope by the mean, times the variance to the power of beta: the weighting of beta-NLL. */
const weighted = (residual: number, variance: number, beta: number) => variance ** beta * at(residual, variance).grad.prediction[0]!;

export const numbers = {
  'variance-1': () => ofVariance(1),
  'variance-2': () => ofVariance(2),
  'variance-4': () => ofVariance(4),
  'variance-8': () => ofVariance(8),
  'variance-half': () => ofVariance(0.5),
  'slope-half': () => at(2, 0.5).grad.variance[0]!,
  'slope-8': () => at(2, 8).grad.variance[0]!,
  'unit-variance': () => gaussianNll([0.5, 3, -2, 1], [0, 0, 0, 0], [1, 1, 1, 1]).value,
  'pull-easy': () => at(0.1, 0.01).grad.prediction[0]!,
  'pull-hard': () => at(10, 100).grad.prediction[0]!,
  'beta-easy': () => weighted(0.1, 0.01, 0.5),
  'beta-hard': () => weighted(10, 100, 0.5),
  negative: () => at(0.01, 1e-4).value,
  floor: () => at(0, 0).value,
  'at-the-floor': () => at(1, 0).value,
  'slope-in-variance': () => at(1, 0.25).grad.variance[0]!,
  'slope-in-log': () => 0.25 * at(1, 0.25).grad.variance[0]!,
  constant: () => gaussianNll([0], [0], [1], { full: true }).value,
};

export const checks = {
  'best-variance': () => [1, 2, 4].indexOf([1, 2, 4].reduce((best, v) => (ofVariance(v) < ofVariance(best) ? v : best))),
  'who-pulls': () => [
    at(0.1, 0.01).grad.prediction[0]! > at(10, 100).grad.prediction[0]! + 1e-9, false,
    at(0.1, 0.01).grad.prediction[0]! < at(10, 100).grad.prediction[0]! - 1e-9,
  ].indexOf(true),
};

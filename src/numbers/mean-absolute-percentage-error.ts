import { meanAbsoluteError, meanAbsolutePercentageError } from 'lossary';

/** The numbers that the page on the mean absolute percentage error prints, and how each comes about. */

const ofOne = (prediction: number, target: number) => meanAbsolutePercentageError([prediction], [target]).value;
const ofConstant = (constant: number, targets: readonly number[]) =>
  meanAbsolutePercentageError(targets.map(() => constant), targets).value;

/** The constant with the smallest loss: the loss is piecewise linear with joints at the targets, so one of them is best. */
const fit = (targets: readonly number[]) =>
  targets.reduce((best, constant) => (ofConstant(constant, targets) < ofConstant(best, targets) ? constant : best));

const sumOf = (list: readonly number[]) => list.reduce((sum, number) => sum + number, 0);
const meanOf = (list: readonly number[]) => sumOf(list) / list.length;

/** The absolute errors over the sum of the targets. */
const wape = (prediction: readonly number[], target: readonly number[]) =>
  meanAbsoluteError(prediction, target, { reduction: 'sum' }).value / sumOf(target);

/** The "symmetric" one, with the mean of prediction and target as denominator. */
const smape = (prediction: number, target: number) => Math.abs(prediction - target) / ((prediction + target) / 2);

const sample = [1, 2, 3, 4, 100];
const pair = { prediction: [11, 1010], target: [10, 1000] };

export const numbers = {
  'half-above': () => ofOne(150, 100),
  'half-below': () => ofOne(50, 100),
  'nothing': () => ofOne(0, 100),
  swapped: () => ofOne(100, 150),
  'fit-three': () => fit([50, 100, 150]),
  'loss-at-fit': () => ofConstant(50, [50, 100, 150]),
  'loss-at-mean': () => ofConstant(100, [50, 100, 150]),
  'fit-sample': () => fit(sample),
  'mean-of-sample': () => meanOf(sample),
  'sample-at-mean': () => ofConstant(meanOf(sample), sample),
  'fit-decades': () => fit([10, 100, 1000]),
  'zero-target': () => meanAbsolutePercentageError([1, 110], [0, 100]).value,
  'zero-target-eps-1': () => meanAbsolutePercentageError([1, 110], [0, 100], { eps: 1 }).value,
  'small-slope': () => meanAbsolutePercentageError(pair.prediction, pair.target).grad[0]!,
  'large-slope': () => meanAbsolutePercentageError(pair.prediction, pair.target).grad[1]!,
  'pair-mape': () => meanAbsolutePercentageError(pair.prediction, pair.target).value,
  'pair-wape': () => wape(pair.prediction, pair.target),
  'smape-above': () => smape(150, 100),
  'smape-below': () => smape(50, 100),
};

export const checks = {
  'three-targets': () => [50, 100, 150].indexOf(fit([50, 100, 150])),
  'half-or-double': () => [ofOne(50, 100) > ofOne(200, 100), false, ofOne(200, 100) > ofOne(50, 100)].indexOf(true),
};

import { checkNumbers, must } from '#core/check';
import { inDomain, rule, type ParameterOptions, type Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, ValueAndSlope, Vector } from '#core/result';
import { checkForEachRow, checkSampleWeight, readBatch } from '#core/rows';
import { sumOf, weigh, weighElements } from '#core/weight';

export const settings = {
  tau: { default: 0.5, domain: { above: 0, below: 1 } },
} as const satisfies Settings;

export interface QuantileOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

export interface QuantilesOptions {
  /** [levels], each above 0 and below 1: the quantile that each column predicts */
  readonly tau: Vector;
  /** levels of a prediction, where the input is one flat vector of several predictions */
  readonly rowLength?: number;
  /** [rows]; the mean divides by their sum, and by the number of levels */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/** The kink at zero. */
export const joints = (): number[] => [0];

/** Value and slope at one residual: tau · |residual| below the target, (1 − tau) · |residual| above. At zero the slope is 0. */
export function quantileAt(residual: number, tau: number): ValueAndSlope {
  const weight = residual < 0 ? tau : 1 - tau;
  return { value: weight * Math.abs(residual), slope: weight * Math.sign(residual) };
}

/**
 * Quantile loss: the absolute error, weighted tau where the prediction is too low and 1 − tau where too high.
 *
 * The constant that minimizes it is the tau-quantile: with tau 0.9, nine targets in ten lie below the fit. Two models fitted
 * at 0.05 and 0.95 give an interval that contains nine targets in ten. At 0.5 it is half the absolute error.
 *
 * Also pinball or check loss; scikit-learn: `mean_pinball_loss`, whose alpha is tau. PyTorch has none. For several levels at
 * once: `quantiles`. Swapping prediction
 * and target swaps tau and 1 − tau. At residual 0 the slope is 0; the subgradients are the values from −tau to 1 − tau.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     tau: the quantile to predict, above 0 and below 1; weight [n]; reduction
 * @returns           value in the unit of the target; grad [n], each within −tau and 1 − tau before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or tau is not between 0 and 1
 * @see Koenker and Bassett 1978, Regression Quantiles, doi:10.2307/1913643
 * @example quantile([0, 3], [2, 2], { tau: 0.75, reduction: 'none' }).elements // => Float64Array(2) [ 1.5, 0.25 ]
 */
export function quantile(prediction: Vector, target: Vector, options: QuantileOptions = {}): LossResult {
  const { tau, weight, reduction } = readOptions('quantile', options, { ...settings, weight: {}, reduction: reductions }, {
    quantile: 'tau', alpha: 'tau', q: 'tau',
  });
  const n = checkNumbers('quantile', { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = quantileAt(prediction[i]! - target[i]!, tau);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

const who = 'quantiles';

/**
 * Quantile loss of several levels at once: each column of the prediction is fitted to the quantile of its own level.
 *
 * One model predicts an interval, or with many levels a whole distribution: the mean over evenly spaced levels tends to half
 * the continuous ranked probability score. Each column is fitted on its own, so quantiles may cross: nothing here makes the
 * one of 0.9 larger than the one of 0.1.
 *
 * It is `quantile` of each column, averaged over rows and levels. PyTorch Forecasting's `QuantileLoss` is twice this; others
 * sum over the levels. A function of its own, as the prediction has other dimensions than the target.
 *
 * @param prediction  [rows][levels] or, with rowLength, flat; in the unit of the target
 * @param target      [rows]
 * @param options     tau [levels]: the quantile of each column, above 0 and below 1; rowLength: of a flat input;
 *                    sampleWeight [rows]; reduction
 * @returns           value in the unit of the target; grad and elements [rows * levels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a flat vector comes without rowLength, or a tau is not between 0 and 1
 * @see Wen et al. 2017, A Multi-Horizon Quantile Recurrent Forecaster, arXiv:1711.11053
 * @example quantiles([[0, 3], [2, 5]], [2, 2], { tau: [0.25, 0.75] }).value // => 0.375
 */
export function quantiles(prediction: Vector | Matrix, target: Vector, options: QuantilesOptions): LossResult {
  const { tau, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    tau: { default: [] }, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { quantiles: 'tau', levels: 'tau', alpha: 'tau', q: 'tau', weight: 'sampleWeight' });
  const { flat: p, rows, columns } = readBatch(who, 'prediction', prediction, rowLength);
  checkForEachRow(who, 'target', target, 'prediction', rows);
  checkLevels(tau, columns);
  checkSampleWeight(who, sampleWeight, 'prediction', rows);
  const scale = reduction === 'mean' ? 1 / (columns * (sampleWeight ? sumOf(sampleWeight) : rows)) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(p.length) : undefined;
  const grad = new Float64Array(p.length);
  let sum = 0;
  for (let row = 0, i = 0; row < rows; row++) {
    for (let level = 0; level < columns; level++, i++) {
      const { value, slope } = quantileAt(p[i]! - target[row]!, tau[level]!);
      sum += value;
      grad[i] = scale * slope;
      if (elements) elements[i] = value;
    }
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

/** Throws unless there is a level for each column, between 0 and 1. */
function checkLevels(tau: Vector, columns: number): void {
  checkNumbers(who, { tau }, columns, `have one level for each column of prediction (${columns})`);
  const { domain } = settings.tau;
  for (let level = 0; level < columns; level++) {
    if (!inDomain(tau[level], domain)) throw must(who, `tau[${level}]`, rule(domain), tau[level]);
  }
}

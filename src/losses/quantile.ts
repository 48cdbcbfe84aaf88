import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';

export const settings = {
  tau: { default: 0.5, domain: { above: 0, below: 1 } },
} as const satisfies Settings;

export interface QuantileOptions extends ParameterOptions<typeof settings> {
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
 * Also pinball or check loss; scikit-learn: `mean_pinball_loss`, whose alpha is tau. PyTorch has none. Swapping prediction
 * and target swaps tau and 1 − tau. At residual 0 the slope is 0; the subgradients are the values from −tau to 1 − tau.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     tau: the quantile to predict, above 0 and below 1; reduction
 * @returns           value in the unit of the target; grad [n], each within −tau and 1 − tau before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or tau is not between 0 and 1
 * @see Koenker and Bassett 1978, Regression Quantiles, doi:10.2307/1913643
 * @example quantile([0, 3], [2, 2], { tau: 0.75, reduction: 'none' }).elements // => Float64Array(2) [ 1.5, 0.25 ]
 */
export function quantile(prediction: Vector, target: Vector, options: QuantileOptions = {}): LossResult {
  const { tau, reduction } = readOptions('quantile', options, { ...settings, reduction: reductions }, {
    quantile: 'tau', alpha: 'tau', q: 'tau',
  });
  const n = checkNumbers('quantile', { prediction, target });
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = quantileAt(prediction[i]! - target[i]!, tau);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

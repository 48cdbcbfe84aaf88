import { checkNumbers } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export interface MeanSquaredErrorOptions {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one residual e: e² and 2 e. */
export function meanSquaredErrorAt(residual: number): ValueAndSlope {
  return { value: residual * residual, slope: 2 * residual };
}

/**
 * Mean squared error: the average of the squared residuals.
 *
 * The constant that minimizes it is the mean. A residual ten times as large has ten times the gradient and a hundred times
 * the loss, so a single outlier can dominate a fit.
 *
 * PyTorch: `mse_loss`; its weighted mean divides by the sum of the weights, and so does this one. No factor 1/2:
 * textbooks and optax `l2_loss` halve it, which halves the slope.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     weight [n]; reduction
 * @returns           value in the squared unit of the target; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or the reduction is unknown
 * @see Gneiting 2011, Making and Evaluating Point Forecasts, doi:10.1198/jasa.2011.r10138
 * @example meanSquaredError([3, 1], [0, 0], { weight: [1, 3] }).value // => 3
 */
export function meanSquaredError(prediction: Vector, target: Vector, options: MeanSquaredErrorOptions = {}): LossResult {
  const { weight, reduction } = readOptions('meanSquaredError', options, { weight: {}, reduction: reductions });
  const n = checkNumbers('meanSquaredError', { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = meanSquaredErrorAt(prediction[i]! - target[i]!);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

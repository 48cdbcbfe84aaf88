import { checkNumbers } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export interface MeanAbsoluteErrorOptions {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** The kink at zero. */
export const joints = (): number[] => [0];

/** Value and slope at one residual e: |e| and sign e. At zero the slope is 0. */
export function meanAbsoluteErrorAt(residual: number): ValueAndSlope {
  return { value: Math.abs(residual), slope: Math.sign(residual) };
}

/**
 * Mean absolute error: the average size of the residuals.
 *
 * The constant that minimizes it is the median, so it is robust to outliers. The slope does not shrink near the target:
 * with a fixed learning rate the fit oscillates around the minimum.
 *
 * PyTorch: `l1_loss`; its weighted mean divides by the sum of the weights, and so does this one. At residual 0 the
 * slope is 0, as there; at NaN it is NaN here and 0 there.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     weight [n]; reduction
 * @returns           value in the unit of the target; grad [n], without unit
 * @throws {RangeError} if lengths differ, the input is empty, or the reduction is unknown
 * @see Koenker and Bassett 1978, Regression Quantiles, doi:10.2307/1913643
 * @example meanAbsoluteError([3, 1], [0, 0], { weight: [1, 3] }).value // => 1.5
 */
export function meanAbsoluteError(prediction: Vector, target: Vector, options: MeanAbsoluteErrorOptions = {}): LossResult {
  const { weight, reduction } = readOptions('meanAbsoluteError', options, { weight: {}, reduction: reductions });
  const n = checkNumbers('meanAbsoluteError', { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = meanAbsoluteErrorAt(prediction[i]! - target[i]!);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

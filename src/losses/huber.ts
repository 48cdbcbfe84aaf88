import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings, Values } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { weighElements } from '#core/weight';

export const settings = {
  delta: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export interface HuberOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean still divides by n */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** The quadratic and the linear pieces meet at ±delta. */
export const joints = ({ delta }: Values<typeof settings>): number[] => [-delta, delta];

/** Value and slope at one residual: the slope is the residual itself, clipped to [−delta, delta]. */
export function huberAt(residual: number, delta: number): ValueAndSlope {
  const size = Math.abs(residual);
  const quadratic = size <= delta;
  return {
    value: quadratic ? 0.5 * residual * residual : delta * (size - 0.5 * delta), // e² / 2, or δ (|e| − δ / 2)
    slope: quadratic ? residual : delta * Math.sign(residual),
  };
}

/**
 * Huber loss: squared near zero, linear in the tails.
 *
 * Its slope is the residual clipped to [−delta, delta], so the gradient of an outlier is at most delta.
 *
 * PyTorch: `huber_loss`; its weighted mean divides by n, unlike that of `mse_loss`, and so does this one. Smooth L1
 * is this divided by its beta; equal only where both are 1.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     delta: where the pieces meet, above 0, same unit as the residual; weight [n]; reduction
 * @returns           value in the squared unit of the target; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or delta is not above 0
 * @see Huber 1964, Robust Estimation of a Location Parameter, doi:10.1214/aoms/1177703732
 * @example huber([3], [0], { delta: 2 }).value // => 4
 */
export function huber(prediction: Vector, target: Vector, options: HuberOptions = {}): LossResult {
  const { delta, weight, reduction } = readOptions('huber', options, { ...settings, weight: {}, reduction: reductions });
  const n = checkNumbers('huber', { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = huberAt(prediction[i]! - target[i]!, delta);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

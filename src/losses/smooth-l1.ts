import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings, Values } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export const settings = {
  beta: { default: 1, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface SmoothL1Options extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** The quadratic and the linear pieces meet at ±beta; at beta 0 both are one kink. */
export const joints = ({ beta }: Values<typeof settings>): number[] => [...new Set([-beta, beta])];

/** Value and slope at one residual: the slope is residual / beta, clipped to [−1, 1]. */
export function smoothL1At(residual: number, beta: number): ValueAndSlope {
  const size = Math.abs(residual);
  const quadratic = size < beta;
  const ratio = residual / beta;
  return {
    value: quadratic ? 0.5 * residual * ratio : size - 0.5 * beta, // e² / (2 β), or |e| − β / 2
    slope: quadratic ? ratio : Math.sign(residual),
  };
}

/**
 * Smooth L1 loss: the absolute error, made quadratic within beta of zero.
 *
 * Beyond beta the slope is ±1, whatever beta is; beta only sets where it starts to shrink towards 0. With a small beta it
 * is nearly the absolute error, and at beta 0 it is the absolute error.
 *
 * PyTorch: `smooth_l1_loss`. Huber with the same threshold is beta times this: as its delta goes to 0, Huber goes to 0
 * instead. At beta 0 the slope at residual 0 is 0, as in PyTorch.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     beta: where the pieces meet, at least 0, same unit as the residual; weight [n]; reduction
 * @returns           value in the unit of the target; grad [n], each within −1 and 1 before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or beta is below 0
 * @see Girshick 2015, Fast R-CNN, arXiv:1504.08083
 * @example smoothL1([3], [0], { beta: 2 }).value // => 2
 */
export function smoothL1(prediction: Vector, target: Vector, options: SmoothL1Options = {}): LossResult {
  const { beta, weight, reduction } = readOptions('smoothL1', options, { ...settings, weight: {}, reduction: reductions });
  const n = checkNumbers('smoothL1', { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = smoothL1At(prediction[i]! - target[i]!, beta);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

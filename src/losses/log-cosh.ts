import { checkPair, checkReduction } from '#core/check';
import type { Point } from '#core/kinds';
import type { Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';

export const parameters = {} as const satisfies Parameters;

export interface LogCoshOptions {
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one residual: the slope is its hyperbolic tangent.
 *
 * Written in shrink = e^−|residual| − 1, which keeps its digits near zero and cannot overflow:
 * cosh − 1 is shrink² / (2 + 2 shrink), and e^(−2 |residual|) is (1 + shrink)².
 */
export function logCoshAt(residual: number): Point {
  const size = Math.abs(residual);
  const shrink = Math.expm1(-size);
  const tail = 1 + shrink;
  const v = size < 1 ? Math.log1p((shrink * shrink) / (2 * tail)) : size - Math.LN2 + Math.log1p(tail * tail);
  const g = (-shrink * (1 + tail)) / (1 + tail * tail);
  return { v, g: residual < 0 ? -g : g };
}

/**
 * Log-cosh loss: half the square near zero, the size less ln 2 in the tails, without a joint between.
 *
 * It behaves like Huber with delta 1 but is smooth everywhere, so second-order methods work. It has no scale of its
 * own: divide the residuals by the size at which an error counts as large.
 *
 * PyTorch has none; Keras: `log_cosh`. Keras' form loses all digits near zero (at 1e-8 it is off by more than its
 * own size); this one is right to 1e-15 from 1e-150 to the largest number.
 *
 * @param prediction  [n], in a unit in which an error of 1 is large
 * @param target      [n]
 * @param options     reduction
 * @returns           value without unit; grad [n], each within −1 and 1 before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or the reduction is unknown
 * @see Green 1990, Bayesian reconstructions from emission tomography data, doi:10.1109/42.52985
 * @example logCosh([1000, 0], [0, 0], { reduction: 'sum' }).value // => 999.3068528194401
 */
export function logCosh(prediction: Vector, target: Vector, options: LogCoshOptions = {}): LossResult {
  const { reduction = 'mean' } = options;
  const n = checkPair('logCosh', prediction, target);
  checkReduction('logCosh', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = logCoshAt(prediction[i]! - target[i]!);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

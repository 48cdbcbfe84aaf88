import { checkPair, checkReduction } from '#core/check';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';

export interface LogCoshOptions {
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one residual: the slope is its hyperbolic tangent.
 *
 * From 1 on, in decay = e^(−2 |residual|), which cannot overflow. Below, in shrink = e^−|residual| − 1, which keeps
 * its digits down to zero: cosh − 1 is shrink² / (2 + 2 shrink), and decay is (1 + shrink)².
 */
export function logCoshAt(residual: number): ValueAndSlope {
  const size = Math.abs(residual);
  let value: number;
  let slope: number;
  if (size < 1) {
    const shrink = Math.expm1(-size);
    value = Math.log1p((shrink * shrink) / (2 + 2 * shrink));
    slope = (-shrink * (2 + shrink)) / (1 + (1 + shrink) * (1 + shrink));
  } else {
    const decay = Math.exp(-2 * size);
    value = size - Math.LN2 + Math.log1p(decay);
    slope = (1 - decay) / (1 + decay);
  }
  return { value, slope: residual < 0 ? -slope : slope };
}

/**
 * Log-cosh loss: half the square near zero, the size less ln 2 in the tails, without a joint between.
 *
 * It behaves like Huber with delta 1 but is smooth everywhere. Its second derivative fades in the tails: Newton's
 * method diverges from beyond 1.09. It has no scale of its own: divide the residuals by the size at which an error
 * counts as large.
 *
 * PyTorch has none; Keras: `log_cosh`. Keras' form loses all digits near zero (at 1e-8 it is off by more than its
 * own size); this one is right to 1e-15 from 1e-150 to the largest number.
 *
 * @param prediction  [n], in a unit in which an error of 1 is large
 * @param target      [n]
 * @param options     reduction
 * @returns           value without unit; grad [n], each within −1 and 1 before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or the reduction is unknown
 * @see Saleh and Saleh 2022, Statistical Properties of the log-cosh Loss Function, arXiv:2208.04564
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
    const { value, slope } = logCoshAt(prediction[i]! - target[i]!);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

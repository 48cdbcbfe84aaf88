import { checkNumbers } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export interface LogCoshOptions {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one residual e: ln cosh e and tanh e.
 *
 * From |e| = 1 on, by decay = e^(−2 |e|), which cannot overflow. Below, by m = e^−|e| − 1, which keeps its digits near
 * zero: cosh e − 1 is m² / (2 + 2 m), and decay is (1 + m)².
 */
export function logCoshAt(residual: number): ValueAndSlope {
  const size = Math.abs(residual);
  let value: number;
  let slope: number;
  if (size < 1) {
    const m = Math.expm1(-size);
    value = Math.log1p((m * m) / (2 + 2 * m));
    slope = (-m * (2 + m)) / (1 + (1 + m) * (1 + m));
  } else {
    const decay = Math.exp(-2 * size);
    value = size - Math.LN2 + Math.log1p(decay); // |e| − ln 2 + ln(1 + e^(−2 |e|))
    slope = (1 - decay) / (1 + decay);
  }
  return { value, slope: residual < 0 ? -slope : slope };
}

/**
 * Log-cosh loss: half the square near zero, the absolute error less ln 2 in the tails, smooth everywhere.
 *
 * It resembles Huber with delta 1. Its second derivative goes to 0 in the tails: Newton's method diverges from beyond 1.09.
 * It has no scale parameter: divide the residuals by the size at which an error counts as large.
 *
 * PyTorch has none; Keras: `log_cosh`. Keras' form loses all digits near zero (at 1e-8 its relative error is above 1);
 * this one has a relative error of at most 1e-15 from 1e-150 to the largest number.
 *
 * @param prediction  [n], in a unit in which an error of 1 is large
 * @param target      [n]
 * @param options     weight [n]; reduction
 * @returns           value without unit; grad [n], each within −1 and 1 before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or the reduction is unknown
 * @see Saleh and Saleh 2022, Statistical Properties of the log-cosh Loss Function, arXiv:2208.04564
 * @example logCosh([1000, 0], [0, 0], { reduction: 'sum' }).value // => 999.3068528194401
 */
export function logCosh(prediction: Vector, target: Vector, options: LogCoshOptions = {}): LossResult {
  const { weight, reduction } = readOptions('logCosh', options, { weight: {}, reduction: reductions });
  const n = checkNumbers('logCosh', { prediction, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = logCoshAt(prediction[i]! - target[i]!);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

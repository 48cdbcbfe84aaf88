import { checkNumbers } from '#core/check';
import { readOptions } from '#core/read-options';
import type { LossResult, Vector } from '#core/result';

/** It has none. */
export type RootMeanSquaredErrorOptions = Readonly<Record<never, never>>;

/**
 * Root mean squared error: the square root of the mean squared error, in the unit of the target.
 *
 * It has the same minimum as the mean squared error, the mean, but another gradient, whose norm is 1 / √n however large or
 * small the residuals are. It is one number for the whole batch: the mean over batches is not the root of the mean over all.
 *
 * PyTorch has none; `torch.sqrt(mse_loss)` has gradient NaN where every residual is 0, this one 0. Residuals of 1e200 or
 * 1e-200, whose squares overflow or underflow, keep full precision.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     none yet: any name is refused
 * @returns           value in the unit of the target; grad [n], without unit
 * @throws {RangeError} if lengths differ or the input is empty
 * @see Chai and Draxler 2014, Root mean square error (RMSE) or mean absolute error (MAE)?, doi:10.5194/gmd-7-1247-2014
 * @example rootMeanSquaredError([3e200, 1e200], [0, 0]).value // => 2.2360679774997897e+200
 */
export function rootMeanSquaredError(prediction: Vector, target: Vector, options: RootMeanSquaredErrorOptions = {}): LossResult {
  readOptions('rootMeanSquaredError', options, {});
  const n = checkNumbers('rootMeanSquaredError', { prediction, target });
  const grad = new Float64Array(n);
  let largest = 0; // max |e|: divided by it, no square overflows, and none that matters underflows
  for (let i = 0; i < n; i++) {
    const residual = prediction[i]! - target[i]!;
    grad[i] = residual;
    largest = Math.max(largest, Math.abs(residual));
  }
  if (largest === 0) return { value: 0, grad };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const ratio = grad[i]! / largest;
    grad[i] = ratio;
    sum += ratio * ratio;
  }
  if (largest === Infinity) return { value: largest, grad };
  const root = Math.sqrt(sum / n);
  const scale = 1 / (n * root);
  for (let i = 0; i < n; i++) grad[i]! *= scale; // e / (n · RMSE)
  return { value: largest * root, grad };
}

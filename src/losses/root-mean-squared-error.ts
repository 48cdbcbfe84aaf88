import { checkNumbers } from '#core/check';
import { readOptions } from '#core/read-options';
import type { LossResult, Vector } from '#core/result';
import { sumOf } from '#core/weight';

export interface RootMeanSquaredErrorOptions {
  /** [n]; the mean under the root divides by the sum of the weights */
  readonly weight?: Vector;
}

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
 * @param options     weight [n]; there is no reduction, as one root is taken of all
 * @returns           value in the unit of the target; grad [n], without unit
 * @throws {RangeError} if lengths differ or the input is empty
 * @see Chai and Draxler 2014, Root mean square error (RMSE) or mean absolute error (MAE)?, doi:10.5194/gmd-7-1247-2014
 * @example rootMeanSquaredError([3e200, 1e200], [0, 0], { weight: [1, 3] }).value // => 1.7320508075688773e+200
 */
export function rootMeanSquaredError(prediction: Vector, target: Vector, options: RootMeanSquaredErrorOptions = {}): LossResult {
  const { weight } = readOptions('rootMeanSquaredError', options, { weight: {} });
  const n = checkNumbers('rootMeanSquaredError', { prediction, target, ...(weight !== undefined && { weight }) });
  const total = weight ? sumOf(weight) : n;
  const grad = new Float64Array(n);
  let largest = 0; // max |e|: divided by it, no square overflows, and none that matters underflows
  for (let i = 0; i < n; i++) {
    const residual = weight?.[i] === 0 ? 0 : prediction[i]! - target[i]!; // weight 0 leaves an item out
    grad[i] = residual;
    largest = Math.max(largest, Math.abs(residual));
  }
  if (largest === 0) return { value: 0 / total, grad }; // 0 / 0 where no item is left
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const ratio = grad[i]! / largest;
    const weighted = weight ? weight[i]! * ratio : ratio;
    grad[i] = weighted;
    sum += weighted * ratio;
  }
  if (largest === Infinity) return { value: largest, grad };
  const root = Math.sqrt(sum / total);
  const scale = 1 / (total * root);
  for (let i = 0; i < n; i++) grad[i]! *= scale; // w e / (Σ w · RMSE)
  return { value: largest * root, grad };
}

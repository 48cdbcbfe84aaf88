import type { Matrix, Vector } from '#core/result';
import { sigmoid as sigmoidAt } from '#core/stable';
import { rowsOf, rowsWithGradient } from './rows.ts';

/**
 * Sigmoid: the probability 1 / (1 + e^−x) of a logit, for each element.
 *
 * For a model that returns logits and a loss that takes probabilities. Where there is a choice, let the loss take the logits:
 * `binaryCrossEntropyWithLogits` keeps the digits that a probability near 1 has lost.
 *
 * PyTorch: `torch.sigmoid`.
 *
 * @param logit  [n], or rows
 * @returns      [n], from 0 to 1; row after row where the logits are rows
 * @throws {RangeError} if it is empty, or its rows differ in length
 * @see PyTorch sigmoid, https://docs.pytorch.org/docs/stable/generated/torch.sigmoid.html
 * @example sigmoid([-1, 0, 1]) // => Float64Array(3) [ 0.2689414213699951, 0.5, 0.7310585786300049 ]
 */
export function sigmoid(logit: Vector | Matrix): Float64Array {
  return rowsOf('sigmoid', 'logit', logit, {}).flat.map(sigmoidAt);
}

/**
 * Backward of sigmoid: from the gradient with respect to the probabilities to that with respect to the logits.
 *
 * It takes the logits, not the probabilities: p (1 − p) is 0 as soon as p is rounded to 1, at a logit of 37, where the slope
 * is 1e−16 still.
 *
 * PyTorch: what `torch.autograd` does at a sigmoid, which takes the probabilities.
 *
 * @param logit     [n], or rows: what sigmoid was given
 * @param gradient  [n], the same shape: of the loss, with respect to the probabilities
 * @returns         [n], with respect to the logits
 * @throws {RangeError} if it is empty, or shapes differ
 * @see PyTorch sigmoid, https://docs.pytorch.org/docs/stable/generated/torch.sigmoid.html
 * @example sigmoidBackward([0, 40], [8, 1]) // => Float64Array(2) [ 2, 4.248354255291589e-18 ]
 */
export function sigmoidBackward(logit: Vector | Matrix, gradient: Vector | Matrix): Float64Array {
  const { flat, upstream } = rowsWithGradient('sigmoidBackward', 'logit', logit, gradient, {});
  return flat.map((x, i) => upstream[i]! * sigmoidAt(x) * sigmoidAt(-x)); // g σ(x) (1 − σ(x))
}

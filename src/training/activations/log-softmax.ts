import type { Matrix, Vector } from '#core/result';
import { argmax, exponentialsInto } from '#core/softmax';
import { rowsOf, rowsWithGradient, type RowOptions } from './rows.ts';

/**
 * Log-softmax: the logarithm of the softmax of each row, which stays finite where the softmax is rounded to 0.
 *
 * It is what `negativeLogLikelihood` takes. The logarithm of a softmax is −∞ as soon as a logit lies 745 below the
 * largest, and 0 as soon as the largest lies 37 above the others; this is neither.
 *
 * PyTorch: `torch.log_softmax(dim=-1)`.
 *
 * @param logit    [rows, classes], or one vector, which is one row unless rowLength is given
 * @param options  rowLength: how many classes a row of one vector has
 * @returns        [rows · classes], row after row, at most 0
 * @throws {RangeError} if it is empty, rows differ in length, or an option is unknown
 * @see PyTorch log_softmax, https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 * @example logSoftmax([0, 1000, 40, 0], { rowLength: 2 }) // => Float64Array(4) [ -1000, 0, -4.248354255291589e-18, -40 ]
 */
export function logSoftmax(logit: Vector | Matrix, options: RowOptions = {}): Float64Array {
  const { flat, columns } = rowsOf('logSoftmax', 'logit', logit, options);
  const logProbability = new Float64Array(flat.length);
  for (let from = 0; from < flat.length; from += columns) {
    const end = from + columns;
    const top = argmax(flat, from, end);
    const logRest = Math.log1p(exponentialsInto(logProbability, flat, from, end, top)); // ln Σ e^z − max z
    for (let i = from; i < end; i++) logProbability[i] = flat[i]! - flat[top]! - logRest;
  }
  return logProbability;
}

/**
 * Backward of log-softmax: from the gradient with respect to the log-probabilities to that with respect to the logits.
 *
 * Each row of the result sums to 0. With the gradient of a negative log-likelihood, −1 at the target, it is the softmax
 * less the target; near the optimum, where that difference would lose its digits, 1 − p is taken from ln p.
 *
 * PyTorch: what `torch.autograd` does at a log_softmax.
 *
 * @param logProbability  [rows, classes], or one vector: what logSoftmax returned
 * @param gradient        [rows, classes], or one vector: of the loss, with respect to the log-probabilities
 * @param options         rowLength: how many classes a row of one vector has
 * @returns               [rows · classes], with respect to the logits
 * @throws {RangeError} if it is empty, shapes differ, or an option is unknown
 * @see PyTorch log_softmax, https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 * @example logSoftmaxBackward(logSoftmax([40, 0]), [-1, 0]) // => Float64Array(2) [ -4.248354255291589e-18, 4.248354255291589e-18 ]
 */
export function logSoftmaxBackward(logProbability: Vector | Matrix, gradient: Vector | Matrix, options: RowOptions = {}): Float64Array {
  const { flat, columns, upstream } = rowsWithGradient('logSoftmaxBackward', 'logProbability', logProbability, gradient, options);
  const grad = new Float64Array(flat.length);
  for (let from = 0; from < flat.length; from += columns) {
    const end = from + columns;
    let sum = 0;
    for (let i = from; i < end; i++) sum += upstream[i]!;
    for (let i = from; i < end; i++) {
      const g = upstream[i]!;
      grad[i] = g * (0 - Math.expm1(flat[i]!)) - Math.exp(flat[i]!) * (sum - g); // g − p Σ g, as g (1 − p) − p (Σ g − g)
    }
  }
  return grad;
}

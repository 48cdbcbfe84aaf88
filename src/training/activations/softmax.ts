import type { Matrix, Vector } from '#core/result';
import { argmax, softmaxInto } from '#core/softmax';
import { rowsOf, rowsWithGradient, type RowOptions } from './rows.ts';

/**
 * Softmax: probabilities in the ratios of e^logit, for each row.
 *
 * For a loss that takes probabilities, or to show them. Where there is a choice, let the loss take the logits, as the
 * cross-entropies here do: a probability that is rounded to 0 has lost its logarithm.
 *
 * PyTorch: `torch.softmax(dim=-1)`.
 *
 * @param logit    [rows, classes], or one vector, which is one row unless rowLength is given
 * @param options  rowLength: how many classes a row of one vector has
 * @returns        [rows · classes], row after row; each row sums to 1
 * @throws {RangeError} if it is empty, rows differ in length, or an option is unknown
 * @see PyTorch softmax, https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 * @example softmax([1, 2, 3, 3], { rowLength: 2 }) // => Float64Array(4) [ 0.2689414213699951, 0.7310585786300049, 0.5, 0.5 ]
 */
export function softmax(logit: Vector | Matrix, options: RowOptions = {}): Float64Array {
  const { flat, columns } = rowsOf('softmax', 'logit', logit, options);
  const probability = new Float64Array(flat.length);
  for (let from = 0; from < flat.length; from += columns) softmaxInto(probability, flat, from, from + columns);
  return probability;
}

/**
 * Backward of softmax: from the gradient with respect to the probabilities to that with respect to the logits.
 *
 * Each row of the result sums to 0: adding the same number to all logits, or to all gradients, changes nothing. So the
 * gradient at the largest probability is subtracted first, and that one, the sum of the others, keeps its digits.
 *
 * PyTorch: what `torch.autograd` does at a softmax.
 *
 * @param probability  [rows, classes], or one vector: what softmax returned
 * @param gradient     [rows, classes], or one vector: of the loss, with respect to the probabilities
 * @param options      rowLength: how many classes a row of one vector has
 * @returns            [rows · classes], with respect to the logits
 * @throws {RangeError} if it is empty, shapes differ, or an option is unknown
 * @see PyTorch softmax, https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 * @example softmaxBackward([0.25, 0.75, 0.5, 0.5], [4, 0, 1, 3], { rowLength: 2 }) // => Float64Array(4) [ 0.75, -0.75, -0.5, 0.5 ]
 */
export function softmaxBackward(probability: Vector | Matrix, gradient: Vector | Matrix, options: RowOptions = {}): Float64Array {
  const { flat, columns, upstream } = rowsWithGradient('softmaxBackward', 'probability', probability, gradient, options);
  const grad = new Float64Array(flat.length);
  for (let from = 0; from < flat.length; from += columns) {
    const end = from + columns;
    const atTop = upstream[argmax(flat, from, end)]!;
    let mean = 0; // Σ p g, less the gradient at the largest p
    for (let i = from; i < end; i++) mean += flat[i]! * (upstream[i]! - atTop);
    for (let i = from; i < end; i++) grad[i] = flat[i]! * (upstream[i]! - atTop - mean); // p (g − Σ p g)
  }
  return grad;
}

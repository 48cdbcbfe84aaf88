import { checkClasses } from '#core/classes';
import { readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';

const who = 'absoluteErrorOnProbabilities';

export interface AbsoluteErrorOnProbabilitiesOptions {
  /** number of classes, where the probabilities are one flat vector of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Absolute error on probabilities: the sum over the classes of |p − y|, with y the one-hot target.
 *
 * For a distribution that is 2 (1 − p), with p the probability of the true class. The best constant prediction gives the
 * most frequent class probability 1: it estimates the mode, not probabilities. The sum over all possible targets is the
 * same for every prediction, so uniform label noise does not move the minimum. Behind a softmax a row that is confident
 * and wrong has almost zero gradient, and training is slow.
 *
 * PyTorch: `l1_loss` against a one-hot target, but summed over the classes of a row; the mean of `l1_loss` divides by the
 * number of classes too. Where p equals y exactly, the slope is 0, as there.
 *
 * @param probability  [rows][classes], or flat: one row, or several of `rowLength` each; not normalized here
 * @param target       [rows], integers from 0 to classes − 1
 * @param options      rowLength; sampleWeight [rows]; reduction
 * @returns            value from 0 to 2, the mean over the rows; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or a class id is out of range
 * @see Ghosh, Kumar and Sastry 2017, Robust Loss Functions under Label Noise, arXiv:1712.09482
 * @example absoluteErrorOnProbabilities([0.75, 0.25, 0.5, 0.5], [0, 1], { rowLength: 2 }).value // => 0.75
 */
export function absoluteErrorOnProbabilities(
  probability: Vector | Matrix, target: Indices, options: AbsoluteErrorOnProbabilitiesOptions = {},
): LossResult {
  const { rowLength, sampleWeight, reduction } = readOptions(who, options, { sampleWeight: {}, rowLength: {}, reduction: reductions });
  const { flat, rows, columns } = readRows(who, 'probability', probability, rowLength);
  checkClasses(who, 'target', target, 'probability', rows, columns);
  const p = inFloat64(flat);
  checkSampleWeight(who, sampleWeight, 'probability', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(p.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const trueClass = from + target[row]!;
    let loss = 0;
    for (let i = from; i < from + columns; i++) {
      const error = i === trueClass ? p[i]! - 1 : p[i]!;
      loss += Math.abs(error); // Σ |p − y|
      grad[i] = scale * Math.sign(error);
    }
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

import { checkReduction } from '#core/check';
import { checkClasses } from '#core/classes';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows } from '#core/rows';

const who = 'absoluteErrorOnProbabilities';

export interface AbsoluteErrorOnProbabilitiesOptions {
  /** probabilities a row, where they are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Absolute error on probabilities: how far a row of probabilities is from the one-hot target, summed over the classes.
 *
 * For a distribution that is 2 (1 − p) with p the probability of the true class, so it is lowest where the most frequent
 * class has probability 1: it estimates the mode and no probabilities. Summed over all classes that could be true it is the same
 * for every prediction, so labels that are wrong by even chance do not move its minimum. Behind a softmax a row that is
 * sure and wrong gets nearly no gradient, which makes it slow.
 *
 * PyTorch: `l1_loss` against a one-hot target, but summed over the classes of a row where its mean divides by them too.
 * At a probability of exactly 0 or 1 that is right, the slope is 0, as there.
 *
 * @param probability  [rows][classes], or flat: one row, or several of `classes` each; not normalized here
 * @param target       [rows], integers from 0 to classes − 1
 * @param options      classes; reduction
 * @returns            value from 0 to 2, the mean over the rows; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or a class id is no class
 * @see Ghosh, Kumar and Sastry 2017, Robust Loss Functions under Label Noise, arXiv:1712.09482
 * @example absoluteErrorOnProbabilities([0.75, 0.25, 0.5, 0.5], [0, 1], { classes: 2 }).value // => 0.75
 */
export function absoluteErrorOnProbabilities(
  probability: Vector | Matrix, target: Indices, options: AbsoluteErrorOnProbabilitiesOptions = {},
): LossResult {
  const { reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'probability', probability, 'classes', options.classes);
  checkClasses(who, 'target', target, 'probability', rows, columns);
  checkReduction(who, reduction);
  const p = inFloat64(flat);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(p.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const truth = from + target[row]!;
    let loss = 0;
    for (let i = from; i < from + columns; i++) {
      const error = i === truth ? p[i]! - 1 : p[i]!;
      loss += Math.abs(error);
      grad[i] = scale * Math.sign(error);
    }
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

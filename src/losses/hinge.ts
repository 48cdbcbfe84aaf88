import { checkNumbers, must } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export interface HingeOptions {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** The score at which a positive reaches the margin; a negative reaches it at −1. */
export const joints = (): number[] => [1];

/** Value and slope at one score: the margin violation, with slope −target as long as there is one. */
export function hingeAt(score: number, target: number): ValueAndSlope {
  const violation = Math.max(0, 1 - target * score); // max(0, 1 − y s)
  return { value: violation, slope: violation > 0 ? -target : violation };
}

/**
 * Hinge loss: the violation of a margin of 1 between a score and the decision boundary, on the side of its label.
 *
 * Examples beyond the margin have zero gradient, so only those within it or on the wrong side, the support vectors,
 * determine the model. The sign of the score is the decision, its size no probability: for those use a cross-entropy.
 *
 * PyTorch has none (its `hinge_embedding_loss` is `hingeEmbedding`, of distances). Labels are −1 and 1: Keras maps 0 to −1
 * if all labels are 0 or 1; here a label 0 throws. Exactly at the margin the slope is 0, as in Pegasos.
 *
 * @param score    [n], any real number; its sign is the decision
 * @param target   [n], −1 or 1
 * @param options  weight [n]; reduction
 * @returns        value in the unit of the score; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a target is not −1 or 1
 * @see Cortes and Vapnik 1995, Support-Vector Networks, doi:10.1007/BF00994018
 * @example hinge([0.25, -2], [1, -1], { reduction: 'sum' }).value // => 0.75
 */
export function hinge(score: Vector, target: Vector, options: HingeOptions = {}): LossResult {
  const { weight, reduction } = readOptions('hinge', options, { weight: {}, reduction: reductions });
  const n = checkNumbers('hinge', { score, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y !== 1 && y !== -1 && !Number.isNaN(y)) throw must('hinge', `target[${i}]`, 'be -1 or 1', y);
    const { value, slope } = hingeAt(score[i]!, y);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

import { checkPair, checkReduction, must } from '#core/check';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';

export interface HingeOptions {
  readonly reduction?: Reduction;
}

/** Where a positive clears the margin; a negative does at −1. */
export const joints = (): number[] => [1];

/** Value and slope at one score: how much is missing from the margin, and a pull of 1 as long as something is. */
export function hingeAt(score: number, target: number): ValueAndSlope {
  const missing = Math.max(0, 1 - target * score);
  return { value: missing, slope: missing > 0 ? -target : missing };
}

/**
 * Hinge loss: how much a score lacks to be on its side by a margin of 1.
 *
 * Whoever clears the margin is left alone, so only the cases near the border or beyond it shape a model, the support
 * vectors. The score says which side, not how likely: for probabilities use a cross-entropy.
 *
 * PyTorch has none (`hinge_embedding_loss` is another one, of distances). Labels are −1 and 1: Keras turns 0 into −1
 * where it sees only 0 and 1, and this refuses 0. At the margin itself the slope is 0, as in Pegasos.
 *
 * @param score    [n], any real number; its sign is the decision
 * @param target   [n], −1 or 1
 * @param options  reduction
 * @returns        value in the unit of the score; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a target is not −1 or 1
 * @see Cortes and Vapnik 1995, Support-Vector Networks, doi:10.1007/BF00994018
 * @example hinge([0.25, -2], [1, -1], { reduction: 'sum' }).value // => 0.75
 */
export function hinge(score: Vector, target: Vector, options: HingeOptions = {}): LossResult {
  const { reduction = 'mean' } = options;
  const n = checkPair('hinge', score, target, 'score');
  checkReduction('hinge', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
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
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

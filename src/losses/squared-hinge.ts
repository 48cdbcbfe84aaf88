import { checkPair, checkReduction, must } from '#core/check';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';

const who = 'squaredHinge';

export interface SquaredHingeOptions {
  readonly reduction?: Reduction;
}

/** Where a positive clears the margin; a negative does at −1. */
export const joints = (): number[] => [1];

/** Value and slope at one score: what is missing from the margin, squared, and a pull that fades with it. */
export function squaredHingeAt(score: number, target: number): ValueAndSlope {
  const missing = Math.max(0, 1 - target * score);
  return { value: missing * missing, slope: 0 - 2 * target * missing }; // 0 − x is never −0
}

/**
 * Squared hinge loss: how much a score lacks to be on its side by a margin of 1, squared.
 *
 * Smooth where the hinge has a corner, and its best constant score 2p − 1 tells the probability p, which that of the
 * hinge does not. In return a far outlier pulls without bound. It is the default of scikit-learn's LinearSVC.
 *
 * PyTorch and optax have none. Without the factor 1/2 of some texts; labels are −1 and 1, and 0 is refused, where
 * Keras turns it into −1 if it sees only 0 and 1.
 *
 * @param score    [n], any real number; its sign is the decision
 * @param target   [n], −1 or 1
 * @param options  reduction
 * @returns        value in the squared unit of the score; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a target is not −1 or 1
 * @see Zhang 2004, Statistical Behavior and Consistency of Classification Methods, doi:10.1214/aos/1079120130
 * @example squaredHinge([0.5, -2], [1, -1], { reduction: 'sum' }).value // => 0.25
 */
export function squaredHinge(score: Vector, target: Vector, options: SquaredHingeOptions = {}): LossResult {
  const { reduction = 'mean' } = options;
  const n = checkPair(who, score, target, 'score');
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y !== 1 && y !== -1 && !Number.isNaN(y)) throw must(who, `target[${i}]`, 'be -1 or 1', y);
    const { value, slope } = squaredHingeAt(score[i]!, y);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

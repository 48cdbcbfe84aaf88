import { checkNumbers, must } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

const who = 'squaredHinge';

export interface SquaredHingeOptions {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** The score at which a positive reaches the margin; a negative reaches it at −1. */
export const joints = (): number[] => [1];

/** Value and slope at one score: the squared margin violation, with a slope in proportion to it. */
export function squaredHingeAt(score: number, target: number): ValueAndSlope {
  const violation = Math.max(0, 1 - target * score); // max(0, 1 − y s)
  return { value: violation * violation, slope: 0 - 2 * target * violation }; // `0 −`: never −0
}

/**
 * Squared hinge loss: the squared violation of a margin of 1 on the side of the label.
 *
 * Differentiable at the margin, where the hinge has a kink. The constant score that minimizes it is 2p − 1, with p the
 * probability of the positive class; the hinge's does not determine p. In return the gradient of an outlier has no bound.
 * It is the default of scikit-learn's LinearSVC.
 *
 * PyTorch and optax have none. Without the factor 1/2 of some texts. Labels are −1 and 1: Keras maps 0 to −1 if all labels
 * are 0 or 1; here a label 0 throws.
 *
 * @param score    [n], any real number; its sign is the decision
 * @param target   [n], −1 or 1
 * @param options  weight [n]; reduction
 * @returns        value in the squared unit of the score; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a target is not −1 or 1
 * @see Zhang 2004, Statistical Behavior and Consistency of Classification Methods, doi:10.1214/aos/1079120130
 * @example squaredHinge([0.5, -2], [1, -1], { reduction: 'sum' }).value // => 0.25
 */
export function squaredHinge(score: Vector, target: Vector, options: SquaredHingeOptions = {}): LossResult {
  const { weight, reduction } = readOptions(who, options, { weight: {}, reduction: reductions });
  const n = checkNumbers(who, { score, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
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
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

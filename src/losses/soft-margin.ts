import { checkNumbers, must } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { negativeLogSigmoidAt } from '#core/stable';
import { sumOf, weighElements } from '#core/weight';

const who = 'softMargin';

export interface SoftMarginOptions {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one logit: ln(1 + e^−yz), without the overflow of e^1000. */
export function softMarginAt(logit: number, target: number): ValueAndSlope {
  const { value, slope } = negativeLogSigmoidAt(target * logit);
  return { value, slope: 0 + target * slope }; // 0 + so that it is never −0
}

/**
 * Soft margin loss: the logistic loss, which is binary cross-entropy from logits, for labels −1 and 1.
 *
 * A hinge with its corner rounded off: no example is ever beyond the margin, each keeps some slope, and so the logit becomes
 * that of a probability. Its value and slope are those of `binaryCrossEntropyWithLogits` with the labels 0 and 1.
 *
 * PyTorch: `soft_margin_loss`, which computes e^−yz first: from about −yz = 710 on it gives Infinity with the slope NaN,
 * where this one stays exact; and of a label 0 it makes ln 2 without a slope, where this one throws. PyTorch has no weight;
 * the weighted mean divides by the sum of the weights. The soft margin of support-vector machines is `hinge`.
 *
 * @param logit    [n], any real number; the probability of label 1 is 1 / (1 + e^−logit)
 * @param target   [n], −1 or 1
 * @param options  weight [n]; reduction
 * @returns        value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a target is neither 1 nor −1
 * @see Friedman, Hastie and Tibshirani 2000, Additive Logistic Regression, doi:10.1214/aos/1016218223
 * @example softMargin([-1000, 0], [1, -1], { weight: [1, 0] }).value // => 1000
 */
export function softMargin(logit: Vector, target: Vector, options: SoftMarginOptions = {}): LossResult {
  const { weight, reduction } = readOptions(who, options, { weight: {}, reduction: reductions });
  const n = checkNumbers(who, { logit, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y !== 1 && y !== -1 && y === y) throw must(who, `target[${i}]`, 'be -1 or 1', y);
    const { value, slope } = softMarginAt(logit[i]!, y);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

import { checkNumbers, must } from '#core/check';
import { oneOrForEachClass } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { weighElements } from '#core/weight';

const who = 'binaryCrossEntropyWithLogits';

export const settings = {
  posWeight: { default: 1, domain: { above: 0 } },
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 1 } },
} as const satisfies Settings;

export interface BinaryCrossEntropyWithLogitsOptions extends Omit<ParameterOptions<typeof settings>, 'posWeight'> {
  /** one for all, or [classes], where the logits are the classes of one row after the other */
  readonly posWeight?: number | Vector;
  /** [n]; the mean still divides by n */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one logit. All terms of the value are positive, so nothing cancels: at ±1000 as exact as at 0. */
export function binaryCrossEntropyWithLogitsAt(logit: number, target: number, posWeight: number, labelSmoothing: number): ValueAndSlope {
  const decay = Math.exp(-Math.abs(logit)); // e^−|z|
  const positive = posWeight * ((1 - labelSmoothing) * target + labelSmoothing / 2); // w y
  const negative = (1 - labelSmoothing) * (1 - target) + labelSmoothing / 2; // 1 − y
  return {
    // w y softplus(−z) + (1 − y) softplus(z), where softplus(±z) = max(0, ±z) + ln(1 + e^−|z|)
    value: (positive + negative) * Math.log1p(decay) + (logit < 0 ? -positive : negative) * logit,
    slope: (logit < 0 ? negative * decay - positive : negative - positive * decay) / (1 + decay),
  };
}

/**
 * Binary cross-entropy from logits: the negative log-likelihood, in nats, of binary targets.
 *
 * Its slope is probability − target: a confident error has a slope near ±1, so the loss never saturates on errors.
 *
 * PyTorch: `binary_cross_entropy_with_logits`; `posWeight` is its `pos_weight`, as one number or for each class, and the
 * weighted mean divides by n, not by the sum of the weights. Takes logits, never probabilities. labelSmoothing is that of
 * Keras: it moves targets towards 1/2, not to the other label.
 *
 * @param logit    [n], any real number; the probability is 1 / (1 + e^−logit). Of several classes: [rows * classes]
 * @param target   [n], 0, 1 or between (a soft label)
 * @param options  posWeight: factor on the positive term, above 0, or [classes] of them; labelSmoothing: 0 to 1; weight [n];
 *                 reduction
 * @returns        value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a number is outside its domain, or posWeight does not fit the logits
 * @see Gneiting and Raftery 2007, Strictly Proper Scoring Rules (logarithmic score), doi:10.1198/016214506000001437
 * @example binaryCrossEntropyWithLogits([-1000], [1], { posWeight: 3 }).value // => 3000
 */
export function binaryCrossEntropyWithLogits(
  logit: Vector, target: Vector, options: BinaryCrossEntropyWithLogitsOptions = {},
): LossResult {
  const { posWeight, labelSmoothing, weight, reduction } = readOptions(who, options, {
    weight: {}, ...settings, posWeight: {}, reduction: reductions,
  }, { sampleWeight: 'weight', sample_weight: 'weight' });
  const n = checkNumbers(who, { logit, target, ...(weight !== undefined && { weight }) });
  const factors = oneOrForEachClass(who, 'posWeight', settings.posWeight, n, posWeight);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y < 0 || y > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', y);
    const { value, slope } = binaryCrossEntropyWithLogitsAt(logit[i]!, y, factors[i % factors.length]!, labelSmoothing);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

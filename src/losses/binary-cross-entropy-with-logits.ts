import { checkNumbers, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { weigh } from '#core/weight';

const who = 'binaryCrossEntropyWithLogits';

export const settings = {
  posWeight: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export interface BinaryCrossEntropyWithLogitsOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean still divides by n */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one logit. Both terms of the value are positive, so nothing cancels: at ±1000 as exact as at 0. */
export function binaryCrossEntropyWithLogitsAt(logit: number, target: number, posWeight: number): ValueAndSlope {
  const decay = Math.exp(-Math.abs(logit)); // e^−|z|
  const log1pDecay = Math.log1p(decay); // softplus(±z) = max(0, ±z) + ln(1 + e^−|z|)
  const larger = 1 / (1 + decay); // max(p, 1 − p)
  const smaller = decay / (1 + decay); // min(p, 1 − p)
  const positive = posWeight * target;
  const negative = 1 - target;
  return {
    // w y softplus(−z) + (1 − y) softplus(z)
    value: positive * (Math.max(0, -logit) + log1pDecay) + negative * (Math.max(0, logit) + log1pDecay),
    slope: logit < 0 ? negative * smaller - positive * larger : negative * larger - positive * smaller,
  };
}

/**
 * Binary cross-entropy from logits: the negative log-likelihood, in nats, of binary targets.
 *
 * Its slope is probability − target: a confident error has a slope near ±1, so the loss never saturates on errors.
 *
 * PyTorch: `binary_cross_entropy_with_logits`; `posWeight` is its `pos_weight` as one number, and the weighted mean
 * divides by n, not by the sum of the weights. Takes logits, never probabilities.
 *
 * @param logit    [n], any real number; the probability is 1 / (1 + e^−logit)
 * @param target   [n], 0, 1 or between (a soft label)
 * @param options  posWeight: factor on the positive term, above 0; weight [n]; reduction
 * @returns        value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target is outside 0 to 1, or posWeight is not above 0
 * @see Gneiting and Raftery 2007, Strictly Proper Scoring Rules (logarithmic score), doi:10.1198/016214506000001437
 * @example binaryCrossEntropyWithLogits([-1000], [1], { posWeight: 3 }).value // => 3000
 */
export function binaryCrossEntropyWithLogits(
  logit: Vector, target: Vector, options: BinaryCrossEntropyWithLogitsOptions = {},
): LossResult {
  const { posWeight, weight, reduction } = readOptions(who, options, { ...settings, weight: {}, reduction: reductions });
  const n = checkNumbers(who, { logit, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y < 0 || y > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', y);
    const { value, slope } = binaryCrossEntropyWithLogitsAt(logit[i]!, y, posWeight);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) {
    weigh(grad, weight);
    sum = weigh(elements!, weight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

import { checkNumbers, must } from '#core/check';
import { inDomain, rule, type ParameterOptions, type Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

export const settings = {
  alpha: { default: 0.25, domain: { 'at least': 0, 'at most': 1 } },
  gamma: { default: 2, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export interface FocalOptions extends Omit<ParameterOptions<typeof settings>, 'alpha'> {
  /** weight of the positives, the negatives having the rest; or neither has one */
  readonly alpha?: number | 'none';
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one logit: α_t (1 − p_t)^γ times the cross-entropy.
 *
 * The power is computed from ln(1 − p_t), because 1 − p_t itself rounds to 0 long before a power with γ below 1 does.
 */
export function focalAt(logit: number, target: number, alpha: number | 'none', gamma: number): ValueAndSlope {
  const magnitude = Math.abs(logit);
  const decay = Math.exp(-magnitude); // e^−|z|
  const log1pDecay = Math.log1p(decay); // ln(1 + e^−|z|)
  const agreement = logit < 0 ? 1 - target : target; // target probability of the class that the logit predicts
  const disagreement = logit < 0 ? target : 1 - target;
  const crossEntropy = disagreement * magnitude + log1pDecay;
  const scaledError = disagreement + agreement * decay; // (1 − p_t) (1 + e^−|z|)
  const logError = disagreement === 0 ? -magnitude - log1pDecay : Math.log(scaledError) - log1pDecay; // ln(1 − p_t)
  const balance = alpha === 'none' ? 1 : alpha * target + (1 - alpha) * (1 - target); // α_t
  const factor = balance * Math.exp(gamma * logError); // α_t (1 − p_t)^γ
  const decayed = decay > 0 ? decay * crossEntropy : decay; // 0, not 0 · ∞, at an infinite logit
  const factorTerm = gamma * (disagreement === 0 ? -crossEntropy : ((disagreement - agreement) * decayed) / scaledError);
  const slope = (factor * (disagreement - agreement * decay + factorTerm)) / (1 + decay); // in |z|
  return { value: factor * crossEntropy, slope: logit < 0 ? 0 - slope : slope };
}

/**
 * Focal loss: binary cross-entropy from logits, multiplied by the probability of the wrong class to the power gamma.
 *
 * Well-classified examples have almost no weight, so many easy negatives do not dominate the few hard examples. With
 * gamma 0 it is cross-entropy, weighted by alpha; only with gamma 0 and alpha 1/2 does it estimate probabilities.
 *
 * torchvision: `sigmoid_focal_loss`, whose reduction is 'none'; RetinaNet sums and divides by the number of positives.
 * alpha weights y = 1, and 1 − alpha weights y = 0; alpha = 1/2 weights both alike and halves the loss, and alpha 'none',
 * in torchvision −1, leaves it whole. None of the two has weights of elements; Keras by default divides by n, not by their sum.
 *
 * @param logit    [n], any real number; the probability is 1 / (1 + e^−logit)
 * @param target   [n], 0, 1 or between (a soft label)
 * @param options  alpha: weight of the positives, 0 to 1, or 'none'; gamma: at least 0; weight [n]; reduction
 * @returns        value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target is outside 0 to 1, or a parameter outside its domain
 * @see Lin et al. 2017, Focal Loss for Dense Object Detection, arXiv:1708.02002
 * @example focal([0, 0], [1, 0], { gamma: 1, reduction: 'sum' }).value // => 0.34657359027997264
 */
export function focal(logit: Vector, target: Vector, options: FocalOptions = {}): LossResult {
  const { alpha, gamma, weight, reduction } = readOptions('focal', options, {
    ...settings, alpha: { default: settings.alpha.default }, weight: {}, reduction: reductions,
  });
  if (alpha !== 'none' && !inDomain(alpha, settings.alpha.domain)) throw must('focal', 'alpha', rule(settings.alpha.domain), alpha);
  const n = checkNumbers('focal', { logit, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y < 0 || y > 1) throw must('focal', `target[${i}]`, 'be at least 0 and at most 1', y);
    const { value, slope } = focalAt(logit[i]!, y, alpha, gamma);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

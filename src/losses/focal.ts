import { checkPair, checkParameters, checkReduction, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';

export const settings = {
  alpha: { default: 0.25, domain: { 'at least': 0, 'at most': 1 } },
  gamma: { default: 2, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export interface FocalOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one logit: cross-entropy, times the probability of being wrong to the power of gamma.
 *
 * That power is taken of a logarithm: the probability itself rounds to 0 long before its root does.
 */
export function focalAt(logit: number, target: number, alpha: number, gamma: number): ValueAndSlope {
  const far = Math.abs(logit);
  const decay = Math.exp(-far);
  const rest = Math.log1p(decay);
  const right = logit < 0 ? 1 - target : target; // the share of the target on the side the logit is on
  const wrong = logit < 0 ? target : 1 - target;
  const surprise = wrong * far + rest; // cross-entropy
  const missed = wrong + right * decay; // the probability of being wrong, times 1 + decay
  const logMissed = wrong === 0 ? -far - rest : Math.log(missed) - rest;
  const focus = (alpha * target + (1 - alpha) * (1 - target)) * Math.exp(gamma * logMissed);
  const fading = decay > 0 ? decay * surprise : decay; // 0, not 0 · ∞, at an infinite logit
  const refocus = gamma * (wrong === 0 ? -surprise : ((wrong - right) * fading) / missed);
  const slope = (focus * (wrong - right * decay + refocus)) / (1 + decay); // away from 0
  return { value: focus * surprise, slope: logit < 0 ? 0 - slope : slope };
}

/**
 * Focal loss: binary cross-entropy from logits, times how wrong the prediction was, to the power of gamma.
 *
 * What is already right hardly counts any more, so a flood of easy negatives cannot drown the few that matter. With
 * gamma 0 it is cross-entropy, weighted by alpha; the scores are no probabilities unless gamma is 0 and alpha 1/2.
 *
 * torchvision: `sigmoid_focal_loss`, whose reduction is 'none'; RetinaNet sums and divides by the number of
 * positives. alpha weighs y = 1 and 1 − alpha y = 0; alpha = 1/2 is no balance, at half the size.
 *
 * @param logit    [n], any real number; the probability is 1 / (1 + e^−logit)
 * @param target   [n], 0, 1 or between (a soft label)
 * @param options  alpha: weight of the positives, 0 to 1; gamma: at least 0; reduction
 * @returns        value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target is outside 0 to 1, or a parameter outside its domain
 * @see Lin et al. 2017, Focal Loss for Dense Object Detection, arXiv:1708.02002
 * @example focal([0, 0], [1, 0], { gamma: 1, reduction: 'sum' }).value // => 0.34657359027997264
 */
export function focal(logit: Vector, target: Vector, options: FocalOptions = {}): LossResult {
  const { alpha = settings.alpha.default, gamma = settings.gamma.default, reduction = 'mean' } = options;
  const n = checkPair('focal', logit, target, 'logit');
  checkParameters('focal', settings, { alpha, gamma });
  checkReduction('focal', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
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
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

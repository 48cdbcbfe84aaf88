import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, Vector } from '#core/result';
import { sumOf, weigh } from '#core/weight';

export const settings = {
  beta: { default: 0.1, domain: { above: 0 } },
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 0.5 } },
} as const satisfies Settings;

export interface DpoOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** A gradient for each log-probability of the policy; those of the reference are constants. */
export interface DpoGradient {
  readonly policyChosen: Float64Array;
  readonly policyRejected: Float64Array;
}

/**
 * Direct preference optimization: fits a policy to preferred answers without a reward model or sampling.
 *
 * The implicit reward of an answer is beta times its log-ratio of policy to reference; the loss is the Bradley-Terry loss
 * of these rewards. Only their difference counts: both answers may become less likely while it grows.
 *
 * Takes the log-probability of each whole answer, summed over its tokens, not averaged. Where the policy equals the
 * reference the loss is ln 2, whatever the data. With labelSmoothing it is the conservative DPO of the authors: that share
 * of the pairs is assumed to be mislabeled, and the gradient is 0 at a finite difference.
 *
 * @param policyChosen       [n], log-probability of the preferred answer under the policy
 * @param policyRejected     [n], of the other answer
 * @param referenceChosen    [n], of the preferred answer under the frozen reference
 * @param referenceRejected  [n], of the other answer
 * @param options            beta: above 0; labelSmoothing: share of flipped labels, 0 to 0.5; weight [n]; reduction
 * @returns                  value in nats; grad { policyChosen, policyRejected }, each [n]
 * @throws {RangeError} if lengths differ, the input is empty, beta is not above 0, or labelSmoothing is outside 0 to 0.5
 * @see Rafailov et al. 2023, Direct Preference Optimization, arXiv:2305.18290
 * @example dpo([-10], [-14], [-11], [-12], { beta: 0.5 }).value // => 0.2014132779827524
 */
export function dpo(
  policyChosen: Vector, policyRejected: Vector, referenceChosen: Vector, referenceRejected: Vector, options: DpoOptions = {},
): LossResult<DpoGradient> {
  const { beta, labelSmoothing, weight, reduction } = readOptions('dpo', options, {
    ...settings, weight: {}, reduction: reductions,
  }, { sampleWeight: 'weight', sample_weight: 'weight' });
  const n = checkNumbers('dpo', { policyChosen, policyRejected, referenceChosen, referenceRejected, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const gradientScale = scale * beta;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad: DpoGradient = { policyChosen: new Float64Array(n), policyRejected: new Float64Array(n) };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const logit = beta * (policyChosen[i]! - policyRejected[i]! - (referenceChosen[i]! - referenceRejected[i]!)); // β d
    const decay = Math.exp(-Math.abs(logit)); // e^−|β d|
    const larger = 1 / (1 + decay); // sigmoid(|β d|)
    const smaller = decay * larger; // 1 − sigmoid(|β d|)
    const disagreement = logit > 0 ? labelSmoothing : 1 - labelSmoothing; // the share of labels with the opposite sign
    const linear = disagreement === 0 ? 0 : disagreement * Math.abs(logit); // 0 · ∞ is 0
    const loss = linear + Math.log1p(decay); // (1 − ε) ln(1 + e^−βd) + ε ln(1 + e^βd)
    const slope = gradientScale * (logit > 0
      ? labelSmoothing * larger - (1 - labelSmoothing) * smaller
      : labelSmoothing * smaller - (1 - labelSmoothing) * larger);
    sum += loss;
    if (elements) elements[i] = loss;
    grad.policyChosen[i] = slope;
    grad.policyRejected[i] = 0 - slope; // `0 −`: never −0
  }
  if (weight) {
    for (const gradient of [grad.policyChosen, grad.policyRejected]) weigh(gradient, weight);
    sum = weigh(elements!, weight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

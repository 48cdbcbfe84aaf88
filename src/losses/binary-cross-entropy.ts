import { checkNumbers, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { weighElements } from '#core/weight';

const who = 'binaryCrossEntropy';

export const settings = {
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 1 } },
} as const satisfies Settings;

export interface BinaryCrossEntropyOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean still divides by n */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one probability. A term with factor 0 is 0, even where its logarithm is −∞. */
export function binaryCrossEntropyAt(probability: number, target: number, labelSmoothing: number): ValueAndSlope {
  const positive = (1 - labelSmoothing) * target + labelSmoothing / 2; // y, smoothed
  const negative = (1 - labelSmoothing) * (1 - target) + labelSmoothing / 2; // 1 − y, with the digits of a small ε
  return {
    // −y ln p − (1 − y) ln(1 − p)
    value: (positive === 0 ? 0 : -positive * Math.log(probability)) + (negative === 0 ? 0 : -negative * Math.log1p(-probability)),
    slope: positive === 0 ? 1 / (1 - probability)
      : negative === 0 ? -1 / probability
      : (probability - target + labelSmoothing * (target - 0.5)) / (probability * (1 - probability)),
  };
}

/**
 * Binary cross-entropy: the negative log-likelihood, in nats, of binary targets under predicted probabilities.
 *
 * It is only as exact as the probability: a sigmoid rounds to 1 from logit 37 on, and with target 0 the loss is then ∞
 * and the gradient behind the sigmoid NaN. Where there are logits, use `binaryCrossEntropyWithLogits`.
 *
 * PyTorch: `binary_cross_entropy`, with its denominators, but without its clipping (logarithms at −100, slopes at 1e12);
 * Keras clips the probability. Here probability 1 with target 0 has loss ∞. labelSmoothing is that of Keras: it moves targets
 * towards 1/2, not to the other label.
 *
 * @param probability  [n], 0 to 1: the probability of target 1, not a logit
 * @param target       [n], 0, 1 or between (a soft label)
 * @param options      labelSmoothing: 0 to 1; weight [n]; reduction
 * @returns            value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a number is outside 0 to 1
 * @see Gneiting and Raftery 2007, Strictly Proper Scoring Rules (logarithmic score), doi:10.1198/016214506000001437
 * @example binaryCrossEntropy([0.5, 0.5], [1, 0], { weight: [1, 3] }).value // => 1.3862943611198906
 */
export function binaryCrossEntropy(probability: Vector, target: Vector, options: BinaryCrossEntropyOptions = {}): LossResult {
  const { labelSmoothing, weight, reduction } = readOptions(who, options, {
    ...settings, weight: {}, reduction: reductions,
  }, { sampleWeight: 'weight', sample_weight: 'weight' });
  const n = checkNumbers(who, { probability, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = probability[i]!;
    const y = target[i]!;
    if (p < 0 || p > 1) throw must(who, `probability[${i}]`, 'be at least 0 and at most 1', p);
    if (y < 0 || y > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', y);
    const { value, slope } = binaryCrossEntropyAt(p, y, labelSmoothing);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

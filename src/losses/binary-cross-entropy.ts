import { checkPair, checkReduction, checkWeight, must } from '#core/check';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';
import { weigh } from '#core/weight';

const who = 'binaryCrossEntropy';

export interface BinaryCrossEntropyOptions {
  /** [n]; the mean still divides by n */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one probability. A side that the target gives no share counts 0, also where its logarithm is −∞. */
export function binaryCrossEntropyAt(probability: number, target: number): ValueAndSlope {
  const positive = target === 0 ? 0 : target * -Math.log(probability);
  const negative = target === 1 ? 0 : (target - 1) * Math.log1p(-probability);
  return {
    value: positive + negative,
    slope: target === 0 ? 1 / (1 - probability)
      : target === 1 ? -1 / probability
      : (probability - target) / (probability * (1 - probability)),
  };
}

/**
 * Binary cross-entropy: the surprise, in nats, at whether a yes-or-no came out as it did, from probabilities.
 *
 * Only as exact as the probability: a sigmoid rounds to 1 from logit 37 on, and a miss there costs ∞ with a slope
 * that no sigmoid can carry back. Where there are logits, use `binaryCrossEntropyWithLogits`.
 *
 * PyTorch: `binary_cross_entropy`, with its denominators, but without its clipping (logarithms at −100, slopes at
 * 1e12), as Keras clips elsewhere again: here the loss of a certain miss is ∞. No label is flipped or smoothed.
 *
 * @param probability  [n], 0 to 1: of a yes, not a logit
 * @param target       [n], 0, 1 or between (a soft label)
 * @param options      weight [n]; reduction
 * @returns            value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a number is outside 0 to 1
 * @see Gneiting and Raftery 2007, Strictly Proper Scoring Rules (logarithmic score), doi:10.1198/016214506000001437
 * @example binaryCrossEntropy([0.5, 0.5], [1, 0], { weight: [1, 3] }).value // => 1.3862943611198906
 */
export function binaryCrossEntropy(probability: Vector, target: Vector, options: BinaryCrossEntropyOptions = {}): LossResult {
  const { weight, reduction = 'mean' } = options;
  const n = checkPair(who, probability, target, 'probability');
  checkWeight(who, weight, n, 'element');
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = probability[i]!;
    const y = target[i]!;
    if (p < 0 || p > 1) throw must(who, `probability[${i}]`, 'be at least 0 and at most 1', p);
    if (y < 0 || y > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', y);
    const { value, slope } = binaryCrossEntropyAt(p, y);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  if (weight && elements) {
    leaveOut(elements, grad, weight);
    sum = weigh(elements, grad, weight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && elements && { elements }) };
}

/** An infinite loss of weight 0 is left out: 0, not 0 · ∞. */
function leaveOut(elements: Float64Array, grad: Float64Array, weight: Vector): void {
  for (let i = 0; i < elements.length; i++) if (weight[i] === 0 && elements[i] === Infinity) elements[i] = grad[i] = 0;
}

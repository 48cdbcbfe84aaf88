import { checkPair, checkParameters, checkReduction, checkWeight, must } from '#core/check';
import type { Point } from '#core/kinds';
import type { ParameterOptions, Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';

const who = 'binaryCrossEntropyWithLogits';

export const parameters = {
  posWeight: {
    symbol: 'w', label: { ko: '양성 가중치', en: 'weight of the positives' },
    default: 1, domain: { above: 0 }, slider: { min: 0.1, max: 10, step: 0.1 },
  },
} as const satisfies Parameters;

export interface BinaryCrossEntropyWithLogitsOptions extends ParameterOptions<typeof parameters> {
  /** [n]; the mean still divides by n */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one logit. Both terms are positive, so nothing cancels: at ±1000 as exact as at 0. */
export function binaryCrossEntropyWithLogitsAt(logit: number, target: number, posWeight: number): Point {
  const decay = Math.exp(-Math.abs(logit));
  const rest = Math.log1p(decay);
  const share = 1 / (1 + decay);
  const positive = posWeight * target;
  const negative = 1 - target;
  return logit >= 0
    ? { v: negative * (logit + rest) + positive * rest, g: negative * share - positive * decay * share }
    : { v: negative * rest + positive * (rest - logit), g: negative * decay * share - positive * share };
}

/**
 * Binary cross-entropy from logits: the surprise, in nats, at whether a yes-or-no came out as it did.
 *
 * Its slope is probability minus target, so a confident mistake pulls with full strength and never saturates.
 *
 * PyTorch: `binary_cross_entropy_with_logits`; `posWeight` is its `pos_weight` as one number, and the weighted mean
 * divides by n, not by the sum of the weights. Takes logits, never probabilities.
 *
 * @param logit    [n], any real number; the probability is 1 / (1 + e^−logit)
 * @param target   [n], 0, 1 or between (a soft label)
 * @param options  posWeight: factor on the positive term, above 0; weight [n]; reduction
 * @returns        value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target is outside 0 to 1, or posWeight is not above 0
 * @see Good 1952, Rational Decisions, doi:10.1111/j.2517-6161.1952.tb00104.x
 * @example binaryCrossEntropyWithLogits([-1000], [1], { posWeight: 3 }).value // => 3000
 */
export function binaryCrossEntropyWithLogits(
  logit: Vector, target: Vector, options: BinaryCrossEntropyWithLogitsOptions = {},
): LossResult {
  const { posWeight = parameters.posWeight.default, weight, reduction = 'mean' } = options;
  const n = checkPair(who, logit, target, 'logit');
  checkParameters(who, parameters, { posWeight });
  checkWeight(who, weight, n, 'element');
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y < 0 || y > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', y);
    const { v, g } = binaryCrossEntropyWithLogitsAt(logit[i]!, y, posWeight);
    const w = weight ? weight[i]! : 1;
    sum += w * v;
    grad[i] = scale * w * g;
    if (elements) elements[i] = w * v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

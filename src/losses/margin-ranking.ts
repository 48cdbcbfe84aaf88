import { checkNumbers, must } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, Vector } from '#core/result';
import { remainder } from '#core/stable';
import { sumOf, weigh } from '#core/weight';

const who = 'marginRanking';

export const settings = {
  margin: { default: 0, domain: {} },
} as const satisfies Settings;

export interface MarginRankingOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** A gradient for each of the two scores. */
export interface MarginRankingGradient {
  readonly score1: Float64Array;
  readonly score2: Float64Array;
}

/**
 * Margin ranking loss: a hinge on the difference of two scores, of which one should exceed the other by the margin.
 *
 * Only the difference of the scores counts, so their offset and unit are free. A pair that satisfies the margin has zero
 * gradient. With the default margin 0, two equal scores have loss 0, and so has a constant model: set a margin.
 *
 * PyTorch: `margin_ranking_loss`. Exactly at the margin the gradient is that of the active side, as there.
 *
 * @param score1   [n], any real number
 * @param score2   [n], any real number
 * @param target   [n], 1 where score1 should be higher, −1 where score2 should
 * @param options  margin: any number, in the unit of the scores; below 0, it tolerates a wrong order by that much; weight [n]; reduction
 * @returns        value in the unit of the scores; grad { score1, score2 }, each [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target is neither 1 nor −1, or margin is not a number
 * @see Joachims 2002, Optimizing Search Engines Using Clickthrough Data, doi:10.1145/775047.775067
 * @example marginRanking([2], [1.5], [1], { margin: 2 }).value // => 1.5
 */
export function marginRanking(
  score1: Vector, score2: Vector, target: Vector, options: MarginRankingOptions = {},
): LossResult<MarginRankingGradient> {
  const { margin, weight, reduction } = readOptions(who, options, { ...settings, weight: {}, reduction: reductions });
  const n = checkNumbers(who, { score1, score2, target, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const [grad1, grad2] = [new Float64Array(n), new Float64Array(n)];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y !== 1 && y !== -1 && y === y) throw must(who, `target[${i}]`, 'be -1 or 1', y);
    const difference = score1[i]! - score2[i]!;
    const violation = margin - y * difference - y * remainder(score1[i]!, score2[i]!); // max(0, −y (s1 − s2) + m)
    if (violation < 0) continue;
    const slope = violation >= 0 ? scale * y : y - y; // NaN scores have zero gradient, as in PyTorch
    sum += violation;
    if (elements) elements[i] = violation;
    grad1[i] = 0 - slope; // never −0
    grad2[i] = slope;
  }
  if (weight) {
    for (const gradient of [grad1, grad2]) weigh(gradient, weight);
    sum = weigh(elements!, weight);
  }
  return { value: scale * sum, grad: { score1: grad1, score2: grad2 }, ...(reduction === 'none' && { elements: elements! }) };
}

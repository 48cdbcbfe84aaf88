import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, Vector } from '#core/result';
import { sumOf, weighElements } from '#core/weight';

const who = 'ppoClip';

export const settings = {
  epsilon: { default: 0.2, domain: { above: 0 } },
} as const satisfies Settings;

export interface PpoClipOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * PPO clipped surrogate loss: a policy gradient that is 0 once the advantage has moved an action's ratio by epsilon.
 *
 * It allows several updates with the same samples. Clipping is one-sided: an action whose ratio moved against its
 * advantage keeps the full gradient, however far it moved. It does not bound the distance between policies; it only
 * removes the incentive to move further.
 *
 * Minus the surrogate of the paper, so that it is a loss; value and entropy terms are left to the caller. At the old
 * policy its gradient is that of the policy gradient. Exactly at the bound the gradient is the unclipped one, as with
 * PyTorch's `min` and `clamp`. An advantage of 0 has loss 0 even where the ratio overflows; there PyTorch has NaN.
 *
 * @param logProbability     [n], of the action taken, under the policy being trained
 * @param oldLogProbability  [n], under the policy that took it, a constant
 * @param advantage          [n], a constant
 * @param options            epsilon: clip range of the ratio of probabilities around 1, above 0; weight [n]; reduction
 * @returns                  value of minus the surrogate; grad [n], of logProbability
 * @throws {RangeError} if lengths differ, the input is empty, or epsilon is not above 0
 * @see Schulman et al. 2017, Proximal Policy Optimization Algorithms, arXiv:1707.06347
 * @example ppoClip([-1], [-2], [3], { epsilon: 0.5 }).value // => -4.5
 */
export function ppoClip(logProbability: Vector, oldLogProbability: Vector, advantage: Vector, options: PpoClipOptions = {}): LossResult {
  const { epsilon, weight, reduction } = readOptions(who, options, { ...settings, weight: {}, reduction: reductions }, {
    sampleWeight: 'weight', sample_weight: 'weight',
    clip_range: 'epsilon', cliprange: 'epsilon',
  });
  const n = checkNumbers(who, { logProbability, oldLogProbability, advantage, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const a = advantage[i]!;
    const ratio = Math.exp(logProbability[i]! - oldLogProbability[i]!); // ρ
    const bound = a < 0 ? 1 - epsilon : 1 + epsilon; // the one that min selects for this sign of A
    const clipped = a < 0 ? ratio < bound : ratio > bound;
    const loss = 0 - (clipped ? bound : ratio) * a; // −min(ρ A, clip(ρ, 1 − ε, 1 + ε) A); `0 −`: never −0
    sum += loss;
    if (elements) elements[i] = loss;
    grad[i] = clipped ? 0 : scale * loss; // the derivative of ρ in ln π is ρ
  }
  if (weight) sum = weighElements(elements!, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

import { checkParameters, checkReduction } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { checkVectors } from '#core/vectors';

const who = 'ppoClip';

export const settings = {
  epsilon: { default: 0.2, domain: { above: 0 } },
} as const satisfies Settings;

export interface PpoClipOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/**
 * PPO clipped surrogate loss: a policy gradient that stops once an action has become likelier, or rarer, enough.
 *
 * What lets the same steps be used several times. Clipping is one-sided: a step that went the wrong way is pulled back
 * with full strength, however far. It bounds no distance between policies; it only takes the reward for going on.
 *
 * Minus the surrogate of the paper, so that it is a loss; value and entropy terms are left to the caller. At the old
 * policy its slope is that of the policy gradient. Exactly at the end of the range the slope is the active one, as with
 * PyTorch's `min` and `clamp`. An advantage of 0 costs 0 even where the ratio overflows; there PyTorch has NaN.
 *
 * @param logProbability     [n], of the action taken, under the policy that learns
 * @param oldLogProbability  [n], under the policy that acted, a constant
 * @param advantage          [n], a constant
 * @param options            epsilon: how far the ratio of probabilities may leave 1, above 0; reduction
 * @returns                  value of minus the surrogate; grad [n], of logProbability
 * @throws {RangeError} if lengths differ, the input is empty, or epsilon is not above 0
 * @see Schulman et al. 2017, Proximal Policy Optimization Algorithms, arXiv:1707.06347
 * @example ppoClip([-1], [-2], [3], { epsilon: 0.5 }).value // => -4.5
 */
export function ppoClip(logProbability: Vector, oldLogProbability: Vector, advantage: Vector, options: PpoClipOptions = {}): LossResult {
  const { epsilon = settings.epsilon.default, reduction = 'mean' } = options;
  const n = checkVectors(who, { logProbability, oldLogProbability, advantage });
  checkParameters(who, settings, { epsilon });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const a = advantage[i]!;
    const ratio = Math.exp(logProbability[i]! - oldLogProbability[i]!);
    const end = a < 0 ? 1 - epsilon : 1 + epsilon; // from here on it pays no more
    const beyond = a < 0 ? ratio < end : ratio > end;
    const loss = 0 - (beyond ? end : ratio) * a; // −min(ρ A, clip(ρ) A); from 0, which leaves no −0
    sum += loss;
    if (elements) elements[i] = loss;
    grad[i] = beyond ? 0 : scale * loss; // ρ is its own slope in ln π
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

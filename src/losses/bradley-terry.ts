import { checkNumbers } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, Vector } from '#core/result';
import { negativeLogSigmoidAt } from '#core/stable';
import { sumOf, weigh } from '#core/weight';

const who = 'bradleyTerry';

export const settings = {
  margin: { default: 0, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface BradleyTerryOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** A gradient for each score. */
export interface BradleyTerryGradient {
  readonly chosen: Float64Array;
  readonly rejected: Float64Array;
}

/**
 * Bradley-Terry loss: the negative log-likelihood, in nats, of preferring the chosen of two answers.
 *
 * The loss of reward models: it fits scores whose difference is the log-odds of a preference. Only differences count, so
 * the scores have no fixed zero; adding the same number to all changes nothing.
 *
 * No framework has it by name; it is `-logsigmoid(chosen - rejected - margin)` in PyTorch, as in TRL's reward trainer. It
 * is the binary cross-entropy of the difference of scores, as a logit, with target 1. A margin for each pair, as in
 * Llama 2, may be subtracted from the chosen scores beforehand. Also the loss of BPR (arXiv:1205.2618) without its penalty,
 * and of RankNet (doi:10.1145/1102351.1102363) where the preference is certain: exported as `bpr` and `rankNet`, too.
 *
 * @param chosen    [n], scores of the preferred answers, any real number
 * @param rejected  [n], scores of the other answers
 * @param options   margin: how much higher the chosen score should be, at least 0; weight [n]; reduction
 * @returns         value in nats; grad { chosen, rejected }, each [n]
 * @throws {RangeError} if lengths differ, the input is empty, or margin is below 0
 * @see Bradley and Terry 1952, Rank Analysis of Incomplete Block Designs, doi:10.2307/2334029
 * @example bradleyTerry([3], [1], { margin: 2 }).value // => 0.6931471805599453
 */
export function bradleyTerry(chosen: Vector, rejected: Vector, options: BradleyTerryOptions = {}): LossResult<BradleyTerryGradient> {
  const { margin, weight, reduction } = readOptions(who, options, { ...settings, weight: {}, reduction: reductions });
  const n = checkNumbers(who, { chosen, rejected, ...(weight !== undefined && { weight }) });
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad: BradleyTerryGradient = { chosen: new Float64Array(n), rejected: new Float64Array(n) };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = negativeLogSigmoidAt(chosen[i]! - rejected[i]! - margin); // −ln σ(c − r − m)
    sum += value;
    if (elements) elements[i] = value;
    grad.chosen[i] = scale * slope;
    grad.rejected[i] = 0 - scale * slope; // `0 −`: never −0
  }
  if (weight) {
    for (const gradient of [grad.chosen, grad.rejected]) weigh(gradient, weight);
    sum = weigh(elements!, weight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

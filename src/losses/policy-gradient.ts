import { checkClasses } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkForEachRow, checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { argmax, exponentialsInto } from '#core/softmax';
import { sumOf, weigh } from '#core/weight';

const who = 'policyGradient';

export const settings = {
  baseline: { default: 0, domain: {} },
  entropyBonus: { default: 0, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface PolicyGradientOptions extends ParameterOptions<typeof settings> {
  /** number of actions, where the logits are one flat vector of several rows */
  readonly rowLength?: number;
  /** [steps]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Policy gradient loss: minus the log-probability of the actions taken, weighted by their advantage.
 *
 * It is a surrogate: its gradient estimates that of minus the return, for actions sampled from this very policy; its value
 * means nothing, and may rise or fall while the return grows. A baseline does not change the expected gradient and reduces
 * its variance.
 *
 * REINFORCE: with advantage 1 it is the cross-entropy of the actions taken. The advantage, or return, is a constant.
 * `sampleWeight` multiplies the loss of a step, its entropy included; rlax, too, takes a weight for each step, and divides
 * by the number of steps all the same. A logit of −∞ masks an action; it adds nothing to the entropy.
 *
 * @param logit      [steps][actions], or flat: one row, or several of `rowLength` each
 * @param action     [steps], the action taken, an integer from 0 to actions − 1
 * @param advantage  [steps], the return minus its expected value; or the return itself, with a baseline
 * @param options    baseline: any number, subtracted from every advantage; entropyBonus: coefficient of the entropy, at least 0;
 *                   rowLength; sampleWeight [steps]; reduction
 * @returns          value of the surrogate; grad [steps * actions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, an action is out of range, or an option is outside its domain
 * @see Williams 1992, Simple Statistical Gradient-Following Algorithms, doi:10.1007/BF00992696
 * @example policyGradient([[0, 0]], [0], [3], { baseline: 1 }).value // => 1.3862943611198906
 */
export function policyGradient(
  logit: Vector | Matrix, action: Indices, advantage: Vector, options: PolicyGradientOptions = {},
): LossResult {
  const { baseline, entropyBonus, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { ent_coef: 'entropyBonus', entropy_coef: 'entropyBonus' });
  const { flat, rows, columns: actions } = readRows(who, 'logit', logit, rowLength);
  checkClasses(who, 'action', action, 'logit', rows, actions);
  checkForEachRow(who, 'advantage', advantage, 'logit', rows);
  checkSampleWeight(who, sampleWeight, 'logit', rows);
  const z = inFloat64(flat);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * actions);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * actions;
    const end = from + actions;
    const taken = from + action[row]!;
    const top = argmax(z, from, end);
    const max = z[top]!;
    const rest = exponentialsInto(grad, z, from, end, top); // Σ e^(z − max z) without the largest term
    const normalizer = 1 / (1 + rest);
    const logSumExp = max + Math.log1p(rest); // ln Σ e^z
    let entropy = 0; // Σ π ln(1 / π), to which an action of probability 0 adds nothing
    if (entropyBonus > 0) for (let i = from; i < end; i++) if (grad[i] !== 0) entropy += grad[i]! * normalizer * (logSumExp - z[i]!);
    const centered = advantage[row]! - baseline; // A − b
    const surprisal = max - z[taken]! + Math.log1p(rest); // −ln π(a)
    const surrogate = centered === 0 && surprisal === Infinity ? 0 : centered * surprisal; // at an advantage of 0 the loss is 0, as in PPO
    const loss = surrogate - entropyBonus * entropy; // −(A − b) ln π(a) − c H
    let probabilityOfOthers = 0; // 1 − π(a), without its cancellation
    for (let i = from; i < end; i++) {
      const p = grad[i]! * normalizer;
      let gradient = 0;
      if (i !== taken) {
        probabilityOfOthers += p;
        gradient += centered * p;
      }
      if (entropyBonus > 0 && p > 0) gradient += entropyBonus * p * (entropy - (logSumExp - z[i]!));
      grad[i] = scale * gradient;
    }
    grad[taken]! -= scale * centered * probabilityOfOthers;
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

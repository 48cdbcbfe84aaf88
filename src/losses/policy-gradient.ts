import { checkParameters, checkReduction } from '#core/check';
import { checkClasses } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows } from '#core/rows';
import { checkForEachRow } from '#core/vectors';

const who = 'policyGradient';

export const settings = {
  baseline: { default: 0, domain: {} },
  entropyBonus: { default: 0, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface PolicyGradientOptions extends ParameterOptions<typeof settings> {
  /** actions a row, where the logits are one flat vector of several rows */
  readonly columns?: number;
  readonly reduction?: Reduction;
}

/**
 * Policy gradient loss: makes the actions that went well likelier, by how well they went.
 *
 * Its value means nothing: it is a surrogate, right only in its slope, for actions drawn from this very policy. It may
 * rise or fall while the return grows. A baseline leaves the expected slope as it is and takes noise out of it.
 *
 * REINFORCE: with advantage 1 it is the cross-entropy of the actions taken. The advantage, or return, is a constant.
 * rlax takes a weight for each step, which may be multiplied into the advantage. A logit of −∞ masks an action; it adds
 * nothing to the entropy.
 *
 * @param logit      [steps][actions], or flat: one row, or several of `columns` each
 * @param action     [steps], the action taken, an integer from 0 to actions − 1
 * @param advantage  [steps], how much better than expected it went; plain returns will do, with a baseline
 * @param options    baseline: any number, taken off every advantage; entropyBonus: reward for each nat of entropy, at least 0; columns; reduction
 * @returns          value of the surrogate; grad [steps * actions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, an action is none, or an option is outside its domain
 * @see Williams 1992, Simple Statistical Gradient-Following Algorithms, doi:10.1007/BF00992696
 * @example policyGradient([[0, 0]], [0], [3], { baseline: 1 }).value // => 1.3862943611198906
 */
export function policyGradient(
  logit: Vector | Matrix, action: Indices, advantage: Vector, options: PolicyGradientOptions = {},
): LossResult {
  const { baseline = settings.baseline.default, entropyBonus = settings.entropyBonus.default, reduction = 'mean' } = options;
  const { flat, rows, columns: actions } = readRows(who, 'logit', logit, 'columns', options.columns);
  checkClasses(who, 'action', action, 'logit', rows, actions);
  checkForEachRow(who, 'advantage', advantage, 'logit', rows);
  checkParameters(who, settings, { baseline, entropyBonus });
  checkReduction(who, reduction);
  const z = inFloat64(flat);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * actions);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * actions;
    const end = from + actions;
    const taken = from + action[row]!;
    let top = from;
    for (let i = from + 1; i < end; i++) if (z[i]! > z[top]!) top = i;
    const highest = z[top]!;
    let rest = highest - highest; // Σ e^(z − highest) over all but the highest; NaN where that is infinite
    for (let i = from; i < end; i++) {
      const e = Math.exp(z[i]! - highest);
      grad[i] = e;
      if (i !== top) rest += e;
    }
    const share = 1 / (1 + rest);
    const logTotal = highest + Math.log1p(rest); // ln Σ e^z
    let entropy = 0; // Σ π ln(1 / π), to which an action of probability 0 adds nothing
    if (entropyBonus > 0) for (let i = from; i < end; i++) if (grad[i] !== 0) entropy += grad[i]! * share * (logTotal - z[i]!);
    const gain = advantage[row]! - baseline;
    const loss = gain * (highest - z[taken]! + Math.log1p(rest)) - entropyBonus * entropy; // −(A − b) ln π(a) − c H
    let others = 0; // 1 − π of the action taken, which would be 0 long before they are
    for (let i = from; i < end; i++) {
      const p = grad[i]! * share;
      let slope = 0;
      if (i !== taken) {
        others += p;
        slope += gain * p;
      }
      if (entropyBonus > 0 && p > 0) slope += entropyBonus * p * (entropy - (logTotal - z[i]!));
      grad[i] = scale * slope;
    }
    grad[taken]! -= scale * gain * others;
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

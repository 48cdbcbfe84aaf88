import { checkParameters, checkReduction } from '#core/check';
import { checkIds } from '#core/ids';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows } from '#core/rows';
import { checkForEachRow } from '#core/vectors';

const who = 'policyGradient';

const settings = {
  baseline: { default: 0, domain: {} },
  entropyBonus: { default: 0, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  baseline: { symbol: 'b', label: { ko: '기준선', en: 'baseline' }, slider: { min: -5, max: 5, step: 0.1 } },
  entropyBonus: { symbol: 'c', label: { ko: '엔트로피 보너스', en: 'entropy bonus' }, slider: { min: 0, max: 1, step: 0.01 } },
});

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
  checkIds(who, 'action', action, 'logit', rows, actions);
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

export default /* @__PURE__ */ card(() => ({
  id: 'policy-gradient',
  name: { ko: '정책 경사 손실', en: 'Policy gradient loss' },
  kind: 'policy',
  family: 'reinforcement',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'action', form: 'ids', numbers: 'id' },
    { name: 'advantage', form: 'vector', numbers: 'real' },
  ],
  formula: {
    name: '\\ell_{b, c}(z)',
    body: '(A - b) \\left(L - z_{a}\\right) - c \\sum_{j=1}^{K} e^{z_{j} - L} \\left(L - z_{j}\\right)',
    given: { L: '\\ln\\left(\\sum_{j=1}^{K} e^{z_{j}}\\right)' },
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      a: { role: 'target', label: { ko: '고른 행동', en: 'action taken' } },
      A: { role: 'target', label: { ko: '어드밴티지', en: 'advantage' } },
      K: { role: 'target', label: { ko: '행동 수', en: 'number of actions' } },
      L: { role: 'prediction', label: { ko: '지수 합의 로그', en: 'logarithm of the summed exponentials' } },
      b: { role: 'parameter', label: parameters.baseline.label },
      c: { role: 'parameter', label: parameters.entropyBonus.label },
    },
    inputs: (logit, action, advantage) => ({ z: logit, a: action + 1, A: advantage, K: logit.length }),
  },
  parameters,
  options: {
    columns: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 한 행의 행동 수', en: 'actions a row, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [-Infinity, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'Keras, cross-entropy with sample_weight', source: 'keras-losses', difference: {
      ko: '어드밴티지를 sample_weight로 준 SparseCategoricalCrossentropy(from_logits=True)와 값이 같아요. 평균을 가중치의 합이 아니라 단계 수로 나누기 때문이에요. PyTorch의 cross_entropy에 있는 weight는 클래스별 가중치라 이렇게 쓸 수 없어요.',
      en: 'SparseCategoricalCrossentropy(from_logits=True) with the advantages as sample_weight gives the same value, as its mean divides by the number of steps, not by the weights. The weight of PyTorch\'s cross_entropy is one for each class and will not do.',
    } },
    { where: 'rlax policy_gradient_loss', source: 'rlax', difference: {
      ko: '단계별 가중치 w_t도 받아 곱하고, 단계 수로 나눠요. 어드밴티지 (2, 4), 가중치 (1, 0)이면 여기에 (2, 0)을 주는 것과 같아요. 엔트로피는 entropy_loss로 따로 더해요.',
      en: 'Also multiplies by a weight w_t for each step and divides by the number of steps: advantages (2, 4) with weights (1, 0) are (2, 0) here. Entropy is added separately, by entropy_loss.',
    } },
    { where: 'Williams 1992', source: 'williams1992', difference: {
      ko: '손실이 아니라 가중치의 변화량으로 적고, 한 에피소드의 모든 단계에 같은 어드밴티지인 보상 − 기준값을 써요. 변화량은 이 손실을 단계별로 더한 것의 기울기에 음의 학습률을 곱한 값과 같아요. 여기 기본값은 평균이라 단계가 n개면 n분의 1이에요.',
      en: 'States no loss but a change of the weights, with one advantage, reward minus baseline, for all steps of an episode: minus the learning rate times the slope of this loss, summed over the steps. The mean, default here, is that over the number of steps.',
    } },
  ],
  edges: [
    { at: { ko: '두 행동이 똑같이 좋아 보임', en: 'two equal actions' }, input: [[[3, 3]], [0], [2]], value: 1.3862943611198906, grad: [-1, 1] },
    { at: { ko: '어드밴티지 0', en: 'advantage 0' }, input: [[[1, 5]], [0], [0]], value: 0, grad: [0, 0], note: { ko: '아무것도 배우지 않아요', en: 'nothing is learned' } },
    { at: { ko: '음의 어드밴티지', en: 'a negative advantage' }, input: [[[0, 0]], [0], [-2]], value: -1.3862943611198906, grad: [1, -1], note: { ko: '손실이 음수예요', en: 'the loss is negative' } },
    { at: { ko: '50만큼 확신한 행동', en: 'an action that leads by 50' }, input: [[[50, 0]], [0], [1]], value: 1.9287498479639178e-22, grad: [-1.9287498479639178e-22, 1.9287498479639178e-22], note: { ko: '0으로 뭉개지지 않아요', en: 'not rounded away' } },
    { at: { ko: '1000만큼 밀린 행동', en: 'an action that trails by 1000' }, input: [[[-1000, 0]], [0], [1]], value: 1000, grad: [-1, 1] },
    { at: { ko: '막힌 행동 (−∞ 로짓)', en: 'a masked action, logit −∞' }, input: [[[0, -Infinity, 0]], [0], [-1], { entropyBonus: 1 }], value: -1.3862943611198906, grad: [0.5, 0, -0.5], note: { ko: '엔트로피에도 기울기에도 들지 않아요', en: 'is in neither entropy nor gradient' } },
    { at: { ko: '막힌 행동을 골랐다고 함', en: 'a masked action taken' }, input: [[[0, -Infinity]], [1], [1]], value: Infinity, grad: [1, -1] },
    { at: { ko: '고른 엔트로피', en: 'the most even policy, entropy alone' }, input: [[[2, 2]], [1], [0], { entropyBonus: 0.5 }], value: -0.34657359027997264, grad: [0, 0] },
    { at: { ko: 'NaN 로짓', en: 'a NaN logit' }, input: [[[NaN, 0]], [1], [1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '없는 행동', en: 'an action that is none' }, input: [[[1, 0]], [2], [1]], throws: 'policyGradient: action[0] must be an integer at least 0 and below 2, got 2' },
    { at: { ko: '단계 수가 다름', en: 'one advantage too many' }, input: [[[1, 0]], [0], [1, 2]], throws: 'policyGradient: advantage must have one number for each row of logit (1), got 2' },
  ],
  frameworks: {
    pytorch: '-(Categorical(logits=logit).log_prob(action) * advantage).mean()',
    keras: 'keras.losses.SparseCategoricalCrossentropy(from_logits=True)(action, logit, sample_weight=advantage)',
    optax: '(optax.softmax_cross_entropy_with_integer_labels(logit, action) * advantage).mean()',
  },
  sources: ['williams1992', 'rlax', 'keras-losses'],
  loss: policyGradient,
}));

import { checkParameters, checkReduction } from '#core/check';
import { card } from '#core/kinds';
import { labelSmoothingDescription, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { checkVectors } from '#core/vectors';

const settings = {
  beta: { default: 0.1, domain: { above: 0 } },
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 0.5 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  beta: { symbol: '\\beta', label: { ko: '기준 정책에 묶는 세기', en: 'strength of the tie to the reference' }, slider: { min: 0.01, max: 1, step: 0.01 } },
  labelSmoothing: labelSmoothingDescription,
});

export interface DpoOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/** A gradient for each log-probability of the policy; those of the reference are constants. */
export interface DpoGradient {
  readonly policyChosen: Float64Array;
  readonly policyRejected: Float64Array;
}

/**
 * Direct preference optimization: learns from preferred answers without a reward model or sampling.
 *
 * The reward is read off the policy, as beta times how much likelier than in the reference it has made an answer; the
 * chosen answer should lead by it. Only the difference counts: both answers may well become less likely while it grows.
 *
 * Takes the log-probability of each whole answer, summed over its tokens, not averaged. At the reference itself the
 * loss is ln 2, whatever the data. With labelSmoothing it is the conservative DPO of the authors: that share of the
 * pairs is taken for mislabelled, and the pull ends at a finite lead. It is the Bradley-Terry loss of these rewards.
 *
 * @param policyChosen       [n], log-probability of the preferred answer under the policy
 * @param policyRejected     [n], of the other answer
 * @param referenceChosen    [n], of the preferred answer under the frozen reference
 * @param referenceRejected  [n], of the other answer
 * @param options            beta: above 0; labelSmoothing: share of flipped labels, 0 to 0.5; reduction
 * @returns                  value in nats; grad { policyChosen, policyRejected }, each [n]
 * @throws {RangeError} if lengths differ, the input is empty, beta is not above 0, or labelSmoothing is outside 0 to 0.5
 * @see Rafailov et al. 2023, Direct Preference Optimization, arXiv:2305.18290
 * @example dpo([-10], [-14], [-11], [-12], { beta: 0.5 }).value // => 0.2014132779827524
 */
export function dpo(
  policyChosen: Vector, policyRejected: Vector, referenceChosen: Vector, referenceRejected: Vector, options: DpoOptions = {},
): LossResult<DpoGradient> {
  const { beta = settings.beta.default, labelSmoothing = settings.labelSmoothing.default, reduction = 'mean' } = options;
  const n = checkVectors('dpo', { policyChosen, policyRejected, referenceChosen, referenceRejected });
  checkParameters('dpo', settings, { beta, labelSmoothing });
  checkReduction('dpo', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const step = scale * beta;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad: DpoGradient = { policyChosen: new Float64Array(n), policyRejected: new Float64Array(n) };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const lead = beta * (policyChosen[i]! - policyRejected[i]! - (referenceChosen[i]! - referenceRejected[i]!));
    const decay = Math.exp(-Math.abs(lead));
    const larger = 1 / (1 + decay); // the probability of the order that the lead speaks for
    const smaller = decay * larger;
    const against = lead > 0 ? labelSmoothing : 1 - labelSmoothing; // the share of labels that say the other
    const miss = against === 0 ? 0 : against * Math.abs(lead); // 0 ∞ is 0
    const loss = miss + Math.log1p(decay); // (1 − ε) ln(1 + e^−lead) + ε ln(1 + e^lead)
    const slope = step * (lead > 0
      ? labelSmoothing * larger - (1 - labelSmoothing) * smaller
      : labelSmoothing * smaller - (1 - labelSmoothing) * larger);
    sum += loss;
    if (elements) elements[i] = loss;
    grad.policyChosen[i] = slope;
    grad.policyRejected[i] = 0 - slope; // from 0, which leaves no −0 where nothing pulls
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'dpo',
  name: { ko: '직접 선호 최적화 (DPO) 손실', en: 'Direct preference optimization (DPO) loss' },
  kind: 'policy',
  family: 'reinforcement',
  arguments: [
    { name: 'policyChosen', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'policyRejected', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'referenceChosen', form: 'vector', numbers: 'real' },
    { name: 'referenceRejected', form: 'vector', numbers: 'real' },
  ],
  formula: {
    name: '\\ell_{\\beta, \\varepsilon}(d)',
    body: '(1 - \\varepsilon) \\ln\\left(1 + e^{-\\beta d}\\right) + \\varepsilon \\ln\\left(1 + e^{\\beta d}\\right)',
    symbols: {
      d: { role: 'prediction', label: { ko: '기준 정책보다 벌어진 로그 확률의 차이', en: 'lead in log-probability, over that of the reference' } },
      '\\beta': { role: 'parameter', label: parameters.beta.label },
      '\\varepsilon': { role: 'parameter', label: parameters.labelSmoothing.label },
    },
    where: 'd = \\ln\\frac{\\pi(y^{+})}{\\pi_{0}(y^{+})} - \\ln\\frac{\\pi(y^{-})}{\\pi_{0}(y^{-})}',
    inputs: (chosen, rejected, referenceChosen, referenceRejected) => ({ d: chosen - referenceChosen - (rejected - referenceRejected) }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ beta, labelSmoothing }) => beta * (1 - labelSmoothing), smoothness: Infinity,
  },
  conventions: [
    { where: 'TRL DPOTrainer', source: 'trl-dpo-trainer', difference: {
      ko: '기본값(beta 0.1, label_smoothing 0)과 식이 같아요. 다만 loss_type "ipo"는 로그 확률을 토큰 수로 나눠 평균 내요. 그렇게 나눈 값을 여기에 넣으면, 10토큰 답이 3만큼 앞설 때 0.554355이어야 할 손실이 0.678260이 돼요.',
      en: 'Has the same formula and defaults (beta 0.1, label_smoothing 0). Its loss_type "ipo", though, averages log-probabilities over the tokens. Passed here, such an average makes 0.678260 of the 0.554355 that a lead of 3 by an answer of 10 tokens should cost.',
    } },
    { where: 'Chowdhury et al. 2024 (robust DPO)', source: 'chowdhury2024', difference: {
      ko: '같은 ε으로 뒤집힌 레이블의 몫을 더하는 대신 빼고 1 − 2ε으로 나눠요. beta d = 1, ε = 0.1에서 여기는 0.413262, 거기는 0.188262예요. 손실이 음수가 될 수도 있어요.',
      en: 'With the same ε takes the share of flipped labels off instead of adding it, and divides by 1 − 2ε: at beta d = 1 and ε = 0.1 it is 0.188262 there, 0.413262 here. It can be negative.',
    } },
    { where: 'Rafailov et al. 2023', source: 'rafailov2023', difference: {
      ko: '식이 같고 레이블 스무딩은 없어요(ε = 0). 스무딩은 저자들의 뒤이은 글(cDPO)에서 왔어요. ε = 0.1이면 beta d = ln 9 ≈ 2.197225에서 기울기가 0이 되어 더 벌리지 않아요.',
      en: 'Has the same formula without label smoothing (ε = 0), which is from a later note of its authors (cDPO). With ε = 0.1 the slope is 0 at beta d = ln 9 ≈ 2.197225: the lead is pushed no further.',
    } },
  ],
  edges: [
    { at: { ko: '정책이 기준 정책과 같음', en: 'the policy is the reference' }, input: [[-20], [-35], [-20], [-35]], value: 0.6931471805599453, grad: { policyChosen: [-0.05], policyRejected: [0.05] }, note: { ko: '자료와 상관없이 ln 2에서 시작해요', en: 'training starts at ln 2, whatever the data' } },
    { at: { ko: '기울기가 0이 되는 차이', en: 'the lead at which smoothing stops the pull' }, input: [[0], [0], [0], [0], { labelSmoothing: 0.5 }], value: 0.6931471805599453, grad: { policyChosen: [0], policyRejected: [0] } },
    { at: { ko: '750만큼 거꾸로', en: 'wrong by 750' }, input: [[-750], [0], [0], [0], { beta: 1 }], value: 750, grad: { policyChosen: [-1], policyRejected: [1] } },
    { at: { ko: '750만큼 바르게', en: 'right by 750' }, input: [[0], [-750], [0], [0], { beta: 1 }], value: 0, grad: { policyChosen: [0], policyRejected: [0] } },
    { at: { ko: '750만큼 바르게, 스무딩 0.1', en: 'right by 750, smoothing 0.1' }, input: [[0], [-750], [0], [0], { beta: 1, labelSmoothing: 0.1 }], value: 75, grad: { policyChosen: [0.1], policyRejected: [-0.1] }, note: { ko: '지나친 확신은 되돌려요', en: 'too much confidence is taken back' } },
    { at: { ko: '거절된 답의 확률이 0', en: 'the rejected answer is impossible' }, input: [[0], [-Infinity], [0], [0]], value: 0, grad: { policyChosen: [0], policyRejected: [0] }, note: { ko: '식을 그대로 쓰면 0 · ∞ = NaN이에요', en: 'the plain formula gives 0 · ∞ = NaN' } },
    { at: { ko: '선택된 답의 확률이 0', en: 'the chosen answer is impossible' }, input: [[-Infinity], [0], [0], [0]], value: Infinity, grad: { policyChosen: [-0.1], policyRejected: [0.1] } },
    { at: { ko: '정책과 기준에서 모두 확률이 0', en: 'impossible in policy and reference' }, input: [[-Infinity], [0], [-Infinity], [0]], value: NaN, grad: { policyChosen: [NaN], policyRejected: [NaN] }, note: { ko: '−∞ − (−∞)예요', en: '−∞ − (−∞)' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0], [0, 0], [0, 0]], value: NaN, grad: { policyChosen: [NaN, -0.025], policyRejected: [NaN, 0.025] } },
    { at: { ko: 'beta = 0', en: 'beta = 0' }, input: [[1], [0], [0], [0], { beta: 0 }], throws: 'dpo: beta must be above 0, got 0' },
    { at: { ko: '스무딩 0.6', en: 'smoothing 0.6' }, input: [[1], [0], [0], [0], { labelSmoothing: 0.6 }], throws: 'dpo: labelSmoothing must be at least 0 and at most 0.5, got 0.6' },
  ],
  frameworks: {
    pytorch: '-F.logsigmoid(beta * ((policy_chosen - policy_rejected) - (reference_chosen - reference_rejected))).mean()',
  },
  sources: ['rafailov2023', 'mitchell2023', 'chowdhury2024', 'trl-dpo-trainer'],
  loss: dpo,
}));

import { card } from '#core/card/kinds';
import { labelSmoothingDescription, reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { dpo, settings } from '#losses/dpo';

const parameters = described(settings, {
  beta: { symbol: '\\beta', label: { ko: '기준 정책과의 KL 제약 강도', en: 'strength of the KL constraint to the reference' }, slider: { min: 0.01, max: 1, step: 0.01 } },
  labelSmoothing: labelSmoothingDescription,
});

export default card({
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
      d: { role: 'prediction', label: { ko: '로그 확률비의 차이', en: 'difference of log-ratios' } },
      '\\beta': { role: 'parameter', label: parameters.beta.label },
      '\\varepsilon': { role: 'parameter', label: parameters.labelSmoothing.label },
    },
    where: 'd = \\ln\\frac{\\pi(y^{+})}{\\pi_{0}(y^{+})} - \\ln\\frac{\\pi(y^{-})}{\\pi_{0}(y^{-})}',
    inputs: (chosen, rejected, referenceChosen, referenceRejected) => ({ d: chosen - referenceChosen - (rejected - referenceRejected) }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ beta, labelSmoothing }) => beta * (1 - labelSmoothing), smoothness: Infinity,
  },
  precision: { absolute: 1e-15, note: { ko: 'labelSmoothing이 있고 손실이 최소인 마진에 가까우면 기울기 σ(d) − (1 − ε)이 상쇄돼서, 오차가 1e-16쯤이에요', en: 'with labelSmoothing, near the margin of the least loss the slope σ(d) − (1 − ε) cancels and is wrong by about 1e-16' } },
  edges: [
    { at: { ko: '정책이 기준 정책과 같음', en: 'policy equal to the reference' }, input: [[-20], [-35], [-20], [-35]], value: 0.6931471805599453, grad: { policyChosen: [-0.05], policyRejected: [0.05] }, note: { ko: '데이터와 관계없이 학습이 ln 2에서 시작해요', en: 'training starts at ln 2, whatever the data' } },
    { at: { ko: '스무딩 때문에 기울기가 0이 되는 차이', en: 'difference at which the gradient with smoothing is 0' }, input: [[0], [0], [0], [0], { labelSmoothing: 0.5 }], value: 0.6931471805599453, grad: { policyChosen: [0], policyRejected: [0] } },
    { at: { ko: '차이 −750', en: 'difference −750' }, input: [[-750], [0], [0], [0], { beta: 1 }], value: 750, grad: { policyChosen: [-1], policyRejected: [1] } },
    { at: { ko: '차이 750', en: 'difference 750' }, input: [[0], [-750], [0], [0], { beta: 1 }], value: 0, grad: { policyChosen: [0], policyRejected: [0] } },
    { at: { ko: '차이 750, 스무딩 0.1', en: 'difference 750, smoothing 0.1' }, input: [[0], [-750], [0], [0], { beta: 1, labelSmoothing: 0.1 }], value: 75, grad: { policyChosen: [0.1], policyRejected: [-0.1] }, note: { ko: '기울기가 차이를 줄이는 방향이에요', en: 'the gradient reduces the difference' } },
    { at: { ko: '거절된 답의 확률이 0', en: 'rejected answer with probability 0' }, input: [[0], [-Infinity], [0], [0]], value: 0, grad: { policyChosen: [0], policyRejected: [0] }, note: { ko: '식을 그대로 계산하면 0 · ∞ = NaN이에요', en: 'the formula as written gives 0 · ∞ = NaN' } },
    { at: { ko: '선택된 답의 확률이 0', en: 'chosen answer with probability 0' }, input: [[-Infinity], [0], [0], [0]], value: Infinity, grad: { policyChosen: [-0.1], policyRejected: [0.1] } },
    { at: { ko: '정책과 기준 정책에서 모두 확률이 0', en: 'probability 0 under both policy and reference' }, input: [[-Infinity], [0], [-Infinity], [0]], value: NaN, grad: { policyChosen: [NaN], policyRejected: [NaN] }, note: { ko: '−∞ − (−∞)예요', en: '−∞ − (−∞)' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0], [0, 0], [0, 0]], value: NaN, grad: { policyChosen: [NaN, -0.025], policyRejected: [NaN, 0.025] } },
    { at: { ko: 'beta = 0', en: 'beta = 0' }, input: [[1], [0], [0], [0], { beta: 0 }], throws: 'dpo: beta must be above 0, got 0' },
    { at: { ko: '스무딩 0.6', en: 'smoothing 0.6' }, input: [[1], [0], [0], [0], { labelSmoothing: 0.6 }], throws: 'dpo: labelSmoothing must be at least 0 and at most 0.5, got 0.6' },
  ],
  frameworks: {
    pytorch: '-F.logsigmoid(beta * ((policy_chosen - policy_rejected) - (reference_chosen - reference_rejected))).mean()',
  },
  sources: ['rafailov2023', 'mitchell2023', 'chowdhury2024', 'trl-dpo-trainer'],
  loss: dpo,
});

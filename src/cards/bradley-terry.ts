import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { bradleyTerry, settings } from '#losses/bradley-terry';

const parameters = described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0, max: 3, step: 0.1 } },
});

export default card({
  id: 'bradley-terry',
  name: { ko: '브래들리-테리 손실', en: 'Bradley-Terry loss' },
  kind: 'policy',
  family: 'reinforcement',
  arguments: [
    { name: 'chosen', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'rejected', form: 'vector', numbers: 'real', differentiated: true },
  ],
  formula: {
    name: '\\ell_{m}(c, r)',
    body: '\\ln\\left(1 + e^{-\\left(c - r - m\\right)}\\right)',
    symbols: {
      c: { role: 'prediction', label: { ko: '선택된 답의 점수', en: 'score of the chosen answer' } },
      r: { role: 'target', label: { ko: '거절된 답의 점수', en: 'score of the rejected answer' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (chosen, rejected) => ({ c: chosen, r: rejected }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '점수가 같음', en: 'equal scores' }, input: [[2], [2]], value: 0.6931471805599453, grad: { chosen: [-0.5], rejected: [0.5] }, note: { ko: '선호 확률이 1/2이에요', en: 'preference probability 1/2' } },
    { at: { ko: '점수 차이가 정확히 마진', en: 'score difference of exactly the margin' }, input: [[3], [1], { margin: 2 }], value: 0.6931471805599453, grad: { chosen: [-0.5], rejected: [0.5] } },
    { at: { ko: '점수 차이 −750', en: 'score difference −750' }, input: [[0], [750]], value: 750, grad: { chosen: [-1], rejected: [1] } },
    { at: { ko: '점수 차이 750', en: 'score difference 750' }, input: [[750], [0]], value: 0, grad: { chosen: [0], rejected: [0] } },
    { at: { ko: '점수 차이 50', en: 'score difference 50' }, input: [[50], [0]], value: 1.9287498479639178e-22, grad: { chosen: [-1.9287498479639178e-22], rejected: [1.9287498479639178e-22] }, note: { ko: '0으로 반올림되지 않아요', en: 'not rounded to 0' } },
    { at: { ko: '거절된 점수가 ∞', en: 'rejected score ∞' }, input: [[0], [Infinity]], value: Infinity, grad: { chosen: [-1], rejected: [1] } },
    { at: { ko: '둘 다 ∞', en: 'both ∞' }, input: [[Infinity], [Infinity]], value: NaN, grad: { chosen: [NaN], rejected: [NaN] }, note: { ko: '∞ − ∞예요', en: '∞ − ∞' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: { chosen: [NaN, -0.25], rejected: [NaN, 0.25] } },
    { at: { ko: '음수 마진', en: 'negative margin' }, input: [[1], [0], { margin: -1 }], throws: 'bradleyTerry: margin must be at least 0, got -1' },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[1, 2], [0]], throws: 'bradleyTerry: rejected must be as long as chosen (2), got 1' },
  ],
  aliases: [
    { name: 'bpr', label: { ko: '베이지안 개인화 순위(BPR)', en: 'Bayesian personalized ranking (BPR)' } },
    { name: 'rankNet', label: { ko: 'RankNet', en: 'RankNet' } },
  ],
  frameworks: {
    pytorch: '-F.logsigmoid(chosen - rejected - margin).mean()',
    optax: 'optax.losses.ranking_softmax_loss(stack([chosen, rejected], 1), [[1, 0]] * n)  # margin 0',
  },
  sources: ['bradley1952', 'ouyang2022', 'touvron2023', 'trl-reward-trainer', 'optax-losses'],
  loss: bradleyTerry,
});

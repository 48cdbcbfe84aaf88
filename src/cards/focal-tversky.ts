import { card } from '#core/card/kinds';
import { pixelsOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { focalTversky, settings } from '#losses/focal-tversky';

const parameters = described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '오탐의 가중치', en: 'weight of false positives' }, slider: { min: 0, max: 1, step: 0.05 } },
  beta: { symbol: '\\beta', label: { ko: '미탐의 가중치', en: 'weight of false negatives' }, slider: { min: 0, max: 1, step: 0.05 } },
  gamma: { symbol: '\\gamma', label: { ko: '집중도', en: 'focusing' }, slider: { min: 1, max: 3, step: 0.05 } },
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

export default card({
  id: 'focal-tversky',
  name: { ko: '포컬 트버스키 손실', en: 'Focal Tversky loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{\\alpha, \\beta, \\gamma, s}(p, t)',
    body: '\\left(1 - \\frac{\\sum_{i=1}^{N} p_{i} t_{i} + \\frac{s}{2}}{\\sum_{i=1}^{N} p_{i} t_{i} + \\alpha \\sum_{i=1}^{N} p_{i} (1 - t_{i}) + \\beta \\sum_{i=1}^{N} (1 - p_{i}) t_{i} + \\frac{s}{2}}\\right)^{\\frac{1}{\\gamma}}',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
      '\\beta': { role: 'parameter', label: parameters.beta.label },
      '\\gamma': { role: 'parameter', label: parameters.gamma.label },
      s: { role: 'parameter', label: parameters.smooth.label },
    },
    inputs: (probability, target) => ({ p: probability, t: target, N: probability.length }),
  },
  parameters,
  options: {
    rowLength: pixelsOption,
    sampleWeight: sampleWeightOf('images'),
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, 1], estimates: 'none',
    gradientBound: () => Infinity, smoothness: Infinity, // no bound for gamma above 1, as the loss approaches 0
  },
  edges: [
    { at: { ko: '완전히 겹침', en: 'perfect overlap' }, input: [[1, 0], [1, 0]], value: 0, grad: [0, 0], note: { ko: '기울기가 발산하는 점이라 0으로 정했어요', en: 'the gradient is unbounded near this point and set to 0 at it' } },
    { at: { ko: '완전히 겹치고 gamma = 1', en: 'perfect overlap with gamma = 1' }, input: [[1, 0], [1, 0], { alpha: 0.5, beta: 0.5, gamma: 1, smooth: 0 }], value: 0, grad: [-0.5, 0.5], note: { ko: '트버스키 손실과 같아요', en: 'as in the Tversky loss' } },
    { at: { ko: '완전히 겹치고 gamma = 1/2', en: 'perfect overlap with gamma = 1/2' }, input: [[1, 0], [1, 0], { gamma: 0.5 }], value: 0, grad: [0, 0] },
    { at: { ko: '거의 완전히 겹침', en: 'almost perfect overlap' }, input: [[1, 1e-16], [1, 0], { alpha: 1, gamma: 2, smooth: 0 }], value: 1e-8, grad: [-3.5e7, 5e7], note: { ko: '손실은 1e-8인데 기울기는 5e7이에요', en: 'a loss of 1e-8 with a slope of 5e7' } },
    { at: { ko: '전혀 겹치지 않음', en: 'no overlap' }, input: [[1, 0], [0, 1], { alpha: 0.5, beta: 0.5, gamma: 2, smooth: 0 }], value: 1, grad: [0, -0.5] },
    { at: { ko: '정답도 예측도 비어 있음', en: 'target and prediction empty' }, input: [[0, 0], [0, 0]], value: 0, grad: [0, 0] },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'both empty, smooth = 0' }, input: [[0, 0], [0, 0], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[NaN, 1], [0, 1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: 'gamma = 0', en: 'gamma = 0' }, input: [[1, 0], [1, 0], { gamma: 0 }], throws: 'focalTversky: gamma must be above 0 and below Infinity, got 0' },
    { at: { ko: '확률 대신 로짓을 넣음', en: 'a logit instead of a probability' }, input: [[2.5, 0], [1, 0]], throws: 'focalTversky: probability[0] must be at least 0 and at most 1, got 2.5' },
  ],
  frameworks: {},
  sources: ['abraham2019', 'salehi2017', 'smp-losses', 'monai-losses'],
  loss: focalTversky,
});

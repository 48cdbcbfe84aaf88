import { card } from '#core/card/kinds';
import { pixelsOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { settings, tversky } from '#losses/tversky';

const parameters = described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '오탐의 가중치', en: 'weight of false positives' }, slider: { min: 0, max: 1, step: 0.05 } },
  beta: { symbol: '\\beta', label: { ko: '미탐의 가중치', en: 'weight of false negatives' }, slider: { min: 0, max: 1, step: 0.05 } },
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

/** The largest slope of a pixel: of a background pixel in an empty image, or of a false negative. */
function steepest({ alpha, beta, smooth }: { alpha: number; beta: number; smooth: number }): number {
  const half = smooth / 2;
  const falseNegative = beta >= 1 ? beta / (1 + half)
    : half * (1 - 2 * beta) > beta ? 1 / (4 * half * (1 - beta))
    : (beta * (1 + half)) / (beta + half) ** 2;
  return Math.max(alpha / half, falseNegative);
}

export default card({
  id: 'tversky',
  name: { ko: '트버스키 손실', en: 'Tversky loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{\\alpha, \\beta, s}(p, t)',
    body: '1 - \\frac{\\sum_{i=1}^{N} p_{i} t_{i} + \\frac{s}{2}}{\\sum_{i=1}^{N} p_{i} t_{i} + \\alpha \\sum_{i=1}^{N} p_{i} (1 - t_{i}) + \\beta \\sum_{i=1}^{N} (1 - p_{i}) t_{i} + \\frac{s}{2}}',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
      '\\beta': { role: 'parameter', label: parameters.beta.label },
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
    convex: false, symmetric: false, range: [0, 1], estimates: 'none', gradientBound: steepest, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '완전히 겹침', en: 'perfect overlap' }, input: [[1, 0], [1, 0], { smooth: 0 }], value: 0, grad: [-0.5, 0.5], note: { ko: '[0, 1]의 경계에 있는 최솟값이라 기울기가 0이 아니에요', en: 'a minimum at the boundary of [0, 1], where the gradient is not 0' } },
    { at: { ko: '전혀 겹치지 않음', en: 'no overlap' }, input: [[1, 0], [0, 1], { smooth: 0 }], value: 1, grad: [0, -1] },
    { at: { ko: '정답도 예측도 비어 있음', en: 'target and prediction empty' }, input: [[0, 0], [0, 0]], value: 0, grad: [1e5, 1e5] },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'both empty, smooth = 0' }, input: [[0, 0], [0, 0], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: 'beta = 0이면 미탐의 손실이 0', en: 'false negatives have loss 0 with beta = 0' }, input: [[0.5, 0], [1, 1], { beta: 0, smooth: 0 }], value: 0, grad: [0, 0] },
    { at: { ko: 'alpha = 0이면 오탐의 손실이 0', en: 'false positives have loss 0 with alpha = 0' }, input: [[1, 1], [1, 0], { alpha: 0, smooth: 0 }], value: 0, grad: [-0.5, 0] },
    { at: { ko: '예측이 비었고 smooth = 0', en: 'prediction empty, smooth = 0' }, input: [[0, 0], [1, 0], { smooth: 0 }], value: 1, grad: [-2, 0], note: { ko: '겹침이 0이라 배경의 기울기는 0이에요', en: 'without overlap the gradient of the background is 0' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[NaN, 1], [0, 1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '0~255 마스크', en: 'a mask from 0 to 255' }, input: [[1, 0], [255, 0]], throws: 'tversky: target[0] must be at least 0 and at most 1, got 255' },
    { at: { ko: '확률 대신 로짓을 넣음', en: 'a logit instead of a probability' }, input: [[2.5, 0], [1, 0]], throws: 'tversky: probability[0] must be at least 0 and at most 1, got 2.5' },
  ],
  frameworks: {},
  sources: ['salehi2017', 'abraham2019', 'keras-losses', 'optax-losses', 'smp-losses'],
  loss: tversky,
});

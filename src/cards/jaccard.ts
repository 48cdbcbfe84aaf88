import { card } from '#core/card/kinds';
import { pixelsOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { jaccard, settings } from '#losses/jaccard';

const parameters = described(settings, {
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

export default card({
  id: 'jaccard',
  name: { ko: '자카드 손실', en: 'Jaccard loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{s}(p, t)',
    body: '1 - \\frac{\\sum_{i=1}^{N} p_{i} t_{i} + s}{\\sum_{i=1}^{N} p_{i} + \\sum_{i=1}^{N} t_{i} - \\sum_{i=1}^{N} p_{i} t_{i} + s}',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
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
    convex: false, symmetric: true, range: [0, 1], estimates: 'none',
    gradientBound: ({ smooth }) => 1 / smooth, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '완전히 겹침', en: 'perfect overlap' }, input: [[1, 0], [1, 0], { smooth: 0 }], value: 0, grad: [-1, 1], note: { ko: '[0, 1]의 경계에 있는 최솟값이라 기울기가 0이 아니에요', en: 'a minimum at the boundary of [0, 1], where the gradient is not 0' } },
    { at: { ko: '전혀 겹치지 않음', en: 'no overlap' }, input: [[1, 0], [0, 1], { smooth: 0 }], value: 1, grad: [0, -0.5] },
    { at: { ko: '정답도 예측도 비어 있음', en: 'target and prediction empty' }, input: [[0, 0], [0, 0]], value: 0, grad: [1e5, 1e5] },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'both empty, smooth = 0' }, input: [[0, 0], [0, 0], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: '정답은 비었는데 예측은 비어 있지 않음', en: 'target empty, prediction not' }, input: [[1, 0], [0, 0], { smooth: 1 }], value: 0.5, grad: [0.25, 0.25] },
    { at: { ko: '예측과 정답이 모두 0.5', en: 'prediction and target both 0.5' }, input: [[0.5], [0.5], { smooth: 0 }], value: 0.6666666666666666, grad: [-0.4444444444444444], note: { ko: '소프트 레이블은 그대로 예측해도 손실이 0이 아니에요', en: 'a soft label, predicted exactly, does not have loss 0' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[NaN, 1], [0, 1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '0~255 마스크', en: 'a mask from 0 to 255' }, input: [[1, 0], [255, 0]], throws: 'jaccard: target[0] must be at least 0 and at most 1, got 255' },
    { at: { ko: '확률 대신 로짓을 넣음', en: 'a logit instead of a probability' }, input: [[2.5, 0], [1, 0]], throws: 'jaccard: probability[0] must be at least 0 and at most 1, got 2.5' },
    { at: { ko: '픽셀 수가 다름', en: 'numbers of pixels differ' }, input: [[1, 0], [1, 0, 0]], throws: 'jaccard: target must have rows as long as those of probability (2), got 3' },
  ],
  frameworks: {},
  sources: ['rahman2016', 'jaccard1912', 'smp-losses', 'monai-losses'],
  loss: jaccard,
});

import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption } from '#core/card/options';
import { described } from '#core/parameter';
import { angular, settings } from '#losses/angular';

const parameters = described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '각도의 한계(도)', en: 'limit of the angle, in degrees' }, slider: { min: 10, max: 60, step: 1 } },
});

export default card({
  id: 'angular',
  name: { ko: '각도 손실', en: 'Angular loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'anchor', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'positive', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'negative', form: 'rows', numbers: 'real', differentiated: true },
  ],
  formula: {
    name: '\\ell_{\\alpha}(a, p, n)',
    body: '\\max\\left(0, \\sum_{i=1}^{d} \\left(a_{i} - p_{i}\\right)^{2} - 4 \\tan^{2}\\left(\\frac{\\pi \\alpha}{180}\\right) \\sum_{i=1}^{d} \\left(n_{i} - \\frac{a_{i} + p_{i}}{2}\\right)^{2}\\right)',
    symbols: {
      a: { role: 'prediction', label: { ko: '앵커', en: 'anchor' } },
      p: { role: 'target', label: { ko: '양성', en: 'positive' } },
      n: { role: 'residual', label: { ko: '음성', en: 'negative' } },
      d: { role: 'target', label: { ko: '차원 수', en: 'number of dimensions' } },
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
    },
    inputs: (anchor, positive, negative) => ({ a: anchor, p: positive, n: negative, d: anchor.length }),
  },
  parameters,
  options: {
    dimensions: dimensionsOption,
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  edges: [
    { at: { ko: '세 점이 모두 같음', en: 'all three points the same' }, input: [[1, 2], [1, 2], [1, 2]], value: 0, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] }, note: { ko: '무너져도 손실이 0이에요', en: 'a collapse costs nothing' } },
    { at: { ko: '음성이 한가운데', en: 'the negative in the middle' }, input: [[1, 0], [-1, 0], [0, 0]], value: 4, grad: { anchor: [4, 0], positive: [-4, 0], negative: [0, 0] }, note: { ko: '음성을 밀어낼 방향이 없어요', en: 'the negative has no way to be pushed' } },
    { at: { ko: '앵커와 양성이 같음', en: 'anchor and positive the same' }, input: [[1, 1], [1, 1], [1, 1.5]], value: 0, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] } },
    { at: { ko: '정확히 한계', en: 'exactly at the limit' }, input: [[0.83909963117727995], [-0.83909963117727995], [1]], value: 0, grad: { anchor: [6.172751288876508], positive: [-0.5400457605417311], negative: [-5.632705528334777] }, note: { ko: '아직 당기고 밀어요', en: 'still active' } },
    { at: { ko: '한계 안', en: 'within the limit' }, input: [[0.5], [-0.5], [1]], value: 0, grad: { anchor: [0], positive: [0], negative: [0] } },
    { at: { ko: '거리 1e200, 한계 안', en: 'distances of 1e200, within the limit' }, input: [[1e200, 0], [0, 0], [0, 1e201]], value: 0, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] }, note: { ko: '제곱의 차 ∞ − ∞로 계산하면 NaN이에요', en: 'as a difference of squares, ∞ − ∞, it would be NaN' } },
    { at: { ko: '양성이 무한히 멀리', en: 'the positive infinitely far away' }, input: [[0], [Infinity], [1]], value: NaN },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN], [1], [2]], value: NaN, grad: { anchor: [NaN], positive: [NaN], negative: [NaN] } },
    { at: { ko: 'alpha가 90', en: 'alpha 90' }, input: [[0], [1], [2], { alpha: 90 }], throws: 'angular: alpha must be above 0 and below 90, got 90' },
    { at: { ko: '차원이 다름', en: 'dimensions differ' }, input: [[0, 0], [1, 1], [2]], throws: 'angular: negative must have rows as long as those of anchor (2), got 1' },
  ],
  frameworks: {
    pytorch: 'F.relu((anchor - positive).square().sum(1) - 4 * math.tan(math.radians(40))**2 * (negative - (anchor + positive) / 2).square().sum(1)).mean()',
  },
  sources: ['wang2017', 'pytorch-metric-learning', 'pytorch-triplet-margin-loss'],
  loss: angular,
});

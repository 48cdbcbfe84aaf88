import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { angular, settings } from '#losses/angular';

const parameters = described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '각도의 상한(도)', en: 'bound on the angle, in degrees' }, slider: { min: 10, max: 60, step: 1 } },
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
      p: { role: 'target', label: { ko: '포지티브', en: 'positive' } },
      n: { role: 'residual', label: { ko: '네거티브', en: 'negative' } },
      d: { role: 'target', label: { ko: '차원 수', en: 'dimensions' } },
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
    },
    inputs: (anchor, positive, negative) => ({ a: anchor, p: positive, n: negative, d: anchor.length }),
  },
  parameters,
  options: {
    rowLength: dimensionsOption,
    sampleWeight: sampleWeightOf('rows'),
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  edges: [
    { at: { ko: '세 임베딩이 모두 같음', en: 'three equal embeddings' }, input: [[1, 2], [1, 2], [1, 2]], value: 0, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] }, note: { ko: '모든 임베딩이 한 점으로 붕괴해도 손실이 0이에요', en: 'collapsed embeddings have loss 0' } },
    { at: { ko: '네거티브가 앵커와 포지티브의 중점에 있음', en: 'the negative at the midpoint' }, input: [[1, 0], [-1, 0], [0, 0]], value: 4, grad: { anchor: [4, 0], positive: [-4, 0], negative: [0, 0] }, note: { ko: '네거티브의 기울기가 0이에요', en: 'zero gradient for the negative' } },
    { at: { ko: '앵커와 포지티브가 같음', en: 'anchor and positive equal' }, input: [[1, 1], [1, 1], [1, 1.5]], value: 0, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] } },
    { at: { ko: '정확히 상한', en: 'exactly at the bound' }, input: [[0.83909963117727995], [-0.83909963117727995], [1]], value: 0, grad: { anchor: [6.172751288876508], positive: [-0.5400457605417311], negative: [-5.632705528334777] }, note: { ko: '기울기는 활성 쪽의 값이에요', en: 'the gradient is that of the active side' } },
    { at: { ko: '상한 안', en: 'within the bound' }, input: [[0.5], [-0.5], [1]], value: 0, grad: { anchor: [0], positive: [0], negative: [0] } },
    { at: { ko: '거리 1e200, 상한 안', en: 'distances of 1e200, within the bound' }, input: [[1e200, 0], [0, 0], [0, 1e201]], value: 0, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] }, note: { ko: '제곱의 차로 계산하면 ∞ − ∞ = NaN이에요', en: 'a difference of squares would be ∞ − ∞ = NaN' } },
    { at: { ko: '포지티브가 무한히 멀리', en: 'the positive at infinity' }, input: [[0], [Infinity], [1]], value: NaN },
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

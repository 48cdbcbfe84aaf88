import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { settings, triplet } from '#losses/triplet';

const parameters = described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0.1, max: 3, step: 0.1 } },
  p: { symbol: 'r', label: { ko: '노름의 차수', en: 'order of the norm' }, slider: { min: 1, max: 6, step: 0.5 } },
});

export default card({
  id: 'triplet',
  name: { ko: '트리플렛 손실', en: 'Triplet loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'anchor', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'positive', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'negative', form: 'rows', numbers: 'real', differentiated: true },
  ],
  formula: {
    name: '\\ell_{m, r}(a, p, n)',
    body: '\\max\\left(0, \\left(\\sum_{i=1}^{d} \\left|a_{i} - p_{i}\\right|^{r}\\right)^{\\frac{1}{r}} - \\left(\\sum_{i=1}^{d} \\left|a_{i} - n_{i}\\right|^{r}\\right)^{\\frac{1}{r}} + m\\right)',
    symbols: {
      a: { role: 'prediction', label: { ko: '앵커', en: 'anchor' } },
      p: { role: 'target', label: { ko: '포지티브', en: 'positive' } },
      n: { role: 'residual', label: { ko: '네거티브', en: 'negative' } },
      d: { role: 'target', label: { ko: '차원 수', en: 'number of dimensions' } },
      m: { role: 'parameter', label: parameters.margin.label },
      r: { role: 'parameter', label: parameters.p.label },
    },
    inputs: (anchor, positive, negative) => ({ a: anchor, p: positive, n: negative, d: anchor.length }),
  },
  parameters,
  options: {
    swap: { type: 'boolean', default: 'false', label: { ko: '네거티브까지의 거리로 앵커와 포지티브에서 잰 것 중 작은 쪽을 써요', en: 'use the smaller of the distances of the negative to anchor and positive' } },
    rowLength: dimensionsOption,
    sampleWeight: sampleWeightOf('rows'),
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 2, smoothness: 0,
  },
  edges: [
    { at: { ko: '세 임베딩이 모두 같음', en: 'three equal embeddings' }, input: [[1, 2], [1, 2], [1, 2]], value: 1, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] }, note: { ko: '거리가 0인 곳의 기울기를 0으로 정의해요', en: 'the gradient at distance 0 is defined as 0' } },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[0], [1], [2]], value: 0, grad: { anchor: [0], positive: [1], negative: [-1] }, note: { ko: '기울기는 PyTorch처럼 활성 쪽의 값이에요', en: 'the gradient is that of the active side, as in PyTorch' } },
    { at: { ko: '마진을 만족함', en: 'margin satisfied' }, input: [[0], [1], [3]], value: 0, grad: { anchor: [0], positive: [0], negative: [0] } },
    { at: { ko: 'swap, 두 거리가 같음', en: 'a tie of swap' }, input: [[0], [2], [1], { swap: true }], value: 2, grad: { anchor: [-0.5], positive: [0.5], negative: [0] }, note: { ko: '기울기를 PyTorch처럼 반씩 나눠요', en: 'the gradient is split evenly, as in PyTorch' } },
    { at: { ko: '거리 5e200', en: 'a distance of 5e200' }, input: [[3e200, 4e200], [0, 0], [3e200, 4e200]], value: 5e200, grad: { anchor: [0.6, 0.8], positive: [-0.6, -0.8], negative: [0, 0] }, note: { ko: '제곱은 오버플로하지만 거리는 아니에요', en: 'its square overflows, the distance does not' } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN], [1], [2]], value: NaN, grad: { anchor: [NaN], positive: [NaN], negative: [NaN] } },
    { at: { ko: '마진 0', en: 'margin 0' }, input: [[0], [1], [2], { margin: 0 }], throws: 'triplet: margin must be above 0, got 0' },
    { at: { ko: '차원이 다름', en: 'dimensions differ' }, input: [[0, 0], [1, 1], [2]], throws: 'triplet: negative must have rows as long as those of anchor (2), got 1' },
    { at: { ko: '행 길이가 다름', en: 'ragged rows' }, input: [[[0, 0], [1]], [[1, 1], [2, 2]], [[3, 3], [4, 4]]], throws: 'triplet: anchor[1] must be as long as anchor[0] (2), got 1' },
  ],
  frameworks: {
    pytorch: 'F.triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2, eps=0.0)',
  },
  sources: ['schroff2015', 'pytorch-triplet-margin-loss', 'optax-losses'],
  loss: triplet,
});

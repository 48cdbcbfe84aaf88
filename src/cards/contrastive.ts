import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { contrastive, settings } from '#losses/contrastive';

const parameters = described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0.1, max: 3, step: 0.1 } },
});

export default card({
  id: 'contrastive',
  name: { ko: '대조 손실', en: 'Contrastive loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'first', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'second', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{m}(a, b, y)',
    body: 'y \\sum_{i=1}^{d} \\left(a_{i} - b_{i}\\right)^{2} + (1 - y) \\left(\\max\\left(0, m - \\sqrt{\\sum_{i=1}^{d} \\left(a_{i} - b_{i}\\right)^{2}}\\right)\\right)^{2}',
    symbols: {
      a: { role: 'prediction', label: { ko: '첫째 임베딩', en: 'first embedding' } },
      b: { role: 'residual', label: { ko: '둘째 임베딩', en: 'second embedding' } },
      y: { role: 'target', label: { ko: '유사 1, 비유사 0', en: '1 if similar, else 0' } },
      d: { role: 'target', label: { ko: '차원 수', en: 'dimensions' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (first, second, target) => ({ a: first, b: second, y: target, d: first.length }),
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
    { at: { ko: '유사한 쌍, 거리 0', en: 'a similar pair, distance 0' }, input: [[1, 2], [1, 2], [1]], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '비유사 쌍, 거리 0', en: 'a dissimilar pair, distance 0' }, input: [[1, 2], [1, 2], [0]], value: 1, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '방향이 정해지지 않아서 기울기를 0으로 정의해요', en: 'the direction is undefined: the gradient is defined as 0' } },
    { at: { ko: '비유사 쌍, 거리 1e-300', en: 'a dissimilar pair, distance 1e-300' }, input: [[1e-300], [0], [0]], value: 1, grad: { first: [-2], second: [2] } },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[2], [0], [0], { margin: 2 }], value: 0, grad: { first: [0], second: [0] } },
    { at: { ko: '마진 밖', en: 'beyond the margin' }, input: [[3], [0], [0], { margin: 2 }], value: 0, grad: { first: [0], second: [0] } },
    { at: { ko: '레이블이 0.5', en: 'label 0.5' }, input: [[3, 4], [0, 0], [0.5], { margin: 10 }], value: 25, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '거리가 마진의 절반이면 두 항의 기울기가 상쇄돼요', en: 'at half the margin the gradients of both terms cancel' } },
    { at: { ko: '비유사 쌍, 거리 5e200', en: 'a dissimilar pair, distance 5e200' }, input: [[3e200, 4e200], [0, 0], [0], { margin: 3e201 }], value: Infinity, grad: { first: [-3e201, -4e201], second: [3e201, 4e201] }, note: { ko: '값은 오버플로하지만 기울기는 유한해요', en: 'the value overflows, the gradient does not' } },
    { at: { ko: '비유사 쌍, 거리 ∞', en: 'a dissimilar pair, infinite distance' }, input: [[Infinity], [0], [0]], value: 0, grad: { first: [0], second: [0] } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN], [1], [0]], value: NaN, grad: { first: [NaN], second: [NaN] } },
    { at: { ko: '레이블이 −1', en: 'label −1' }, input: [[1], [2], [-1]], throws: 'contrastive: target[0] must be at least 0 and at most 1, got -1' },
    { at: { ko: '마진 0', en: 'margin 0' }, input: [[1], [2], [0], { margin: 0 }], throws: 'contrastive: margin must be above 0 and below Infinity, got 0' },
    { at: { ko: '차원이 다름', en: 'dimensions differ' }, input: [[0, 0], [1], [1]], throws: 'contrastive: second must have rows as long as those of first (2), got 1' },
  ],
  frameworks: {
    pytorch: 'd = (first - second).norm(dim=1); (target * d**2 + (1 - target) * F.relu(margin - d)**2).mean()',
  },
  sources: ['hadsell2006', 'pytorch-hinge-embedding-loss', 'pytorch-metric-learning'],
  loss: contrastive,
});

import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption } from '#core/card/options';
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
      y: { role: 'target', label: { ko: '닮음(1) 또는 다름(0)', en: 'similar (1) or not (0)' } },
      d: { role: 'target', label: { ko: '차원 수', en: 'number of dimensions' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (first, second, target) => ({ a: first, b: second, y: target, d: first.length }),
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
    { at: { ko: '닮은 쌍이 한 점에', en: 'a similar pair at one point' }, input: [[1, 2], [1, 2], [1]], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '다른 쌍이 한 점에', en: 'another pair at one point' }, input: [[1, 2], [1, 2], [0]], value: 1, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '밀어낼 방향이 없어서 기울기를 0으로 정했어요', en: 'no way to push is better than another: the slope is declared 0' } },
    { at: { ko: '다른 쌍이 거의 한 점에', en: 'another pair nearly at one point' }, input: [[1e-300], [0], [0]], value: 1, grad: { first: [-2], second: [2] } },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[2], [0], [0], { margin: 2 }], value: 0, grad: { first: [0], second: [0] } },
    { at: { ko: '마진 밖', en: 'beyond the margin' }, input: [[3], [0], [0], { margin: 2 }], value: 0, grad: { first: [0], second: [0] } },
    { at: { ko: '반쯤 닮음', en: 'half similar' }, input: [[3, 4], [0, 0], [0.5], { margin: 10 }], value: 25, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '마진의 반에서 두 힘이 비겨요', en: 'half way to the margin pull and push are even' } },
    { at: { ko: '다른 쌍, 거리 5e200', en: 'another pair, 5e200 apart' }, input: [[3e200, 4e200], [0, 0], [0], { margin: 3e201 }], value: Infinity, grad: { first: [-3e201, -4e201], second: [3e201, 4e201] }, note: { ko: '값은 넘치지만 기울기는 남아요', en: 'the value overflows, the slope does not' } },
    { at: { ko: '다른 쌍이 무한히 멀리', en: 'another pair infinitely far apart' }, input: [[Infinity], [0], [0]], value: 0, grad: { first: [0], second: [0] } },
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

import { cosineOf } from '#core/embeddings/cosine';
import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { cosineEmbedding, settings } from '#losses/cosine-embedding';

const parameters = described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: -0.5, max: 0.9, step: 0.05 } },
});

export default card({
  id: 'cosine-embedding',
  name: { ko: '코사인 임베딩 손실', en: 'Cosine embedding loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'first', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'second', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell_{m}(a, b, y)',
    body: '\\begin{cases} 1 - c & \\text{if } y = 1 \\\\ \\max\\left(0, c - m\\right) & \\text{if } y = -1 \\end{cases}',
    symbols: {
      c: { role: 'residual', label: { ko: '코사인', en: 'cosine' } },
      a: { role: 'prediction', label: { ko: '첫째 임베딩', en: 'first embedding' } },
      b: { role: 'prediction', label: { ko: '둘째 임베딩', en: 'second embedding' } },
      y: { role: 'target', label: { ko: '유사 1, 비유사 −1', en: '1 if similar, else −1' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    where: 'c = \\frac{\\sum_{i} a_{i} b_{i}}{\\sqrt{\\sum_{i} a_{i}^{2}} \\sqrt{\\sum_{i} b_{i}^{2}}}',
    inputs: (first, second, target) => ({ c: cosineOf(first, second), y: target }),
  },
  parameters,
  options: {
    rowLength: dimensionsOption,
    sampleWeight: sampleWeightOf('rows'),
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: true, range: [0, 2], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  edges: [
    { at: { ko: '같은 임베딩', en: 'equal embeddings' }, input: [[0.1, 0.7, 0.3], [0.1, 0.7, 0.3], [1]], value: 0, grad: { first: [0, 0, 0], second: [0, 0, 0] }, note: { ko: '반올림 오차 없이 정확히 0이에요', en: 'exactly 0, without a rounding error' } },
    { at: { ko: '반대 방향', en: 'opposite directions' }, input: [[2, 0], [-3, 0], [1]], value: 2, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '손실은 가장 크지만 기울기는 0이에요', en: 'the largest loss, with zero gradient' } },
    { at: { ko: '반대 방향, 반올림 오차', en: 'opposite directions, rounding error' }, input: [[1, 5], [-1, -5], [1]], value: 2, note: { ko: '내적이 −1보다 작게 반올림돼도 손실은 2를 넘지 않아요', en: 'not above 2, although the dot product rounds to below −1' } },
    { at: { ko: '아주 작은 각', en: 'a very small angle' }, input: [[1, 0], [1, 1e-10], [1]], value: 5e-21, note: { ko: '1 − 코사인을 그대로 계산하면 0이 돼요', en: '1 − cosine as written would round to 0' } },
    { at: { ko: '직각, 마진 0', en: 'a right angle, margin 0' }, input: [[1, 0], [0, 2], [-1]], value: 0, grad: { first: [0, 1], second: [0.5, 0] }, note: { ko: '정확히 마진이에요. 기울기는 PyTorch처럼 활성 쪽의 값이에요', en: 'exactly at the margin: the gradient is that of the active side, as in PyTorch' } },
    { at: { ko: '마진을 만족함', en: 'margin satisfied' }, input: [[1, 0], [0, 2], [-1], { margin: 0.25 }], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '마진 1, 같은 임베딩', en: 'margin 1, equal embeddings' }, input: [[1, 5], [1, 5], [-1], { margin: 1 }], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '영벡터, 유사한 쌍', en: 'a zero vector, a similar pair' }, input: [[0, 0], [1, 2], [1]], value: 1, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '방향이 없어서 코사인과 기울기를 0으로 정의해요', en: 'it has no direction: cosine and gradient are defined as 0' } },
    { at: { ko: '둘째가 영벡터', en: 'the second a zero vector' }, input: [[3, 4], [0, 0], [-1]], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '둘 다 영벡터, 비유사 쌍', en: 'two zero vectors, a dissimilar pair' }, input: [[0, 0], [0, 0], [-1]], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '노름 1e-200과 1e200', en: 'norms 1e-200 and 1e200' }, input: [[1e-200, 0], [0, 1e200], [1]], value: 1, grad: { first: [0, -1e200], second: [-1e-200, 0] }, note: { ko: '제곱은 표현 범위를 벗어나지만 코사인은 아니에요', en: 'the squares overflow or underflow, the cosine does not' } },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[Infinity, 0], [1, 0], [1]], value: NaN, grad: { first: [NaN, NaN], second: [NaN, NaN] }, note: { ko: 'PyTorch와 같아요', en: 'as in PyTorch' } },
    { at: { ko: '레이블이 0', en: 'label 0' }, input: [[1, 0], [0, 1], [0]], throws: 'cosineEmbedding: target[0] must be -1 or 1, got 0' },
    { at: { ko: '마진이 1보다 큼', en: 'margin above 1' }, input: [[1, 0], [0, 1], [1], { margin: 1.5 }], throws: 'cosineEmbedding: margin must be at least -1 and at most 1, got 1.5' },
    { at: { ko: '문자열 정답', en: 'a string as target' }, input: [[1, 0], [1, 0], ['1']], throws: 'cosineEmbedding: target[0] must be a number, got "1"' },
  ],
  frameworks: {
    pytorch: 'F.cosine_embedding_loss(first, second, target, margin=0.0)',
    optax: 'optax.cosine_distance(first, second).mean()  # similar pairs only',
  },
  sources: ['pytorch-cosine-embedding-loss', 'keras-losses', 'optax-losses'],
  loss: cosineEmbedding,
});

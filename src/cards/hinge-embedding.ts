import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { hingeEmbedding, settings } from '#losses/hinge-embedding';

const parameters = described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0.1, max: 3, step: 0.1 } },
});

export default card({
  id: 'hinge-embedding',
  name: { ko: '힌지 임베딩 손실', en: 'Hinge embedding loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'distance', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell_{m}(d, y)',
    body: '\\begin{cases} d & \\text{if } y = 1 \\\\ \\max\\left(0, m - d\\right) & \\text{if } y = -1 \\end{cases}',
    symbols: {
      d: { role: 'prediction', label: { ko: '거리', en: 'distance' } },
      y: { role: 'target', label: { ko: '유사 1, 비유사 −1', en: '1 if similar, else −1' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (distance, target) => ({ d: distance, y: target }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [-Infinity, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '유사한 쌍, 거리 0', en: 'a similar pair, distance 0' }, input: [[0], [1]], value: 0, grad: [1], note: { ko: '거리에 대한 기울기예요. 거리 0에서 거리 자체의 기울기는 정해지지 않아요', en: 'the slope in the distance; that of the distance itself is undefined there' } },
    { at: { ko: '비유사 쌍, 거리 0', en: 'a dissimilar pair, distance 0' }, input: [[0], [-1]], value: 1, grad: [-1] },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[2], [-1], { margin: 2 }], value: 0, grad: [-1], note: { ko: '기울기는 PyTorch처럼 활성 쪽의 값이에요', en: 'the slope is that of the active side, as in PyTorch' } },
    { at: { ko: '마진 밖', en: 'beyond the margin' }, input: [[2.5], [-1], { margin: 2 }], value: 0, grad: [0] },
    { at: { ko: '음의 거리, 유사한 쌍', en: 'a negative distance, a similar pair' }, input: [[-0.5], [1]], value: -0.5, grad: [1], note: { ko: 'PyTorch처럼 거절하지 않아요', en: 'not refused, as in PyTorch' } },
    { at: { ko: '유사한 쌍, 거리 ∞', en: 'a similar pair, infinite distance' }, input: [[Infinity], [1]], value: Infinity, grad: [1] },
    { at: { ko: '비유사 쌍, 거리 ∞', en: 'a dissimilar pair, infinite distance' }, input: [[Infinity], [-1]], value: 0, grad: [0] },
    { at: { ko: '거리가 NaN', en: 'distance NaN' }, input: [[NaN, 0.5], [-1, 1]], value: NaN, grad: [NaN, 0.5], note: { ko: 'PyTorch에서는 값이 NaN이어도 기울기는 0이에요', en: 'in PyTorch the slope is 0 although the value is NaN' } },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0.5], [NaN]], value: NaN, grad: [NaN], note: { ko: 'PyTorch는 두 항을 더해서 1이에요', en: 'PyTorch adds both terms: 1' } },
    { at: { ko: '가중치 0, 거리 NaN', en: 'weight 0, distance NaN' }, input: [[NaN, 0.5], [1, 1], { weight: [0, 2] }], value: 0.5, grad: [0, 1], note: { ko: '가중치가 0인 원소는 무엇이 들어 있어도 빠져요', en: 'an element of weight 0 is left out whatever it holds' } },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [1, 1], { weight: [0, 0] }], value: NaN, grad: [0, 0], note: { ko: '평균은 0 / 0이에요. 남은 원소가 없으니 기울기는 0이에요', en: 'the mean is 0 / 0; with no element left the gradient is 0' } },
    { at: { ko: '정답이 0', en: 'target 0' }, input: [[0.5], [0]], throws: 'hingeEmbedding: target[0] must be -1 or 1, got 0' },
    { at: { ko: '마진 0', en: 'margin 0' }, input: [[0.5], [1], { margin: 0 }], throws: 'hingeEmbedding: margin must be above 0 and below Infinity, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'hingeEmbedding: distance must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.hinge_embedding_loss(distance, target, margin=1.0)',
  },
  sources: ['pytorch-hinge-embedding-loss', 'hadsell2006'],
  loss: hingeEmbedding,
});

import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { hinge, joints } from '#losses/hinge';

export default card({
  id: 'hinge',
  name: { ko: '힌지 손실', en: 'Hinge loss' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'score', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell(s, y)',
    body: '\\max\\left(0, 1 - y s\\right)',
    symbols: {
      s: { role: 'prediction', label: { ko: '점수', en: 'score' } },
      y: { role: 'target', label: { ko: '정답(−1 또는 1)', en: 'target, −1 or 1' } },
    },
    inputs: (score, target) => ({ s: score, y: target }),
  },
  parameters: {},
  options: { weight: weightOverSum, reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'mode', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '점수 0', en: 'score 0' }, input: [[0, 0], [1, -1]], value: 1, grad: [-0.5, 0.5] },
    { at: { ko: '점수가 정확히 마진', en: 'exactly at the margin' }, input: [[1, -1], [1, -1]], value: 0, grad: [0, 0], note: { ko: '마진을 만족해서 기울기가 0이에요', en: 'the margin is satisfied: zero gradient' } },
    { at: { ko: '마진을 넘음', en: 'beyond the margin' }, input: [[1.5], [1]], value: 0, grad: [0] },
    { at: { ko: '점수 ∞, 맞은 예측', en: 'score ∞, correct side' }, input: [[Infinity], [1]], value: 0, grad: [0] },
    { at: { ko: '점수 ∞, 틀린 예측', en: 'score ∞, wrong side' }, input: [[Infinity], [-1]], value: Infinity, grad: [1] },
    { at: { ko: '점수가 NaN', en: 'score NaN' }, input: [[NaN, 0], [1, 1]], value: NaN, grad: [NaN, -0.5] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0], [NaN]], value: NaN, grad: [NaN] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [1, 1], { weight: [0, 0] }], value: NaN, grad: [0, 0], note: { ko: '평균은 0 / 0이에요. 남은 원소가 없으니 기울기는 0이에요', en: 'the mean is 0 / 0; with no element left the gradient is 0' } },
    { at: { ko: '정답이 0', en: 'target 0' }, input: [[0.5], [0]], throws: 'hinge: target[0] must be -1 or 1, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'hinge: score must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.relu(1 - target * score).mean()',
    keras: 'keras.losses.Hinge()(target, score)',
    optax: 'optax.hinge_loss(score, target).mean()',
  },
  sources: ['cortes1995', 'shalevshwartz2011', 'pytorch-hinge-embedding-loss', 'keras-losses', 'optax-losses', 'tfjs-losses'],
  loss: hinge,
});

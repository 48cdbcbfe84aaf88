import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { joints, squaredHinge } from '#losses/squared-hinge';

export default card({
  id: 'squared-hinge',
  name: { ko: '제곱 힌지 손실', en: 'Squared hinge loss' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'score', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell(s, y)',
    body: '\\max\\left(0, 1 - y s\\right)^{2}',
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
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'probability', gradientBound: () => Infinity, smoothness: 1,
  },
  edges: [
    { at: { ko: '점수 0', en: 'score 0' }, input: [[0, 0], [1, -1]], value: 1, grad: [-1, 1] },
    { at: { ko: '점수가 정확히 마진', en: 'exactly at the margin' }, input: [[1, -1], [1, -1]], value: 0, grad: [0, 0], note: { ko: '두 식의 값과 기울기가 모두 같아요', en: 'both pieces agree in value and slope' } },
    { at: { ko: '마진을 넘음', en: 'beyond the margin' }, input: [[1.5], [1]], value: 0, grad: [0] },
    { at: { ko: '점수 −1e9, 정답 1', en: 'score −1e9, target 1' }, input: [[-1e9], [1]], value: 1.000000002000000001e18, grad: [-2000000002] },
    { at: { ko: '점수 ∞, 맞은 예측', en: 'score ∞, correct side' }, input: [[Infinity], [1]], value: 0, grad: [0] },
    { at: { ko: '점수 ∞, 틀린 예측', en: 'score ∞, wrong side' }, input: [[Infinity], [-1]], value: Infinity, grad: [Infinity] },
    { at: { ko: '점수가 NaN', en: 'score NaN' }, input: [[NaN, 0], [1, 1]], value: NaN, grad: [NaN, -1] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0], [NaN]], value: NaN, grad: [NaN] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [1, 1], { weight: [0, 0] }], value: NaN, grad: [0, 0], note: { ko: '평균은 0 / 0이에요. 남은 원소가 없으니 기울기는 0이에요', en: 'the mean is 0 / 0; with no element left the gradient is 0' } },
    { at: { ko: '정답이 0', en: 'target 0' }, input: [[0.5], [0]], throws: 'squaredHinge: target[0] must be -1 or 1, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'squaredHinge: score must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.relu(1 - target * score).square().mean()',
    keras: 'keras.losses.SquaredHinge()(target, score)',
    optax: 'jnp.square(optax.hinge_loss(score, target)).mean()',
  },
  sources: ['zhang2004', 'keras-losses', 'sklearn-linear-svc'],
  loss: squaredHinge,
});

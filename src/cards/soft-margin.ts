import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { softMargin } from '#losses/soft-margin';

export default card({
  id: 'soft-margin',
  name: { ko: '소프트 마진 손실', en: 'Soft margin loss' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell(z, y)',
    body: '\\ln\\left(1 + e^{-y z}\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logit' } },
      y: { role: 'target', label: { ko: '정답(−1 또는 1)', en: 'target, −1 or 1' } },
    },
    inputs: (logit, target) => ({ z: logit, y: target }),
  },
  parameters: {},
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '로짓 0', en: 'logit 0' }, input: [[0, 0], [1, -1]], value: 0.6931471805599453, grad: [-0.25, 0.25] },
    { at: { ko: '로짓 −1000, 정답 1', en: 'logit −1000, target 1' }, input: [[-1000], [1]], value: 1000, grad: [-1], note: { ko: 'PyTorch에서는 지수가 오버플로해서 값이 ∞, 기울기가 NaN이에요', en: 'in PyTorch the exponential overflows: value ∞, slope NaN' } },
    { at: { ko: '로짓 1000, 정답 1', en: 'logit 1000, target 1' }, input: [[1000], [1]], value: 0, grad: [0] },
    { at: { ko: '로짓 −1000, 정답 −1', en: 'logit −1000, target −1' }, input: [[-1000], [-1]], value: 0, grad: [0] },
    { at: { ko: '로짓 50, 정답 1', en: 'logit 50, target 1' }, input: [[50], [1]], value: 1.9287498479639178e-22, grad: [-1.9287498479639178e-22] },
    { at: { ko: '로짓 ∞, 틀린 예측', en: 'logit ∞, wrong side' }, input: [[Infinity], [-1]], value: Infinity, grad: [1] },
    { at: { ko: '로짓 ∞, 맞은 예측', en: 'logit ∞, correct side' }, input: [[Infinity], [1]], value: 0, grad: [0] },
    { at: { ko: '로짓이 NaN', en: 'logit NaN' }, input: [[NaN, 0], [1, 1]], value: NaN, grad: [NaN, -0.25] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0], [NaN]], value: NaN, grad: [NaN] },
    { at: { ko: '가중치 0, 로짓 ∞, 틀린 예측', en: 'weight 0, logit ∞, wrong side' }, input: [[Infinity, 0], [-1, 1], { weight: [0, 2] }], value: 0.6931471805599453, grad: [0, -0.5], note: { ko: '가중치가 0인 원소는 무엇이 들어 있어도 빠져요', en: 'an element of weight 0 is left out whatever it holds' } },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [1, 1], { weight: [0, 0] }], value: NaN, grad: [0, 0], note: { ko: '평균은 0 / 0이에요. 남은 원소가 없으니 기울기는 0이에요', en: 'the mean is 0 / 0; with no element left the gradient is 0' } },
    { at: { ko: '정답이 0', en: 'target 0' }, input: [[0.5], [0]], throws: 'softMargin: target[0] must be -1 or 1, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'softMargin: logit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.soft_margin_loss(logit, target)',
    keras: 'keras.losses.BinaryCrossentropy(from_logits=True)((target + 1) / 2, logit)',
    optax: 'optax.sigmoid_binary_cross_entropy(logit, (target + 1) / 2).mean()',
  },
  sources: ['friedman2000', 'zhang2004', 'pytorch-soft-margin-loss', 'keras-losses', 'optax-losses'],
  loss: softMargin,
});

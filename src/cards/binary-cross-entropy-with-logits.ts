import { card } from '#core/card/kinds';
import { binarySmoothingDescription, reductionOption, weightOverCount } from '#core/card/options';
import { described } from '#core/parameter';
import { binaryCrossEntropyWithLogits, settings } from '#losses/binary-cross-entropy-with-logits';

const parameters = described(settings, {
  posWeight: { symbol: 'w', label: { ko: '양성 가중치', en: 'positive weight' }, slider: { min: 0.1, max: 10, step: 0.1 } },
  labelSmoothing: binarySmoothingDescription,
});

export default card({
  id: 'binary-cross-entropy-with-logits',
  name: { ko: '로짓 이진 교차 엔트로피', en: 'Binary cross-entropy with logits' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{w, \\varepsilon}(z, y)',
    body: 'w s \\ln\\left(1 + e^{-z}\\right) + (1 - s) \\ln\\left(1 + e^{z}\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logit' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
      s: { role: 'target', label: { ko: '스무딩한 정답', en: 'smoothed target' } },
      w: { role: 'parameter', label: parameters.posWeight.label },
      '\\varepsilon': { role: 'parameter', label: parameters.labelSmoothing.label },
    },
    given: { s: '(1 - \\varepsilon) y + \\frac{\\varepsilon}{2}' },
    where: '\\hat{p} = \\frac{1}{1 + e^{-z}}',
    inputs: (logit, target) => ({ z: logit, y: target }),
  },
  parameters,
  options: { weight: weightOverCount, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability',
    gradientBound: ({ posWeight, labelSmoothing }) => Math.max(1, posWeight) * (1 - labelSmoothing / 2), smoothness: Infinity,
  },
  precision: { absolute: 1e-15, note: { ko: '정답이 0과 1 사이이고 예측 확률이 그와 거의 같으면 기울기 σ(z) − y가 상쇄돼서, 오차가 1e-16쯤이에요', en: 'where a target between 0 and 1 nearly equals the predicted probability, the slope σ(z) − y cancels and is wrong by about 1e-16' } },
  edges: [
    { at: { ko: '가중치 0, 로짓 ∞, 정답 0', en: 'weight 0, logit ∞, target 0' }, input: [[Infinity, 0], [0, 1], { weight: [0, 1] }], value: 0.34657359027997264, grad: [0, -0.25], note: { ko: '가중치가 0인 원소는 무엇이 들어 있어도 빠져요. PyTorch는 NaN이에요', en: 'an element of weight 0 is left out whatever it holds; PyTorch has NaN' } },
    { at: { ko: '로짓 0', en: 'logit 0' }, input: [[0], [1]], value: 0.6931471805599453, grad: [-0.5] },
    { at: { ko: '로짓 1000, 정답 1', en: 'logit 1000, target 1' }, input: [[1000], [1]], value: 0, grad: [0] },
    { at: { ko: '로짓 −1000, 정답 1', en: 'logit −1000, target 1' }, input: [[-1000], [1]], value: 1000, grad: [-1] },
    { at: { ko: '로짓 −50, 정답 0', en: 'logit −50, target 0' }, input: [[-50], [0]], value: 1.9287498479639178e-22, grad: [1.9287498479639178e-22] },
    { at: { ko: '로짓 ∞, 정답 0', en: 'logit ∞, target 0' }, input: [[Infinity], [0]], value: Infinity, grad: [1] },
    { at: { ko: '로짓 ∞, 정답 1', en: 'logit ∞, target 1' }, input: [[Infinity], [1]], value: NaN, grad: [0], note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: '로짓 1000, 정답 1, 스무딩 0.1', en: 'logit 1000, target 1, smoothing 0.1' }, input: [[1000], [1], { labelSmoothing: 0.1 }], value: 50, grad: [0.05], note: { ko: '확신이 지나치면 기울기가 되돌려요', en: 'the slope turns back what is too certain' } },
    { at: { ko: '클래스마다 다른 posWeight', en: 'posWeight for each of two classes' }, input: [[0, 0, 0, 0], [1, 1, 1, 0], { posWeight: [3, 1], reduction: 'sum' }], value: 5.545177444479562, grad: [-1.5, -0.5, -1.5, 0.5] },
    { at: { ko: '로짓을 나누지 못하는 posWeight', en: 'posWeight that does not divide the logits' }, input: [[0, 0, 0], [1, 0, 1], { posWeight: [1, 2] }], throws: 'binaryCrossEntropyWithLogits: posWeight must be as long as a row, got 2' },
    { at: { ko: '로짓이 NaN', en: 'logit NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0.25] },
    { at: { ko: '정답이 0과 1 사이를 벗어남', en: 'target outside 0 to 1' }, input: [[0], [-1]], throws: 'binaryCrossEntropyWithLogits: target[0] must be at least 0 and at most 1, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'binaryCrossEntropyWithLogits: logit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.binary_cross_entropy_with_logits(logit, target)',
    keras: 'keras.losses.BinaryCrossentropy(from_logits=True)(target, logit)',
    optax: 'optax.sigmoid_binary_cross_entropy(logit, target).mean()',
  },
  sources: ['gneiting2007', 'goodfellow2016', 'pytorch-binary-cross-entropy-with-logits', 'pytorch-cross-entropy', 'keras-losses'],
  loss: binaryCrossEntropyWithLogits,
});

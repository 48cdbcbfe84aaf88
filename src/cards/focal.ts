import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { peak } from '#core/peak';
import { focal, focalAt, settings } from '#losses/focal';

const parameters = described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '양성 가중치', en: 'weight of the positives' }, slider: { min: 0, max: 1, step: 0.05 } },
  gamma: { symbol: '\\gamma', label: { ko: '집중 파라미터', en: 'focusing parameter' }, slider: { min: 0, max: 5, step: 0.1 } },
});

/** The largest slope of a positive with alpha 1: above 1 for gamma above 0, at a logit without a closed form. */
const steepest = (gamma: number): number => peak((logit) => -focalAt(logit, 1, 1, gamma).slope, -40, 5);

export default card({
  id: 'focal',
  name: { ko: '포컬 손실', en: 'Focal loss' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{\\alpha, \\gamma}(\\hat{p}, y)',
    body: '\\left(\\alpha y + (1 - \\alpha)(1 - y)\\right) \\left(y (1 - \\hat{p}) + (1 - y) \\hat{p}\\right)^{\\gamma} \\left(-y \\ln\\left(\\hat{p}\\right) - (1 - y) \\ln\\left(1 - \\hat{p}\\right)\\right)',
    symbols: {
      '\\hat{p}': { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
      z: { role: 'prediction', label: { ko: '로짓', en: 'logit' } },
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
      '\\gamma': { role: 'parameter', label: parameters.gamma.label },
    },
    where: '\\hat{p} = \\frac{1}{1 + e^{-z}}',
    inputs: (logit, target) => ({ '\\hat{p}': 1 / (1 + Math.exp(-logit)), y: target }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ alpha, gamma }) => Math.max(alpha, 1 - alpha) * steepest(gamma), smoothness: Infinity,
  },
  edges: [
    { at: { ko: '로짓 0, 정답 1', en: 'logit 0, target 1' }, input: [[0], [1]], value: 0.04332169878499658, grad: [-0.07457169878499658] },
    { at: { ko: '로짓 1000, 정답 1', en: 'logit 1000, target 1' }, input: [[1000], [1]], value: 0, grad: [0] },
    { at: { ko: '로짓 1000, 정답 1, gamma 0.5', en: 'logit 1000, target 1, gamma 0.5' }, input: [[1000], [1], { gamma: 0.5 }], value: 0, grad: [0], note: { ko: '확률 자체를 거듭제곱하면 NaN이에요', en: 'NaN if the power is computed from the probability itself' } },
    { at: { ko: '로짓 −1000, 정답 0, gamma 0.5', en: 'logit −1000, target 0, gamma 0.5' }, input: [[-1000], [0], { gamma: 0.5 }], value: 0, grad: [0] },
    { at: { ko: '로짓 −1000, 정답 1', en: 'logit −1000, target 1' }, input: [[-1000], [1]], value: 250, grad: [-0.25] },
    { at: { ko: 'gamma 0, 로짓 −1000, 정답 1', en: 'gamma 0, logit −1000, target 1' }, input: [[-1000], [1], { gamma: 0, alpha: 1 }], value: 1000, grad: [-1], note: { ko: '교차 엔트로피와 같아요', en: 'equal to cross-entropy' } },
    { at: { ko: 'gamma 0, 로짓 1000, 정답 1', en: 'gamma 0, logit 1000, target 1' }, input: [[1000], [1], { gamma: 0 }], value: 0, grad: [0] },
    { at: { ko: 'alpha 0, 정답 1', en: 'alpha 0, target 1' }, input: [[-3], [1], { alpha: 0 }], value: 0, grad: [0], note: { ko: '양성의 가중치가 0이에요', en: 'positives have weight 0' } },
    { at: { ko: '로짓 ∞, 정답 0', en: 'logit ∞, target 0' }, input: [[Infinity], [0]], value: Infinity, grad: [0.75] },
    { at: { ko: '로짓 ∞, 정답 1', en: 'logit ∞, target 1' }, input: [[Infinity], [1]], value: NaN, grad: [NaN], note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: '로짓이 NaN', en: 'logit NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0.11185754817749487] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0], [NaN]], value: NaN, grad: [NaN] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [1, 0], { weight: [0, 0] }], value: NaN, grad: [0, 0], note: { ko: '평균은 0 / 0이에요. 남은 원소가 없으니 기울기는 0이에요', en: 'the mean is 0 / 0; with no element left the gradient is 0' } },
    { at: { ko: "alpha 'none', 로짓 0", en: "alpha 'none', logit 0" }, input: [[0, 0], [1, 0], { alpha: 'none' }], value: 0.17328679513998632, grad: [-0.14914339756999316, 0.14914339756999316], note: { ko: 'torchvision의 alpha = −1과 같아요', en: 'as alpha = −1 of torchvision' } },
    { at: { ko: '정답이 0과 1 사이를 벗어남', en: 'target outside 0 to 1' }, input: [[0], [-1]], throws: 'focal: target[0] must be at least 0 and at most 1, got -1' },
    { at: { ko: 'alpha = −1', en: 'alpha = −1' }, input: [[0], [1], { alpha: -1 }], throws: 'focal: alpha must be at least 0 and at most 1, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'focal: logit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'torchvision.ops.sigmoid_focal_loss(logit, target, alpha=0.25, gamma=2, reduction="mean")',
    keras: 'keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True, from_logits=True)(target, logit)',
    optax: 'optax.sigmoid_focal_loss(logit, target, alpha=0.25, gamma=2).mean()',
  },
  sources: ['lin2017', 'torchvision-sigmoid-focal-loss', 'keras-losses', 'optax-losses'],
  loss: focal,
});

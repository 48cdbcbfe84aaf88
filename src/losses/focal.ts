import { checkPair, checkParameters, checkReduction, must } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import { peak } from '#core/peak';
import type { LossResult, Reduction, Vector } from '#core/result';

const settings = {
  alpha: { default: 0.25, domain: { 'at least': 0, 'at most': 1 } },
  gamma: { default: 2, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '양성의 비중', en: 'share of the positives' }, slider: { min: 0, max: 1, step: 0.05 } },
  gamma: { symbol: '\\gamma', label: { ko: '집중도', en: 'focus' }, slider: { min: 0, max: 5, step: 0.1 } },
});

export interface FocalOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one logit: cross-entropy, times the probability of being wrong to the power of gamma.
 *
 * That power is taken of a logarithm: the probability itself rounds to 0 long before its root does.
 */
export function focalAt(logit: number, target: number, alpha: number, gamma: number): Point {
  const far = Math.abs(logit);
  const decay = Math.exp(-far);
  const rest = Math.log1p(decay);
  const right = logit < 0 ? 1 - target : target; // the share of the target on the side the logit is on
  const wrong = logit < 0 ? target : 1 - target;
  const surprise = wrong * far + rest; // cross-entropy
  const missed = wrong + right * decay; // the probability of being wrong, times 1 + decay
  const logMissed = wrong === 0 ? -far - rest : Math.log(missed) - rest;
  const focus = (alpha * target + (1 - alpha) * (1 - target)) * Math.exp(gamma * logMissed);
  const fading = decay > 0 ? decay * surprise : decay; // 0, not 0 · ∞, at an infinite logit
  const refocus = gamma * (wrong === 0 ? -surprise : ((wrong - right) * fading) / missed);
  const slope = (focus * (wrong - right * decay + refocus)) / (1 + decay); // away from 0
  return { v: focus * surprise, g: logit < 0 ? 0 - slope : slope };
}

/**
 * Focal loss: binary cross-entropy from logits, times how wrong the prediction was, to the power of gamma.
 *
 * What is already right hardly counts any more, so a flood of easy negatives cannot drown the few that matter. With
 * gamma 0 it is cross-entropy, weighted by alpha; the scores are no probabilities unless gamma is 0 and alpha 1/2.
 *
 * torchvision: `sigmoid_focal_loss`, whose reduction is 'none'; RetinaNet sums and divides by the number of
 * positives. alpha weighs y = 1 and 1 − alpha y = 0; alpha = 1/2 is no balance, at half the size.
 *
 * @param logit    [n], any real number; the probability is 1 / (1 + e^−logit)
 * @param target   [n], 0, 1 or between (a soft label)
 * @param options  alpha: weight of the positives, 0 to 1; gamma: at least 0; reduction
 * @returns        value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target is outside 0 to 1, or a parameter outside its domain
 * @see Lin et al. 2017, Focal Loss for Dense Object Detection, arXiv:1708.02002
 * @example focal([0, 0], [1, 0], { gamma: 1, reduction: 'sum' }).value // => 0.34657359027997264
 */
export function focal(logit: Vector, target: Vector, options: FocalOptions = {}): LossResult {
  const { alpha = settings.alpha.default, gamma = settings.gamma.default, reduction = 'mean' } = options;
  const n = checkPair('focal', logit, target, 'logit');
  checkParameters('focal', settings, { alpha, gamma });
  checkReduction('focal', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y < 0 || y > 1) throw must('focal', `target[${i}]`, 'be at least 0 and at most 1', y);
    const { v, g } = focalAt(logit[i]!, y, alpha, gamma);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** The largest slope of a positive with alpha 1: above 1 once gamma is above 0, at a logit that no formula gives. */
const steepest = (gamma: number): number => peak((logit) => -focalAt(logit, 1, 1, gamma).g, -40, 5);

export default /* @__PURE__ */ card(() => ({
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
  options: { reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ alpha, gamma }) => Math.max(alpha, 1 - alpha) * steepest(gamma), smoothness: Infinity,
  },
  conventions: [
    { where: 'torchvision sigmoid_focal_loss', source: 'torchvision-sigmoid-focal-loss', difference: {
      ko: '식은 같지만 기본이 reduction="none"이고, alpha = -1이면 비중을 아예 빼요. 로짓 0, 정답 1에서 기본 alpha로는 0.043322, 빼면 0.173287이에요. 여기서는 alpha = 0.5가 그 절반인 0.086643이에요.',
      en: 'Has the same formula, but reduction="none", and alpha = −1 leaves the balance out. Logit 0 with target 1: 0.043322 with the default alpha, 0.173287 without; here alpha = 0.5 gives half of that, 0.086643.',
    } },
    { where: 'torchvision, gamma below 1', source: 'torchvision-sigmoid-focal-loss', difference: {
      ko: '확률로 거듭제곱해서, gamma = 0.5일 때 로짓 1000, 정답 1의 기울기가 NaN이에요. 여기는 로그로 계산해서 0이에요.',
      en: 'Takes the power of the probability: with gamma 0.5 the slope at logit 1000, target 1 is NaN. Here it is taken of the logarithm: 0.',
    } },
    { where: 'Keras BinaryFocalCrossentropy', source: 'keras-losses', difference: {
      ko: '기본이 apply_class_balancing=False라 alpha를 쓰지 않고, from_logits=True여도 확률로 바꾼 뒤 잘라요. 로짓 -1000, 정답 1에서 비중을 켜면 4.029524, 여기는 250이에요.',
      en: 'Leaves alpha out by default (apply_class_balancing=False), and clips probabilities even with from_logits=True: logit −1000 with target 1 costs 4.029524 with the balance on, 250 here.',
    } },
    { where: 'optax sigmoid_focal_loss', source: 'optax-losses', difference: {
      ko: '기본이 alpha=None이라 비중이 없고 평균도 내지 않아요. 로짓 0, 정답 1에서 0.173287이고, 여기는 0.043322예요.',
      en: 'Has no balance by default (alpha=None) and takes no mean: logit 0 with target 1 is 0.173287 there, 0.043322 here.',
    } },
    { where: 'RetinaNet (Lin et al. 2017)', source: 'lin2017', difference: {
      ko: '모두 더해서 양성의 수로 나눠요. 로짓이 모두 0이고 양성 1개, 음성 3개면 거기는 0.433217, 평균인 여기는 0.108304예요.',
      en: 'Sums and divides by the number of positives: one positive and three negatives at logit 0 give 0.433217 there, 0.108304 as the mean here.',
    } },
  ],
  edges: [
    { at: { ko: '로짓 0, 정답 1', en: 'logit 0, target 1' }, input: [[0], [1]], value: 0.04332169878499658, grad: [-0.07457169878499658] },
    { at: { ko: '로짓 1000, 정답 1', en: 'logit 1000, target 1' }, input: [[1000], [1]], value: 0, grad: [0] },
    { at: { ko: '로짓 1000, 정답 1, gamma 0.5', en: 'logit 1000, target 1, gamma 0.5' }, input: [[1000], [1], { gamma: 0.5 }], value: 0, grad: [0], note: { ko: '확률로 거듭제곱하면 NaN이에요', en: 'NaN where the power is taken of the probability' } },
    { at: { ko: '로짓 −1000, 정답 0, gamma 0.5', en: 'logit −1000, target 0, gamma 0.5' }, input: [[-1000], [0], { gamma: 0.5 }], value: 0, grad: [0] },
    { at: { ko: '로짓 −1000, 정답 1', en: 'logit −1000, target 1' }, input: [[-1000], [1]], value: 250, grad: [-0.25] },
    { at: { ko: 'gamma 0, 로짓 −1000, 정답 1', en: 'gamma 0, logit −1000, target 1' }, input: [[-1000], [1], { gamma: 0, alpha: 1 }], value: 1000, grad: [-1], note: { ko: '교차 엔트로피 그대로예요', en: 'cross-entropy itself' } },
    { at: { ko: 'gamma 0, 로짓 1000, 정답 1', en: 'gamma 0, logit 1000, target 1' }, input: [[1000], [1], { gamma: 0 }], value: 0, grad: [0] },
    { at: { ko: 'alpha 0, 정답 1', en: 'alpha 0, target 1' }, input: [[-3], [1], { alpha: 0 }], value: 0, grad: [0], note: { ko: '양성은 세지 않아요', en: 'positives do not count' } },
    { at: { ko: '로짓 ∞, 정답 0', en: 'logit ∞, target 0' }, input: [[Infinity], [0]], value: Infinity, grad: [0.75] },
    { at: { ko: '로짓 ∞, 정답 1', en: 'logit ∞, target 1' }, input: [[Infinity], [1]], value: NaN, grad: [NaN], note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: '로짓이 NaN', en: 'logit NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0.11185754817749487] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0], [NaN]], value: NaN, grad: [NaN] },
    { at: { ko: '정답이 0과 1 밖', en: 'target outside 0 to 1' }, input: [[0], [-1]], throws: 'focal: target[0] must be at least 0 and at most 1, got -1' },
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
}));

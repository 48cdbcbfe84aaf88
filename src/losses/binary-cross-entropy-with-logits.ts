import { checkPair, checkParameters, checkReduction, checkWeight, must } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption, weightOverCount } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { weigh } from '#core/weight';

const who = 'binaryCrossEntropyWithLogits';

const settings = {
  posWeight: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  posWeight: { symbol: 'w', label: { ko: '양성 가중치', en: 'weight of the positives' }, slider: { min: 0.1, max: 10, step: 0.1 } },
});

export interface BinaryCrossEntropyWithLogitsOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean still divides by n */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one logit. Both terms are positive, so nothing cancels: at ±1000 as exact as at 0. */
export function binaryCrossEntropyWithLogitsAt(logit: number, target: number, posWeight: number): Point {
  const decay = Math.exp(-Math.abs(logit));
  const rest = Math.log1p(decay); // softplus is max(0, ±logit) + rest
  const larger = 1 / (1 + decay); // the probability of the side the logit is on
  const smaller = decay / (1 + decay);
  const positive = posWeight * target;
  const negative = 1 - target;
  return {
    v: positive * (Math.max(0, -logit) + rest) + negative * (Math.max(0, logit) + rest),
    g: logit < 0 ? negative * smaller - positive * larger : negative * larger - positive * smaller,
  };
}

/**
 * Binary cross-entropy from logits: the surprise, in nats, at whether a yes-or-no came out as it did.
 *
 * Its slope is probability minus target, so a confident mistake pulls with full strength and never saturates.
 *
 * PyTorch: `binary_cross_entropy_with_logits`; `posWeight` is its `pos_weight` as one number, and the weighted mean
 * divides by n, not by the sum of the weights. Takes logits, never probabilities.
 *
 * @param logit    [n], any real number; the probability is 1 / (1 + e^−logit)
 * @param target   [n], 0, 1 or between (a soft label)
 * @param options  posWeight: factor on the positive term, above 0; weight [n]; reduction
 * @returns        value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target is outside 0 to 1, or posWeight is not above 0
 * @see Gneiting and Raftery 2007, Strictly Proper Scoring Rules (logarithmic score), doi:10.1198/016214506000001437
 * @example binaryCrossEntropyWithLogits([-1000], [1], { posWeight: 3 }).value // => 3000
 */
export function binaryCrossEntropyWithLogits(
  logit: Vector, target: Vector, options: BinaryCrossEntropyWithLogitsOptions = {},
): LossResult {
  const { posWeight = settings.posWeight.default, weight, reduction = 'mean' } = options;
  const n = checkPair(who, logit, target, 'logit');
  checkParameters(who, settings, { posWeight });
  checkWeight(who, weight, n, 'element');
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y < 0 || y > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', y);
    const { v, g } = binaryCrossEntropyWithLogitsAt(logit[i]!, y, posWeight);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  if (weight && elements) sum = weigh(elements, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'binary-cross-entropy-with-logits',
  name: { ko: '로짓 이진 교차 엔트로피', en: 'Binary cross-entropy with logits' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{w}(z, y)',
    body: 'w y \\ln\\left(1 + e^{-z}\\right) + (1 - y) \\ln\\left(1 + e^{z}\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logit' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
      w: { role: 'parameter', label: parameters.posWeight.label },
    },
    where: '\\hat{p} = \\frac{1}{1 + e^{-z}}',
    inputs: (logit, target) => ({ z: logit, y: target }),
  },
  parameters,
  options: { weight: weightOverCount, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability',
    gradientBound: ({ posWeight }) => Math.max(1, posWeight), smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch cross_entropy', source: 'pytorch-cross-entropy', difference: {
      ko: '가중 평균을 가중치의 합으로 나눠요. 이 함수는 PyTorch의 같은 이름 함수처럼 원소 수로 나눠요. 로짓이 모두 0, 정답 (1, 0), 가중치 (1, 3)에서 여기는 1.386294, 합으로 나누면 0.693147이에요.',
      en: 'Divides its weighted mean by the sum of the weights; this loss, like its namesake in PyTorch, by the number of elements. Logits 0, targets (1, 0), weights (1, 3): 1.386294 here, 0.693147 over the sum.',
    } },
    { where: 'Keras BinaryCrossentropy', source: 'keras-losses', difference: {
      ko: '기본이 from_logits=False라 확률을 받고 [1e-7, 1 - 1e-7]로 잘라요. 정답이 1인데 확률이 0이면 16.118096에서 멈춰요. 여기는 로짓 -1000에서 1000이에요.',
      en: 'Takes probabilities by default (from_logits=False) and clips them to [1e-7, 1 − 1e-7]: target 1 at probability 0 stops at 16.118096. Here logit −1000 costs 1000.',
    } },
    { where: 'Keras label_smoothing', source: 'keras-losses', difference: {
      ko: '정답을 y(1 - ε) + ε/2로 옮겨요. ε = 0.1이면 1은 0.95, 0은 0.05가 돼요. 여기와 PyTorch에는 없으니 정답을 직접 옮겨서 주세요.',
      en: 'Moves the target to y (1 − ε) + ε/2: with ε = 0.1, 1 becomes 0.95 and 0 becomes 0.05. There is none here or in PyTorch: pass the moved target.',
    } },
    { where: 'PyTorch binary_cross_entropy_with_logits', source: 'pytorch-binary-cross-entropy-with-logits', difference: {
      ko: '정답 1의 로짓 -∞에서 ∞ - ∞를 계산해 NaN이 돼요. 여기는 ∞예요. 기울기는 둘 다 -1이에요.',
      en: 'At logit −∞ with target 1 it computes ∞ − ∞ and gives NaN; here it is ∞. The slope is −1 in both.',
    } },
  ],
  edges: [
    { at: { ko: '로짓 0', en: 'logit 0' }, input: [[0], [1]], value: 0.6931471805599453, grad: [-0.5] },
    { at: { ko: '로짓 1000, 정답 1', en: 'logit 1000, target 1' }, input: [[1000], [1]], value: 0, grad: [0] },
    { at: { ko: '로짓 −1000, 정답 1', en: 'logit −1000, target 1' }, input: [[-1000], [1]], value: 1000, grad: [-1] },
    { at: { ko: '로짓 −50, 정답 0', en: 'logit −50, target 0' }, input: [[-50], [0]], value: 1.9287498479639178e-22, grad: [1.9287498479639178e-22] },
    { at: { ko: '로짓 ∞, 정답 0', en: 'logit ∞, target 0' }, input: [[Infinity], [0]], value: Infinity, grad: [1] },
    { at: { ko: '로짓 ∞, 정답 1', en: 'logit ∞, target 1' }, input: [[Infinity], [1]], value: NaN, grad: [0], note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: '로짓이 NaN', en: 'logit NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0.25] },
    { at: { ko: '정답이 0과 1 밖', en: 'target outside 0 to 1' }, input: [[0], [-1]], throws: 'binaryCrossEntropyWithLogits: target[0] must be at least 0 and at most 1, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'binaryCrossEntropyWithLogits: logit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.binary_cross_entropy_with_logits(logit, target)',
    keras: 'keras.losses.BinaryCrossentropy(from_logits=True)(target, logit)',
    optax: 'optax.sigmoid_binary_cross_entropy(logit, target).mean()',
  },
  sources: ['gneiting2007', 'goodfellow2016', 'pytorch-binary-cross-entropy-with-logits', 'pytorch-cross-entropy', 'keras-losses'],
  loss: binaryCrossEntropyWithLogits,
}));

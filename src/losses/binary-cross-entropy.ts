import { checkPair, checkReduction, checkWeight, must } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption, weightOverCount } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { weigh } from '#core/weight';

const who = 'binaryCrossEntropy';

export const parameters = {} as const satisfies Parameters;

export interface BinaryCrossEntropyOptions {
  /** [n]; the mean still divides by n */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one probability. A side that the target gives no share counts 0, also where its logarithm is −∞. */
export function binaryCrossEntropyAt(probability: number, target: number): Point {
  const positive = target === 0 ? 0 : target * -Math.log(probability);
  const negative = target === 1 ? 0 : (target - 1) * Math.log1p(-probability);
  return {
    v: positive + negative,
    g: target === 0 ? 1 / (1 - probability)
      : target === 1 ? -1 / probability
      : (probability - target) / (probability * (1 - probability)),
  };
}

/**
 * Binary cross-entropy: the surprise, in nats, at whether a yes-or-no came out as it did, from probabilities.
 *
 * Only as exact as the probability: a sigmoid rounds to 1 from logit 37 on, and a miss there costs ∞ with a slope
 * that no sigmoid can carry back. Where there are logits, use `binaryCrossEntropyWithLogits`.
 *
 * PyTorch: `binary_cross_entropy`, with its denominators, but without its clipping (logarithms at −100, slopes at
 * 1e12), as Keras clips elsewhere again: here the loss of a certain miss is ∞. No label is flipped or smoothed.
 *
 * @param probability  [n], 0 to 1: of a yes, not a logit
 * @param target       [n], 0, 1 or between (a soft label)
 * @param options      weight [n]; reduction
 * @returns            value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a number is outside 0 to 1
 * @see Gneiting and Raftery 2007, Strictly Proper Scoring Rules (logarithmic score), doi:10.1198/016214506000001437
 * @example binaryCrossEntropy([0.5, 0.5], [1, 0], { weight: [1, 3] }).value // => 1.3862943611198906
 */
export function binaryCrossEntropy(probability: Vector, target: Vector, options: BinaryCrossEntropyOptions = {}): LossResult {
  const { weight, reduction = 'mean' } = options;
  const n = checkPair(who, probability, target, 'probability');
  checkWeight(who, weight, n, 'element');
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = probability[i]!;
    const y = target[i]!;
    if (p < 0 || p > 1) throw must(who, `probability[${i}]`, 'be at least 0 and at most 1', p);
    if (y < 0 || y > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', y);
    const { v, g } = binaryCrossEntropyAt(p, y);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  if (weight && elements) {
    leaveOut(elements, grad, weight);
    sum = weigh(elements, grad, weight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && elements && { elements }) };
}

/** An infinite loss of weight 0 is left out: 0, not 0 · ∞. */
function leaveOut(elements: Float64Array, grad: Float64Array, weight: Vector): void {
  for (let i = 0; i < elements.length; i++) if (weight[i] === 0 && elements[i] === Infinity) elements[i] = grad[i] = 0;
}

export default /* @__PURE__ */ card(() => ({
  id: 'binary-cross-entropy',
  name: { ko: '이진 교차 엔트로피', en: 'Binary cross-entropy' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'probability', form: 'vector', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell(\\hat{p}, y)',
    body: '-y \\ln\\left(\\hat{p}\\right) - (1 - y) \\ln\\left(1 - \\hat{p}\\right)',
    symbols: {
      '\\hat{p}': { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
    },
    inputs: (probability, target) => ({ '\\hat{p}': probability, y: target }),
  },
  parameters,
  options: { weight: weightOverCount, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch binary_cross_entropy', source: 'pytorch-binary-cross-entropy', difference: {
      ko: '로그를 -100에서 잘라요. 정답이 1인데 확률이 0이면 거기는 100(기울기 -1e12), 여기는 ∞(기울기 -∞)예요. 0이 아닌 1e-300에서도 거기는 100이지만 참값은 690.775528이에요.',
      en: 'Clips the logarithm at −100: target 1 at probability 0 costs 100 there (slope −1e12) and ∞ here (slope −∞). At 1e-300 it still gives 100; the true loss, as here, is 690.775528.',
    } },
    { where: 'PyTorch binary_cross_entropy, gradient', source: 'pytorch-binary-cross-entropy', difference: {
      ko: '기울기의 분모를 1e-12에서 잘라서, 확률과 정답이 모두 0이면 기울기가 0이에요. 여기는 참값 1이에요.',
      en: 'Clips the denominator of the slope at 1e-12, so that probability 0 with target 0 has slope 0; here it is the true 1.',
    } },
    { where: 'PyTorch binary_cross_entropy, NaN', source: 'pytorch-binary-cross-entropy', difference: {
      ko: '확률이 NaN이면 0과 1 사이가 아니라며 오류를 내요. 여기는 다른 손실처럼 NaN이 그대로 나와요.',
      en: 'Refuses a NaN probability as not between 0 and 1. Here NaN comes out as NaN, as in every other loss.',
    } },
    { where: 'Keras BinaryCrossentropy', source: 'keras-losses', difference: {
      ko: '확률을 [1e-7, 1 - 1e-7]로 잘라요. 정답이 1인데 확률이 0이면 16.118096에서 멈추고, 잘린 곳의 기울기는 0이라 되돌아오지 못해요.',
      en: 'Clips the probability to [1e-7, 1 − 1e-7]: target 1 at probability 0 stops at 16.118096, and where it is clipped the slope is 0, so nothing pulls it back.',
    } },
    { where: 'tf.losses.logLoss (TensorFlow.js)', source: 'tfjs-losses', difference: {
      ko: '로그 안에 1e-7을 더해요. 맞힌 확률 1의 손실이 0이 아니라 -1e-7이 돼요.',
      en: 'Adds 1e-7 inside the logarithm: a probability of 1 that is right costs −1e-7 there, 0 here.',
    } },
  ],
  edges: [
    { at: { ko: '가중치 1과 0, 확률 0, 정답 1', en: 'weights 1 and 0, probability 0, target 1' }, input: [[0, 0.5], [1, 1], { weight: [1, 0] }], value: Infinity, grad: [-Infinity, -0] },
    { at: { ko: 'NaN의 가중치 0', en: 'weight 0 of a NaN' }, input: [[NaN, 0.5], [1, 1], { weight: [0, 1] }], value: NaN, grad: [NaN, -1], note: { ko: 'NaN은 숨기지 않아요', en: 'NaN is not hidden' } },
    { at: { ko: '가중치 0, 확률 0, 정답 1', en: 'weight 0, probability 0, target 1' }, input: [[0, 0.5], [1, 1], { weight: [0, 1] }], value: 0.34657359027997264, grad: [0, -1], note: { ko: '무한한 손실도 가중치가 0이면 빠져요. PyTorch와 같아요', en: 'even an infinite loss is left out by weight 0, as in PyTorch' } },
    { at: { ko: '확률 1/2', en: 'probability 1/2' }, input: [[0.5], [1]], value: 0.6931471805599453, grad: [-2] },
    { at: { ko: '확률 1, 정답 1', en: 'probability 1, target 1' }, input: [[1], [1]], value: 0, grad: [-1], note: { ko: '구간의 끝이라 기울기가 남아요. PyTorch는 0이에요', en: 'at the end of 0 to 1: a slope remains; PyTorch has 0' } },
    { at: { ko: '확률 0, 정답 0', en: 'probability 0, target 0' }, input: [[0], [0]], value: 0, grad: [1] },
    { at: { ko: '확률 0, 정답 1', en: 'probability 0, target 1' }, input: [[0], [1]], value: Infinity, grad: [-Infinity], note: { ko: '자르지 않아요. PyTorch는 100과 −1e12예요', en: 'not clipped; PyTorch has 100 and −1e12' } },
    { at: { ko: '확률 1, 정답 0', en: 'probability 1, target 0' }, input: [[1], [0]], value: Infinity, grad: [Infinity] },
    { at: { ko: '확률 0, 정답 0.25', en: 'probability 0, target 0.25' }, input: [[0], [0.25]], value: Infinity, grad: [-Infinity] },
    { at: { ko: '확률 1e-300, 정답 1', en: 'probability 1e-300, target 1' }, input: [[1e-300], [1]], value: 690.7755278982137, grad: [-1e300] },
    { at: { ko: '확률 1e-300, 정답 0', en: 'probability 1e-300, target 0' }, input: [[1e-300], [0]], value: 1e-300, grad: [1] },
    { at: { ko: '확률이 NaN', en: 'probability NaN' }, input: [[NaN, 0.5], [0, 0]], value: NaN, grad: [NaN, 1] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0.5], [NaN]], value: NaN, grad: [NaN] },
    { at: { ko: '로짓을 줌', en: 'a logit' }, input: [[2.5], [1]], throws: 'binaryCrossEntropy: probability[0] must be at least 0 and at most 1, got 2.5' },
    { at: { ko: '정답이 −1', en: 'target −1' }, input: [[0.5], [-1]], throws: 'binaryCrossEntropy: target[0] must be at least 0 and at most 1, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'binaryCrossEntropy: probability must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.binary_cross_entropy(probability, target)',
    keras: 'keras.losses.BinaryCrossentropy()(target, probability)',
  },
  sources: ['gneiting2007', 'goodfellow2016', 'pytorch-binary-cross-entropy', 'keras-losses', 'tfjs-losses'],
  loss: binaryCrossEntropy,
}));

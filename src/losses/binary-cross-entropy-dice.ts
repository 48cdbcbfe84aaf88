import { checkParameters, checkReduction, must } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const who = 'binaryCrossEntropyDice';

const settings = {
  diceWeight: { default: 1, domain: { 'at least': 0 } },
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  diceWeight: { symbol: '\\lambda', label: { ko: '다이스 손실의 가중치', en: 'weight of the Dice loss' }, slider: { min: 0, max: 4, step: 0.1 } },
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

export interface BinaryCrossEntropyDiceOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Binary cross-entropy plus Dice: a pixel is told its own mistake, and the mask how much of the object it covers.
 *
 * Dice alone has next to no slope where the logits are far out, and cross-entropy alone is at ease with background
 * everywhere: their sum is the usual start for a mask. It takes logits, so that neither loses its digits.
 *
 * nnU-Net and MONAI add the two at 1 to 1, as here by default; `diceWeight` 0 leaves cross-entropy alone. nnU-Net's Dice
 * is minus the overlap, lower by 1. Cross-entropy is the mean over the pixels of an image; then the mean over images.
 *
 * @param logit    [images][pixels] or, flat, one image; any real number, the probability is 1 / (1 + e^−logit)
 * @param target   the same shape; from 0 to 1
 * @param options  diceWeight: at least 0; smooth: of Dice, at least 0; pixels: row length of a flat input; reduction
 * @returns        value in nats and shares; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a target is outside 0 to 1, or a parameter is below 0
 * @see Isensee et al. 2021, nnU-Net, doi:10.1038/s41592-020-01008-z
 * @example binaryCrossEntropyDice([1000, 1000], [1, 0], { diceWeight: 3, smooth: 0 }).value // => 501
 */
export function binaryCrossEntropyDice(logit: Vector | Matrix, target: Vector | Matrix, options: BinaryCrossEntropyDiceOptions = {}): LossResult {
  const { diceWeight = settings.diceWeight.default, smooth = settings.smooth.default, pixels, reduction = 'mean' } = options;
  const scores = readRows(who, 'logit', logit, 'pixels', pixels);
  const truth = readRows(who, 'target', target, 'pixels', pixels);
  checkSameRows(who, 'logit', scores, 'target', truth);
  checkParameters(who, settings, { diceWeight, smooth });
  checkReduction(who, reduction);
  const { flat: z, rows, columns } = scores;
  const t = truth.flat;
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    let entropy = 0;
    let shared = 0;
    let wrong = 0;
    let size = 0;
    for (let i = from; i < end; i++) {
      const zi = z[i]!;
      const ti = t[i]!;
      if (ti < 0 || ti > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', ti);
      const decay = Math.exp(-Math.abs(zi));
      const smaller = decay / (1 + decay); // the probability of the side the logit is not on
      const p = zi < 0 ? smaller : 1 - smaller;
      const rest = zi < 0 ? 1 - smaller : smaller; // 1 − p, with all its digits
      const log = Math.log1p(decay);
      entropy += ti * (Math.max(0, -zi) + log) + (1 - ti) * (Math.max(0, zi) + log);
      shared += p * ti;
      wrong += p * (1 - ti) + rest * ti;
      size += p + ti;
      grad[i] = smaller;
    }
    const all = diceWeight === 0 ? 1 : size + smooth; // without Dice even nothing at all may be divided by
    const overlap = (2 * shared + smooth) / all; // (2 Σ p t + s) / (Σ p + Σ t + s)
    const dice = wrong / all; // 1 − overlap, without the cancellation
    const perPixel = scale / columns;
    const perShare = (scale * diceWeight) / all;
    for (let i = from; i < end; i++) {
      const ti = t[i]!;
      const smaller = grad[i]!;
      const p = z[i]! < 0 ? smaller : 1 - smaller;
      const rest = z[i]! < 0 ? 1 - smaller : smaller;
      const pull = overlap * (1 - ti) - (1 + dice) * ti; // overlap − 2 t, without the cancellation
      grad[i] = perPixel * (p * (1 - ti) - rest * ti) + perShare * p * rest * pull;
    }
    const loss = entropy / columns + diceWeight * dice;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** The largest slope: of one pixel of an object, at the probability where both parts together pull hardest. */
function steepest({ diceWeight, smooth }: { diceWeight: number; smooth: number }): number {
  const a = 1 + smooth;
  const c = diceWeight * (2 + smooth);
  // (1 − p) (1 + c p / (a + p)²) is largest where u = a + p solves u³ + c (1 + 2 a) u = 2 c a (1 + a), by Cardano
  const half = c * a * (1 + a);
  const root = Math.sqrt(half ** 2 + ((c * (1 + 2 * a)) / 3) ** 3);
  const p = Math.max(0, Math.cbrt(half + root) + Math.cbrt(half - root) - a);
  return (1 - p) * (1 + (c * p) / (a + p) ** 2);
}

export default /* @__PURE__ */ card(() => ({
  id: 'binary-cross-entropy-dice',
  name: { ko: '이진 교차 엔트로피 + 다이스', en: 'Binary cross-entropy with Dice' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{\\lambda, s}(z, t)',
    body: '\\frac{1}{N} \\sum_{i=1}^{N} \\left(\\ln\\left(1 + e^{z_{i}}\\right) - t_{i} z_{i}\\right) + \\lambda \\left(1 - \\frac{2 \\sum_{i=1}^{N} \\frac{t_{i}}{1 + e^{-z_{i}}} + s}{\\sum_{i=1}^{N} \\frac{1}{1 + e^{-z_{i}}} + \\sum_{i=1}^{N} t_{i} + s}\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
      '\\lambda': { role: 'parameter', label: parameters.diceWeight.label },
      s: { role: 'parameter', label: parameters.smooth.label },
    },
    inputs: (logit, target) => ({ z: logit, t: target, N: logit.length }),
  },
  parameters,
  options: {
    pixels: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 장의 픽셀 수', en: 'pixels an image, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: steepest, smoothness: Infinity,
  },
  conventions: [
    { where: 'nnU-Net DC_and_BCE_loss', source: 'nnunet-code', difference: {
      ko: '다이스 손실이 1 − 겹침이 아니라 −겹침이라 값이 1만큼 작고, 음수가 될 수 있어요. smooth의 기본값은 1이에요. 로짓 (1000, −1000), 정답 (1, 0)에서 거기는 −1, 여기는 0이에요. 기울기는 smooth가 같으면 같아요.',
      en: 'Its Dice loss is −overlap, not 1 − overlap: lower by 1, and negative where the mask is right; smooth is 1 by default. Logits (1000, −1000) and target (1, 0) give −1 there, 0 here. With the same smooth the gradient is the same.',
    } },
    { where: 'MONAI DiceCELoss', source: 'monai-losses', difference: {
      ko: '두 가중치 lambda_dice와 lambda_ce를 따로 받아요. 이진 교차 엔트로피 2, 다이스 손실 0.5일 때 둘 다 1이면 여기 기본값과 같은 2.5이고, 0.5씩이면 1.25예요.',
      en: 'Takes two weights, lambda_dice and lambda_ce: for a cross-entropy of 2 and a Dice loss of 0.5, both at 1 give 2.5 as here by default, both at 0.5 give 1.25.',
    } },
    { where: 'Abraham and Khan 2019, bce_dice_loss', source: 'abraham2019', difference: {
      ko: '저자의 코드는 확률을 받고 다이스를 배치 전체에 대해 smooth = 1로 세요. 확률이 0이고 정답이 1이면 Keras의 자르기 때문에 교차 엔트로피가 16.118096에서 멈춰요. 여기는 로짓 −1000에서 1000이에요.',
      en: 'The code of the authors takes probabilities, and counts Dice over the whole batch with smooth = 1. Keras clips probability 0 on target 1 to a cross-entropy of 16.118096; here logit −1000 costs 1000.',
    } },
  ],
  edges: [
    { at: { ko: 'diceWeight 0, smooth 0, 빈 이미지', en: 'diceWeight 0, smooth 0, an empty image' }, input: [[-800], [0], { diceWeight: 0, smooth: 0 }], value: 0, grad: [0], note: { ko: '교차 엔트로피만 남아요. 다이스의 0 / 0은 세지 않아요', en: 'cross-entropy alone: the 0 / 0 of Dice does not count' } },
    { at: { ko: '로짓이 모두 0', en: 'all logits 0' }, input: [[0, 0], [1, 0], { smooth: 0 }], value: 1.1931471805599454, grad: [-0.4375, 0.3125] },
    { at: { ko: '±1000, 맞는 쪽', en: '±1000, the right way' }, input: [[1000, -1000], [1, 0]], value: 0, grad: [0, 0] },
    { at: { ko: '±1000, 틀린 쪽', en: '±1000, the wrong way' }, input: [[-1000, 1000], [1, 0], { smooth: 0 }], value: 1001, grad: [-0.5, 0.5], note: { ko: '다이스에는 기울기가 남지 않아요', en: 'Dice has no slope left' } },
    { at: { ko: '로짓 50, 정답 1', en: 'logit 50, target 1' }, input: [[50], [1], { smooth: 0 }], value: 2.8931247719458764e-22, grad: [-2.8931247719458764e-22] },
    { at: { ko: '정답도 예측도 비어 있음', en: 'nothing to find, nothing found' }, input: [[-1000, -1000], [0, 0]], value: 0, grad: [0, 0], note: { ko: '확률의 기울기는 1e5지만, 로짓까지 오면 0이에요', en: 'a slope of 1e5 by the probability, and 0 by the logit' } },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'the same with smooth = 0' }, input: [[-1000, -1000], [0, 0], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: '로짓이 −∞, 정답 1', en: 'logit −∞, target 1' }, input: [[-Infinity], [1], { smooth: 0 }], value: Infinity, grad: [-1] },
    { at: { ko: '로짓 ∞, 정답 1', en: 'logit ∞, target 1' }, input: [[Infinity], [1]], value: NaN, grad: [0], note: { ko: '0 · ∞, PyTorch의 교차 엔트로피와 같아요', en: '0 · ∞, as in the cross-entropy of PyTorch' } },
    { at: { ko: 'NaN 로짓', en: 'a NaN logit' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '0~255 마스크', en: 'a mask from 0 to 255' }, input: [[0, 0], [255, 0]], throws: 'binaryCrossEntropyDice: target[0] must be at least 0 and at most 1, got 255' },
  ],
  frameworks: {},
  sources: ['isensee2021', 'nnunet-code', 'monai-losses', 'milletari2016'],
  loss: binaryCrossEntropyDice,
}));

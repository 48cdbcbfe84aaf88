import { checkParameters, checkReduction, must } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const settings = {
  alpha: { default: 0.5, domain: { 'at least': 0 } },
  beta: { default: 0.5, domain: { 'at least': 0 } },
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '거짓 양성의 가중치', en: 'weight of false positives' }, slider: { min: 0, max: 1, step: 0.05 } },
  beta: { symbol: '\\beta', label: { ko: '거짓 음성의 가중치', en: 'weight of false negatives' }, slider: { min: 0, max: 1, step: 0.05 } },
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

export interface TverskyOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Tversky loss: one minus an overlap in which false alarms and misses have weights of their own.
 *
 * `beta` above `alpha` finds more of a small object, at the price of false alarms. With 1/2 and 1/2 it is Dice, with 1
 * and 1 it is Jaccard (at half the smooth).
 *
 * PyTorch has none. Here: for each image, then the mean; product form; `smooth` as in Dice, half of it beside the
 * overlap above and below, where optax, SMP and MONAI put the whole. Keras documents `alpha` and `beta` as here, but
 * its code has them the other way round.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      alpha: of false positives, at least 0; beta: of false negatives, at least 0; smooth: at least 0;
 *                     pixels: row length of a flat input; reduction over images
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or a parameter is below 0
 * @see Salehi, Erdogmus and Gholipour 2017, Tversky loss function for image segmentation, arXiv:1706.05721
 * @example tversky([1, 1, 1, 0], [1, 0, 0, 1], { alpha: 1, beta: 3, smooth: 0 }).value // => 0.8333333333333334
 */
export function tversky(probability: Vector | Matrix, target: Vector | Matrix, options: TverskyOptions = {}): LossResult {
  const { alpha = settings.alpha.default, beta = settings.beta.default, smooth = settings.smooth.default } = options;
  const { pixels, reduction = 'mean' } = options;
  const predicted = readRows('tversky', 'probability', probability, 'pixels', pixels);
  const truth = readRows('tversky', 'target', target, 'pixels', pixels);
  checkSameRows('tversky', 'probability', predicted, 'target', truth);
  checkParameters('tversky', settings, { alpha, beta, smooth });
  checkReduction('tversky', reduction);
  const { flat: p, rows, columns } = predicted;
  const t = truth.flat;
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    let shared = 0;
    let extra = 0;
    let missed = 0;
    for (let i = from; i < end; i++) {
      const pi = p[i]!;
      const ti = t[i]!;
      if (pi < 0 || pi > 1) throw must('tversky', `probability[${i}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must('tversky', `target[${i}]`, 'be at least 0 and at most 1', ti);
      shared += pi * ti;
      extra += pi * (1 - ti);
      missed += (1 - pi) * ti;
    }
    const wrong = alpha * extra + beta * missed;
    const all = shared + wrong + smooth / 2;
    const overlap = (shared + smooth / 2) / all; // (Σ p t + s/2) / (Σ p t + α Σ p (1 − t) + β Σ (1 − p) t + s/2)
    const loss = wrong / all; // 1 − overlap, without the cancellation
    const outside = (scale * alpha * overlap) / all;
    const inside = (scale * (beta * overlap + loss)) / all;
    for (let i = from; i < end; i++) grad[i] = outside * (1 - t[i]!) - inside * t[i]!;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** The largest slope of a pixel: of background in an empty image, or of an object's pixel that is missed. */
function steepest({ alpha, beta, smooth }: { alpha: number; beta: number; smooth: number }): number {
  const half = smooth / 2;
  const missed = beta >= 1 ? beta / (1 + half)
    : half * (1 - 2 * beta) > beta ? 1 / (4 * half * (1 - beta))
    : (beta * (1 + half)) / (beta + half) ** 2;
  return Math.max(alpha / half, missed);
}

export default /* @__PURE__ */ card(() => ({
  id: 'tversky',
  name: { ko: '트버스키 손실', en: 'Tversky loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{\\alpha, \\beta, s}(p, t)',
    body: '1 - \\frac{\\sum_{i=1}^{N} p_{i} t_{i} + \\frac{s}{2}}{\\sum_{i=1}^{N} p_{i} t_{i} + \\alpha \\sum_{i=1}^{N} p_{i} (1 - t_{i}) + \\beta \\sum_{i=1}^{N} (1 - p_{i}) t_{i} + \\frac{s}{2}}',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
      '\\beta': { role: 'parameter', label: parameters.beta.label },
      s: { role: 'parameter', label: parameters.smooth.label },
    },
    inputs: (probability, target) => ({ p: probability, t: target, N: probability.length }),
  },
  parameters,
  options: {
    pixels: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 이미지 한 장의 픽셀 수', en: 'pixels an image, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, 1], estimates: 'none', gradientBound: steepest, smoothness: Infinity,
  },
  conventions: [
    { where: 'Keras Tversky', source: 'keras-losses', difference: {
      ko: '설명에는 alpha가 거짓 양성의 가중치라고 쓰여 있지만, 3.15.1의 코드는 alpha를 Σ(1 − p)t, 곧 거짓 음성에 곱해요. 확률 (1, 1, 1), 정답 (1, 0, 0), alpha 0.3, beta 0.7에서 여기는 0.374999, 거기는 0.583333이에요. 두 값을 바꿔서 주면 같아요.',
      en: 'Documents alpha as the weight of false positives, but the code of 3.15.1 multiplies it with Σ(1 − p)t, the false negatives: probabilities (1, 1, 1), target (1, 0, 0), alpha 0.3 and beta 0.7 give 0.374999 here, 0.583333 there. With the two exchanged they agree.',
    } },
    { where: 'optax dice_loss(alpha, beta)', source: 'optax-losses', difference: {
      ko: '로짓을 받고, smooth를 반으로 나누지 않고 더해요. 그래서 거기 기본값 1은 여기의 2예요. 확률 (1, 1, 0, 0), 정답 (1, 0, 0, 0), alpha = beta = 0.5에서 거기는 0.2, 여기 기본값 1e-5로는 0.333332예요.',
      en: 'Takes logits, and adds the whole of smooth where half of it is added here, so its default 1 is 2 here: probabilities (1, 1, 0, 0), target (1, 0, 0, 0) and alpha = beta = 0.5 give 0.2 there, 0.333332 with the default 1e-5 here.',
    } },
    { where: 'SMP TverskyLoss', source: 'smp-losses', difference: {
      ko: '배치 전체를 한 장처럼 세고, 겹침을 (Σp + Σt − Σ|p − t|) / 2로 세요. 예측과 정답이 모두 0.5인 픽셀에서 거기는 0, 여기는 smooth = 0일 때 0.5예요.',
      en: 'Counts the whole batch as one image, and the overlap as (Σp + Σt − Σ|p − t|) / 2: for a pixel with prediction and target 0.5 it is 0 there, 0.5 here with smooth = 0.',
    } },
    { where: 'Abraham and Khan 2019', source: 'abraham2019', difference: {
      ko: '글자를 바꿔 써요. 거기 alpha = 0.7은 거짓 음성의 가중치라서, 여기의 beta예요. 확률 (1, 1, 1), 정답 (1, 0, 0)에 alpha 0.7, beta 0.3을 그대로 옮기면 0.374999 대신 0.583332이 나와요.',
      en: 'Has the letters the other way round: its alpha = 0.7 weighs the false negatives and is beta here. Copied as they stand, alpha 0.7 and beta 0.3 give 0.583332 instead of 0.374999 for probabilities (1, 1, 1) and target (1, 0, 0).',
    } },
  ],
  edges: [
    { at: { ko: '완전히 겹침', en: 'perfect overlap' }, input: [[1, 0], [1, 0], { smooth: 0 }], value: 0, grad: [-0.5, 0.5], note: { ko: '[0, 1]의 끝이라 기울기가 남아요', en: 'at the end of 0 to 1: a slope remains' } },
    { at: { ko: '전혀 겹치지 않음', en: 'no overlap' }, input: [[1, 0], [0, 1], { smooth: 0 }], value: 1, grad: [0, -1] },
    { at: { ko: '정답도 예측도 비어 있음', en: 'nothing to find, nothing found' }, input: [[0, 0], [0, 0]], value: 0, grad: [1e5, 1e5] },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'the same with smooth = 0' }, input: [[0, 0], [0, 0], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: 'beta = 0이면 놓쳐도 손실이 없음', en: 'misses cost nothing with beta = 0' }, input: [[0.5, 0], [1, 1], { beta: 0, smooth: 0 }], value: 0, grad: [0, 0] },
    { at: { ko: 'alpha = 0이면 지나쳐도 손실이 없음', en: 'false alarms cost nothing with alpha = 0' }, input: [[1, 1], [1, 0], { alpha: 0, smooth: 0 }], value: 0, grad: [-0.5, 0] },
    { at: { ko: '아무것도 못 찾고 smooth = 0', en: 'nothing found, smooth = 0' }, input: [[0, 0], [1, 0], { smooth: 0 }], value: 1, grad: [-2, 0], note: { ko: '겹침이 0이라 배경에는 기울기가 없어요', en: 'without any overlap the background has no slope' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[NaN, 1], [0, 1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '0~255 마스크', en: 'a mask from 0 to 255' }, input: [[1, 0], [255, 0]], throws: 'tversky: target[0] must be at least 0 and at most 1, got 255' },
    { at: { ko: '로짓을 줌', en: 'a logit' }, input: [[2.5, 0], [1, 0]], throws: 'tversky: probability[0] must be at least 0 and at most 1, got 2.5' },
  ],
  frameworks: {},
  sources: ['salehi2017', 'abraham2019', 'keras-losses', 'optax-losses', 'smp-losses'],
  loss: tversky,
}));

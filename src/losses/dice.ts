import { checkParameters, checkReduction, must } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const settings = {
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

export interface DiceOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Dice loss: one minus the overlap of a predicted and a true mask, relative to their size.
 *
 * Background that both leave out does not count, so a small object weighs as much as a large one. An image without
 * any object has no overlap to speak of: there, `smooth` decides alone, with a slope of up to 1 / smooth.
 *
 * PyTorch has none. Here: for each image, then the mean; product form; the same `smooth` in numerator and
 * denominator. MONAI, SMP, Keras and optax differ in each of the three.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      smooth: at least 0; pixels: row length of a flat input; reduction over images
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or smooth is below 0
 * @see Milletari, Navab and Ahmadi 2016, V-Net, doi:10.1109/3DV.2016.79
 * @example dice([1, 1, 0, 0], [1, 0, 0, 0], { smooth: 1 }).value // => 0.25
 */
export function dice(probability: Vector | Matrix, target: Vector | Matrix, options: DiceOptions = {}): LossResult {
  const { smooth = settings.smooth.default, pixels, reduction = 'mean' } = options;
  const predicted = readRows('dice', 'probability', probability, 'pixels', pixels);
  const truth = readRows('dice', 'target', target, 'pixels', pixels);
  checkSameRows('dice', 'probability', predicted, 'target', truth);
  checkParameters('dice', settings, { smooth });
  checkReduction('dice', reduction);
  const { flat: p, rows, columns } = predicted;
  const t = truth.flat;
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let from = 0; from < grad.length; from += columns) {
    const end = from + columns;
    let shared = 0;
    let size = 0;
    for (let i = from; i < end; i++) {
      const pi = p[i]!;
      const ti = t[i]!;
      if (pi < 0 || pi > 1) throw must('dice', `probability[${i}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must('dice', `target[${i}]`, 'be at least 0 and at most 1', ti);
      shared += pi * ti;
      size += pi + ti;
    }
    const all = size + smooth;
    const overlap = (2 * shared + smooth) / all; // (2 Σ p t + s) / (Σ p + Σ t + s)
    const loss = (size - 2 * shared) / all; // 1 − overlap, without the cancellation
    for (let i = from; i < end; i++) grad[i] = (scale * (overlap - 2 * t[i]!)) / all; // −(2 t − overlap) / all
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'dice',
  name: { ko: '다이스 손실', en: 'Dice loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{s}(p, t)',
    body: '1 - \\frac{2 \\sum_{i=1}^{N} p_{i} t_{i} + s}{\\sum_{i=1}^{N} p_{i} + \\sum_{i=1}^{N} t_{i} + s}',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
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
    convex: false, symmetric: true, range: [0, 1], estimates: 'none',
    gradientBound: ({ smooth }) => 1 / smooth, smoothness: Infinity,
  },
  conventions: [
    { where: 'Keras Dice', source: 'keras-losses', difference: {
      ko: '기본(axis=None)은 배치 전체를 한 장처럼 세요. 4픽셀이 모두 맞은 이미지와, 하나뿐인 물체 픽셀의 옆을 고른 이미지에서 여기(smooth = 0)는 0.5, 배치 전체로는 0.2예요.',
      en: 'Counts the whole batch as one image by default (axis=None). One image with 4 pixels right and one whose only pixel was looked for beside it: 0.5 here (smooth = 0), 0.2 over the batch.',
    } },
    { where: 'Keras Dice, empty', source: 'keras-losses', difference: {
      ko: '1e-7을 분모에만 더해서, 정답도 예측도 빈 이미지의 손실이 1이에요. 여기는 분자에도 더하므로 0이에요.',
      en: 'Adds 1e-7 to the denominator only, so an image with nothing to find and nothing found costs 1. Here smooth is in the numerator too: 0.',
    } },
    { where: 'optax dice_loss', source: 'optax-losses', difference: {
      ko: '로짓을 받고, smooth를 두 배 하기 전의 겹침에 더해요. 그래서 거기 기본값 1은 여기의 2예요. 확률 (1, 1, 0, 0), 정답 (1, 0, 0, 0)에서 거기는 0.2, 여기 기본값 1e-5로는 0.333332예요.',
      en: 'Takes logits, and adds smooth to the overlap before it is doubled, so its default 1 is 2 here: probabilities (1, 1, 0, 0) and target (1, 0, 0, 0) give 0.2 there, 0.333332 with the default 1e-5 here.',
    } },
    { where: 'Milletari et al. 2016', source: 'milletari2016', difference: {
      ko: '분모에 제곱의 합을 써요. 예측과 정답이 모두 0.5인 픽셀에서 여기 손실은 0.5, 제곱 분모로는 0이에요.',
      en: 'Sums squares in the denominator: for a pixel with prediction and target 0.5 the loss here is 0.5, with squares 0.',
    } },
  ],
  edges: [
    { at: { ko: '완전히 겹침', en: 'perfect overlap' }, input: [[1, 0], [1, 0], { smooth: 0 }], value: 0, grad: [-0.5, 0.5], note: { ko: '[0, 1]의 끝이라 기울기가 남아요', en: 'at the end of 0 to 1: a slope remains' } },
    { at: { ko: '전혀 겹치지 않음', en: 'no overlap' }, input: [[1, 0], [0, 1], { smooth: 0 }], value: 1, grad: [0, -1] },
    { at: { ko: '정답도 예측도 비어 있음', en: 'nothing to find, nothing found' }, input: [[0, 0], [0, 0]], value: 0, grad: [1e5, 1e5] },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'the same with smooth = 0' }, input: [[0, 0], [0, 0], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: '정답은 비었는데 예측은 있음', en: 'nothing to find, something found' }, input: [[1, 0], [0, 0], { smooth: 1 }], value: 0.5, grad: [0.25, 0.25] },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[NaN, 1], [0, 1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '0~255 마스크', en: 'a mask from 0 to 255' }, input: [[1, 0], [255, 0]], throws: 'dice: target[0] must be at least 0 and at most 1, got 255' },
    { at: { ko: '로짓을 줌', en: 'a logit' }, input: [[2.5, 0], [1, 0]], throws: 'dice: probability[0] must be at least 0 and at most 1, got 2.5' },
    { at: { ko: '픽셀 수가 다름', en: 'sizes differ' }, input: [[1, 0], [1, 0, 0]], throws: 'dice: target must have rows as long as those of probability (2), got 3' },
  ],
  frameworks: {},
  sources: ['milletari2016', 'isensee2021', 'keras-losses', 'optax-losses'],
  loss: dice,
}));

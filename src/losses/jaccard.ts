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

export interface JaccardOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Jaccard loss: one minus the intersection of a predicted and a true mask over their union (soft IoU).
 *
 * It ranks masks as Dice does and charges more for the last mistakes: on masks of 0 and 1 it is 2 D / (1 + D) where
 * Dice is D, so nearly twice as much close to a perfect overlap. An empty image is decided by `smooth` alone.
 *
 * PyTorch has none. Here: for each image, then the mean; product form; the same `smooth` in numerator and
 * denominator. SMP counts the batch as one image and the overlap by |p − t|; MONAI's smooth counts half.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      smooth: at least 0; pixels: row length of a flat input; reduction over images
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or smooth is below 0
 * @see Rahman and Wang 2016, Optimizing Intersection-Over-Union, doi:10.1007/978-3-319-50835-1_22
 * @example jaccard([1, 1, 0, 0], [1, 0, 0, 0], { smooth: 2 }).value // => 0.25
 */
export function jaccard(probability: Vector | Matrix, target: Vector | Matrix, options: JaccardOptions = {}): LossResult {
  const { smooth = settings.smooth.default, pixels, reduction = 'mean' } = options;
  const predicted = readRows('jaccard', 'probability', probability, 'pixels', pixels);
  const truth = readRows('jaccard', 'target', target, 'pixels', pixels);
  checkSameRows('jaccard', 'probability', predicted, 'target', truth);
  checkParameters('jaccard', settings, { smooth });
  checkReduction('jaccard', reduction);
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
      if (pi < 0 || pi > 1) throw must('jaccard', `probability[${i}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must('jaccard', `target[${i}]`, 'be at least 0 and at most 1', ti);
      shared += pi * ti;
      size += pi + ti;
    }
    const all = size - shared + smooth; // the union
    const overlap = (shared + smooth) / all; // (Σ p t + s) / (Σ p + Σ t − Σ p t + s)
    const loss = (size - 2 * shared) / all; // 1 − overlap, without the cancellation
    const outside = (scale * overlap) / all;
    const step = outside + scale / all;
    for (let i = from; i < end; i++) grad[i] = outside - step * t[i]!; // (overlap − (overlap + 1) t) / all
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'jaccard',
  name: { ko: '자카드 손실', en: 'Jaccard loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{s}(p, t)',
    body: '1 - \\frac{\\sum_{i=1}^{N} p_{i} t_{i} + s}{\\sum_{i=1}^{N} p_{i} + \\sum_{i=1}^{N} t_{i} - \\sum_{i=1}^{N} p_{i} t_{i} + s}',
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
    { where: 'SMP JaccardLoss', source: 'smp-losses', difference: {
      ko: '교집합을 (Σp + Σt − Σ|p − t|) / 2로 세요. 예측과 정답이 모두 0.5인 픽셀에서 거기는 0, 여기는 smooth = 0일 때 0.666667이에요. 0과 1뿐인 마스크에서는 같아요.',
      en: 'Counts the intersection as (Σp + Σt − Σ|p − t|) / 2: for a pixel with prediction and target 0.5 it is 0 there, 0.666667 here with smooth = 0. On masks of 0 and 1 the two agree.',
    } },
    { where: 'SMP JaccardLoss, empty', source: 'smp-losses', difference: {
      ko: '배치 전체에서 정답 픽셀이 없는 클래스의 손실은 0으로 바꿔요. 빈 정답에 확률 0.5를 예측하면 거기는 0, 여기는 0.99998이에요.',
      en: 'Sets the loss of a class to 0 where the whole batch has no pixel of it: probability 0.5 on an empty target costs 0 there, 0.99998 here.',
    } },
    { where: 'MONAI DiceLoss(jaccard=True)', source: 'monai-losses', difference: {
      ko: '교집합과 합집합을 두 배 한 다음에 smooth를 더해서, smooth가 여기의 절반만큼 작용해요. 확률 (1, 1, 0, 0), 정답 (1, 0, 0, 0), smooth 2에서 거기는 0.333333, 여기는 0.25예요.',
      en: 'Doubles intersection and union before it adds smooth, which so counts half: probabilities (1, 1, 0, 0), target (1, 0, 0, 0) and smooth 2 give 0.333333 there, 0.25 here.',
    } },
  ],
  edges: [
    { at: { ko: '완전히 겹침', en: 'perfect overlap' }, input: [[1, 0], [1, 0], { smooth: 0 }], value: 0, grad: [-1, 1], note: { ko: '[0, 1]의 끝이라 기울기가 남아요', en: 'at the end of 0 to 1: a slope remains' } },
    { at: { ko: '전혀 겹치지 않음', en: 'no overlap' }, input: [[1, 0], [0, 1], { smooth: 0 }], value: 1, grad: [0, -0.5] },
    { at: { ko: '정답도 예측도 비어 있음', en: 'nothing to find, nothing found' }, input: [[0, 0], [0, 0]], value: 0, grad: [1e5, 1e5] },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'the same with smooth = 0' }, input: [[0, 0], [0, 0], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: '정답은 비었는데 예측은 있음', en: 'nothing to find, something found' }, input: [[1, 0], [0, 0], { smooth: 1 }], value: 0.5, grad: [0.25, 0.25] },
    { at: { ko: '예측과 정답이 모두 0.5', en: 'prediction and target both 0.5' }, input: [[0.5], [0.5], { smooth: 0 }], value: 0.6666666666666666, grad: [-0.4444444444444444], note: { ko: '부드러운 정답은 그대로 맞혀도 0이 아니에요', en: 'a soft target is not met by itself' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[NaN, 1], [0, 1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '0~255 마스크', en: 'a mask from 0 to 255' }, input: [[1, 0], [255, 0]], throws: 'jaccard: target[0] must be at least 0 and at most 1, got 255' },
    { at: { ko: '로짓을 줌', en: 'a logit' }, input: [[2.5, 0], [1, 0]], throws: 'jaccard: probability[0] must be at least 0 and at most 1, got 2.5' },
    { at: { ko: '픽셀 수가 다름', en: 'sizes differ' }, input: [[1, 0], [1, 0, 0]], throws: 'jaccard: target must have rows as long as those of probability (2), got 3' },
  ],
  frameworks: {},
  sources: ['rahman2016', 'jaccard1912', 'smp-losses', 'monai-losses'],
  loss: jaccard,
}));

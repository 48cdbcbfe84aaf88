import { checkParameters, checkReduction, must } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const who = 'focalTversky';

const settings = {
  alpha: { default: 0.3, domain: { 'at least': 0 } },
  beta: { default: 0.7, domain: { 'at least': 0 } },
  // 4/3: a bundler keeps what it would have to compute
  gamma: { default: 1.3333333333333333, domain: { above: 0, below: Infinity } },
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '거짓 양성의 가중치', en: 'weight of false positives' }, slider: { min: 0, max: 1, step: 0.05 } },
  beta: { symbol: '\\beta', label: { ko: '거짓 음성의 가중치', en: 'weight of false negatives' }, slider: { min: 0, max: 1, step: 0.05 } },
  gamma: { symbol: '\\gamma', label: { ko: '집중도', en: 'focusing' }, slider: { min: 1, max: 3, step: 0.05 } },
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

export interface FocalTverskyOptions extends ParameterOptions<typeof settings> {
  /** pixels an image, where the input is one flat vector of several images */
  readonly pixels?: number;
  readonly reduction?: Reduction;
}

/**
 * Focal Tversky loss: the Tversky loss of each image to the power of 1 / gamma.
 *
 * With gamma above 1 the images that are nearly right keep pulling: the slope grows without end as the loss nears 0,
 * the opposite of focal loss, which lets the easy ones go. Exactly at 0 the gradient is 0: nothing is left to gain.
 *
 * Defaults as in the paper: exponent 3/4, misses weigh 0.7 (its alpha, `beta` here). SMP's gamma is the exponent itself,
 * and MONAI's is one minus the exponent. `smooth` enters as in the Tversky loss; each image has its power before the mean.
 *
 * @param probability  [images][pixels] or, flat, one image; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      alpha: of false positives, at least 0; beta: of false negatives, at least 0; gamma: above 0,
 *                     the inverse of the exponent; smooth: at least 0; pixels: row length of a flat input; reduction
 * @returns            value without unit, from 0 to 1; grad [images * pixels]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or a parameter outside its domain
 * @see Abraham and Khan 2019, A Novel Focal Tversky Loss Function, arXiv:1810.07842
 * @example focalTversky([0, 1, 1, 1], [1, 1, 0, 0], { alpha: 2, beta: 5, gamma: 2, smooth: 0 }).value // => 0.9486832980505138
 */
export function focalTversky(probability: Vector | Matrix, target: Vector | Matrix, options: FocalTverskyOptions = {}): LossResult {
  const { alpha = settings.alpha.default, beta = settings.beta.default, gamma = settings.gamma.default } = options;
  const { smooth = settings.smooth.default, pixels, reduction = 'mean' } = options;
  const predicted = readRows(who, 'probability', probability, 'pixels', pixels);
  const truth = readRows(who, 'target', target, 'pixels', pixels);
  checkSameRows(who, 'probability', predicted, 'target', truth);
  checkParameters(who, settings, { alpha, beta, gamma, smooth });
  checkReduction(who, reduction);
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
      if (pi < 0 || pi > 1) throw must(who, `probability[${i}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', ti);
      shared += pi * ti;
      extra += pi * (1 - ti);
      missed += (1 - pi) * ti;
    }
    const wrong = alpha * extra + beta * missed;
    const all = shared + wrong + smooth / 2;
    const overlap = (shared + smooth / 2) / all; // (Σ p t + s/2) / (Σ p t + α Σ p (1 − t) + β Σ (1 − p) t + s/2)
    const rest = wrong / all; // 1 − overlap, without the cancellation
    const loss = rest ** (1 / gamma);
    const perRest = rest === 0 && gamma > 1 ? 0 : rest ** (1 / gamma - 1) / gamma; // infinite at 0: declared 0
    const outside = (scale * perRest * alpha * overlap) / all;
    const inside = (scale * perRest * (beta * overlap + rest)) / all;
    for (let i = from; i < end; i++) grad[i] = outside * (1 - t[i]!) - inside * t[i]!;
    sum += loss;
    if (elements) elements[from / columns] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'focal-tversky',
  name: { ko: '포컬 트버스키 손실', en: 'Focal Tversky loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{\\alpha, \\beta, \\gamma, s}(p, t)',
    body: '\\left(1 - \\frac{\\sum_{i=1}^{N} p_{i} t_{i} + \\frac{s}{2}}{\\sum_{i=1}^{N} p_{i} t_{i} + \\alpha \\sum_{i=1}^{N} p_{i} (1 - t_{i}) + \\beta \\sum_{i=1}^{N} (1 - p_{i}) t_{i} + \\frac{s}{2}}\\right)^{\\frac{1}{\\gamma}}',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      t: { role: 'target', label: { ko: '정답 마스크', en: 'true mask' } },
      N: { role: 'target', label: { ko: '픽셀 수', en: 'number of pixels' } },
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
      '\\beta': { role: 'parameter', label: parameters.beta.label },
      '\\gamma': { role: 'parameter', label: parameters.gamma.label },
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
    convex: false, symmetric: false, range: [0, 1], estimates: 'none', 
    gradientBound: () => Infinity, smoothness: Infinity, // none for gamma above 1, as the loss nears 0,
  },
  conventions: [
    { where: 'SMP TverskyLoss(gamma)', source: 'smp-losses', difference: {
      ko: 'gamma가 지수 그 자체이고, 클래스의 평균을 낸 다음에 거듭제곱해요. 트버스키 손실이 0.25일 때 gamma = 4/3이면 여기는 0.353553, 거기는 0.15749예요. 거기서 gamma = 0.75를 주면 여기와 같아요.',
      en: 'Its gamma is the exponent itself, and the power is taken of the mean over classes: where the Tversky loss is 0.25, gamma = 4/3 gives 0.353553 here, 0.15749 there. With gamma = 0.75 there, they agree.',
    } },
    { where: 'MONAI AsymmetricFocalTverskyLoss', source: 'monai-losses', difference: {
      ko: '지수가 1 − gamma이고 기본값이 0.75라서 지수는 0.25예요. 배경 클래스에는 거듭제곱을 하지 않아요. 트버스키 손실이 0.25인 물체는 거기서 0.707107, 여기 기본값으로는 0.353553이에요.',
      en: 'Its exponent is 1 − gamma, by default 0.25, and the background class has none: an object with Tversky loss 0.25 costs 0.707107 there, 0.353553 here by default.',
    } },
    { where: 'Abraham and Khan 2019', source: 'abraham2019', difference: {
      ko: 'alpha가 거짓 음성의 가중치예요. 거기 기본값 alpha = 0.7은 여기 beta = 0.7이에요. 저자의 코드는 지수 0.75를 gamma라고 부르고, smooth = 1을 반으로 나누지 않고 더해요. 여기서는 smooth = 2와 같아요.',
      en: 'Its alpha weighs the false negatives: alpha = 0.7 there is beta = 0.7 here. The code of the authors calls the exponent 0.75 gamma and adds the whole of smooth = 1, which is smooth = 2 here.',
    } },
  ],
  edges: [
    { at: { ko: '완전히 겹침', en: 'perfect overlap' }, input: [[1, 0], [1, 0]], value: 0, grad: [0, 0], note: { ko: '기울기가 무한대로 커지는 곳이라 0으로 정했어요', en: 'where the slope would grow without end, it is declared 0' } },
    { at: { ko: '완전히 겹치고 gamma = 1', en: 'perfect overlap with gamma = 1' }, input: [[1, 0], [1, 0], { alpha: 0.5, beta: 0.5, gamma: 1, smooth: 0 }], value: 0, grad: [-0.5, 0.5], note: { ko: '트버스키 손실과 같아요', en: 'as in the Tversky loss' } },
    { at: { ko: '완전히 겹치고 gamma = 1/2', en: 'perfect overlap with gamma = 1/2' }, input: [[1, 0], [1, 0], { gamma: 0.5 }], value: 0, grad: [0, 0] },
    { at: { ko: '거의 완전히 겹침', en: 'almost perfect overlap' }, input: [[1, 1e-16], [1, 0], { alpha: 1, gamma: 2, smooth: 0 }], value: 1e-8, grad: [-3.5e7, 5e7], note: { ko: '손실은 1e-8인데 기울기는 5e7이에요', en: 'a loss of 1e-8 with a slope of 5e7' } },
    { at: { ko: '전혀 겹치지 않음', en: 'no overlap' }, input: [[1, 0], [0, 1], { alpha: 0.5, beta: 0.5, gamma: 2, smooth: 0 }], value: 1, grad: [0, -0.5] },
    { at: { ko: '정답도 예측도 비어 있음', en: 'nothing to find, nothing found' }, input: [[0, 0], [0, 0]], value: 0, grad: [0, 0] },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'the same with smooth = 0' }, input: [[0, 0], [0, 0], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[NaN, 1], [0, 1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: 'gamma = 0', en: 'gamma = 0' }, input: [[1, 0], [1, 0], { gamma: 0 }], throws: 'focalTversky: gamma must be above 0 and below Infinity, got 0' },
    { at: { ko: '로짓을 줌', en: 'a logit' }, input: [[2.5, 0], [1, 0]], throws: 'focalTversky: probability[0] must be at least 0 and at most 1, got 2.5' },
  ],
  frameworks: {},
  sources: ['abraham2019', 'salehi2017', 'smp-losses', 'monai-losses'],
  loss: focalTversky,
}));

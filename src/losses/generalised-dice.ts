import { checkParameters, must } from '#core/check';
import { card } from '#core/kinds';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const who = 'generalisedDice';

const settings = {
  power: { default: 2, domain: { 'at least': 0, below: Infinity } },
  smooth: { default: 1e-5, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  power: { symbol: 'r', label: { ko: '크기의 거듭제곱', en: 'power of the volume' }, slider: { min: 0, max: 3, step: 0.1 } },
  smooth: { symbol: 's', label: { ko: '평활값', en: 'smoothing' }, slider: { min: 0, max: 2, step: 0.05 } },
});

export interface GeneralisedDiceOptions extends ParameterOptions<typeof settings> {
  /** classes a pixel, where the input is one flat vector */
  readonly classes?: number;
}

/**
 * Generalised Dice loss: one Dice over all classes of an image, where each class counts by the inverse of its volume.
 *
 * With the volume squared, as in the paper, small classes decide: missing half of a class of 10 pixels costs about 1000
 * times as much as missing half of one of 10 000. With power 1 the two cost the same, with 0 it is Dice over all classes.
 *
 * The whole input is one image (or one batch, if its pixels are to be counted together). The rarest class has weight 1
 * and `smooth` is in its pixels, so that with one class it is Dice; MONAI adds its smooth to sums divided by the volume
 * squared, where it takes over. A class that is absent weighs as much as the rarest present, as in MONAI.
 *
 * @param probability  [pixels][classes] or, flat, pixel after pixel; from 0 to 1 (not logits)
 * @param target       the same shape; from 0 to 1
 * @param options      power: at least 0, 2 in the paper; smooth: at least 0; classes: row length of a flat input
 * @returns            value without unit, from 0 to 1; grad [pixels * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a number is outside 0 to 1, or a parameter is below 0
 * @see Sudre et al. 2017, Generalised Dice overlap, arXiv:1707.03237
 * @example generalisedDice([[1, 0], [1, 0], [1, 0]], [[1, 0], [1, 0], [0, 1]], { smooth: 0 }).value // => 0.5555555555555556
 */
export function generalisedDice(probability: Vector | Matrix, target: Vector | Matrix, options: GeneralisedDiceOptions = {}): LossResult {
  const { power = settings.power.default, smooth = settings.smooth.default } = options;
  const predicted = readRows(who, 'probability', probability, 'classes', options.classes);
  const truth = readRows(who, 'target', target, 'classes', options.classes);
  checkSameRows(who, 'probability', predicted, 'target', truth);
  checkParameters(who, settings, { power, smooth });
  const { flat: p, columns: classes } = predicted;
  const t = truth.flat;
  const shared = new Float64Array(classes);
  const size = new Float64Array(classes);
  const weight = new Float64Array(classes); // the volume, until it is weighed
  for (let from = 0; from < p.length; from += classes) {
    for (let k = 0; k < classes; k++) {
      const pi = p[from + k]!;
      const ti = t[from + k]!;
      if (pi < 0 || pi > 1) throw must(who, `probability[${from + k}]`, 'be at least 0 and at most 1', pi);
      if (ti < 0 || ti > 1) throw must(who, `target[${from + k}]`, 'be at least 0 and at most 1', ti);
      shared[k]! += pi * ti;
      size[k]! += pi + ti;
      weight[k]! += ti;
    }
  }
  weighVolumes(weight, power);
  let inBoth = 0;
  let inEither = 0;
  for (let k = 0; k < classes; k++) {
    inBoth += weight[k]! * shared[k]!;
    inEither += weight[k]! * size[k]!;
  }
  const all = inEither + smooth;
  const overlap = (2 * inBoth + smooth) / all; // (2 Σ w Σ p t + s) / (Σ w Σ (p + t) + s)
  const inside = shared; // what these held is not needed any more
  const outside = size;
  for (let k = 0; k < classes; k++) {
    inside[k] = (2 * weight[k]!) / all;
    outside[k] = (weight[k]! * overlap) / all;
  }
  const grad = new Float64Array(p.length);
  for (let from = 0; from < p.length; from += classes) {
    for (let k = 0; k < classes; k++) grad[from + k] = outside[k]! - inside[k]! * t[from + k]!; // w (overlap − 2 t) / all
  }
  return { value: (inEither - 2 * inBoth) / all, grad }; // 1 − overlap, without the cancellation
}

/** Turns volumes into weights, in place: (smallest volume / volume)^power, so that none overflows; 1 for a class that is absent. */
function weighVolumes(volume: Float64Array, power: number): void {
  let smallest = Infinity;
  for (const own of volume) if (own > 0) smallest = Math.min(smallest, own);
  for (let k = 0; k < volume.length; k++) volume[k] = volume[k]! > 0 ? (smallest / volume[k]!) ** power : 1;
}

export default /* @__PURE__ */ card(() => ({
  id: 'generalised-dice',
  name: { ko: '일반화 다이스 손실', en: 'Generalised Dice loss' },
  kind: 'overlap',
  family: 'segmentation',
  arguments: [
    { name: 'probability', form: 'points', numbers: 'probability', differentiated: true },
    { name: 'target', form: 'points', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{r, s}(p, t)',
    body: '1 - \\frac{2 \\sum_{k=1}^{K} \\left(\\frac{m}{v_{k}}\\right)^{r} I_{k} + s}{\\sum_{k=1}^{K} \\left(\\frac{m}{v_{k}}\\right)^{r} S_{k} + s}',
    symbols: {
      I: { role: 'residual', label: { ko: '클래스마다 겹친 양', en: 'overlap of each class' } },
      S: { role: 'prediction', label: { ko: '클래스마다 예측과 정답의 크기', en: 'predicted and true volume of each class' } },
      v: { role: 'target', label: { ko: '클래스마다 정답의 크기(없으면 m)', en: 'true volume of each class (m if it is absent)' } },
      m: { role: 'target', label: { ko: '있는 클래스 중 가장 작은 크기', en: 'smallest volume of a class that is there' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      r: { role: 'parameter', label: parameters.power.label },
      s: { role: 'parameter', label: parameters.smooth.label },
    },
    where: 'I_{k} = \\sum_{i} p_{i,k} t_{i,k}, \\quad S_{k} = \\sum_{i} (p_{i,k} + t_{i,k}), \\quad v_{k} = \\sum_{i} t_{i,k}',
    inputs: (probability: number[][], target: number[][]) => {
      const classes = probability[0]!.map((_, k) => k);
      const total = (of: (p: number, t: number) => number): number[] => classes.map((k) => probability.reduce((sum, row, i) => sum + of(row[k]!, target[i]![k]!), 0));
      const volumes = total((_, t) => t);
      const m = volumes.some(Boolean) ? Math.min(...volumes.filter(Boolean)) : 1;
      return { I: total((p, t) => p * t), S: total((p, t) => p + t), v: volumes.map((own) => own || m), m, K: classes.length };
    },
  },
  parameters,
  options: {
    classes: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 픽셀마다의 클래스 수', en: 'classes a pixel, for a flat vector' } },
  },
  properties: {
    convex: false, symmetric: false, range: [0, 1], estimates: 'none',
    gradientBound: ({ smooth }) => 1 / smooth, smoothness: Infinity,
  },
  conventions: [
    { where: 'MONAI GeneralizedDiceLoss', source: 'monai-losses', difference: {
      ko: '크기의 제곱으로 나눈 합에 smooth를 더해서, 큰 물체일수록 smooth가 손실을 정해요. 100000픽셀짜리 물체를 하나도 못 찾으면 거기 기본값으로는 0.5, 여기는 1이에요. smooth가 0이면 같아요.',
      en: 'Adds smooth to sums that are divided by the volume squared, so that it decides the loss of large objects: an object of 100000 pixels of which none is found costs 0.5 there by default, 1 here. With smooth 0 they agree.',
    } },
    { where: 'optax multiclass_generalized_dice_loss', source: 'optax-losses', difference: {
      ko: '합의 비가 아니라 클래스별 다이스 손실의 가중 평균이고, 가중치를 클래스 수에 맞춰요. 클래스 확률 (0.8, 0.2) 네 픽셀, 정답 0, 0, 0, 1에서 거기는 0.722581, 여기는 0.625예요(둘 다 smooth = 0).',
      en: 'Takes the weighted mean of the Dice losses of the classes, not one ratio of weighted sums: four pixels of probabilities (0.8, 0.2) with classes 0, 0, 0, 1 give 0.722581 there, 0.625 here (smooth 0 in both).',
    } },
    { where: 'Sudre et al. 2017', source: 'sudre2017', difference: {
      ko: '가중치를 1 / 크기²로 그대로 써요. smooth가 없으면 몫은 여기와 같지만, 정답에 없는 클래스의 가중치가 무한대예요. 여기와 MONAI는 있는 클래스 중 가장 큰 가중치를 써요.',
      en: 'Uses 1 / volume² as it is. Without smooth the ratio is the same, but a class that is absent has an infinite weight; here and in MONAI it gets the largest weight of those present.',
    } },
    { where: 'Kervadec et al. 2019', source: 'boundary-loss-code', difference: {
      ko: '저자의 코드는 1 / (크기 + 1e-10)²을 써서, 없는 클래스의 가중치가 1e20이에요. 확률 (0.9, 0.1) 한 픽셀, 정답 클래스 0에서 거기는 1, 여기는 smooth = 0일 때 0.1이에요.',
      en: 'The code of the authors uses 1 / (volume + 1e-10)², so that an absent class weighs 1e20: one pixel of probabilities (0.9, 0.1) and class 0 costs 1 there, 0.1 here with smooth 0.',
    } },
  ],
  edges: [
    { at: { ko: '완전히 겹침', en: 'perfect overlap' }, input: [[[1, 0], [1, 0], [0, 1]], [[1, 0], [1, 0], [0, 1]], { smooth: 0 }], value: 0, grad: [-0.08333333333333333, 0.3333333333333333, -0.08333333333333333, 0.3333333333333333, 0.08333333333333333, -0.3333333333333333], note: { ko: '크기가 두 배인 클래스의 기울기는 4분의 1이에요', en: 'a class twice as large has a quarter of the slope' } },
    { at: { ko: '전혀 겹치지 않음', en: 'no overlap' }, input: [[[1, 0], [0, 1]], [[0, 1], [1, 0]], { smooth: 0 }], value: 1, grad: [0, -0.5, -0.5, 0] },
    { at: { ko: '정답에 없는 클래스', en: 'a class that is absent' }, input: [[[1, 0], [0, 1]], [[1, 0], [1, 0]], { smooth: 0 }], value: 0.5, grad: [-0.375, 0.125, -0.375, 0.125], note: { ko: '있는 클래스 중 가장 작은 것과 같은 가중치를 받아요', en: 'it weighs as much as the smallest class present' } },
    { at: { ko: '정답이 모두 비어 있음', en: 'nothing to find in any class' }, input: [[[0, 0]], [[0, 0]]], value: 0, grad: [1e5, 1e5] },
    { at: { ko: '둘 다 비고 smooth = 0', en: 'nothing on either side, smooth = 0' }, input: [[[0, 0]], [[0, 0]], { smooth: 0 }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0이에요', en: '0 / 0' } },
    { at: { ko: '아주 작은 부드러운 정답', en: 'a soft target next to nothing' }, input: [[[1, 0], [0, 1]], [[1, 0], [0, 1e-300]], { smooth: 0 }], value: 1, grad: [0, 2e-300, 0, 0], note: { ko: '그 클래스 하나가 손실을 정해요', en: 'that class alone decides the loss' } },
    { at: { ko: 'NaN 픽셀', en: 'a NaN pixel' }, input: [[[NaN, 1]], [[0, 1]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '로짓을 줌', en: 'a logit' }, input: [[[2.5, 0]], [[1, 0]]], throws: 'generalisedDice: probability[0] must be at least 0 and at most 1, got 2.5' },
    { at: { ko: '픽셀 수가 다름', en: 'numbers of pixels differ' }, input: [[[1, 0], [1, 0]], [[1, 0]]], throws: 'generalisedDice: target must have as many rows as probability (2), got 1' },
    { at: { ko: '클래스 수가 다름', en: 'numbers of classes differ' }, input: [[[1, 0]], [[1, 0, 0]]], throws: 'generalisedDice: target must have rows as long as those of probability (2), got 3' },
  ],
  frameworks: {},
  sources: ['sudre2017', 'monai-losses', 'optax-losses', 'boundary-loss-code'],
  loss: generalisedDice,
}));

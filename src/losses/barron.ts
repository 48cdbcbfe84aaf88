import { predictionAndTarget } from '#core/arguments';
import { checkPair, checkParameters, checkReduction } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { residualSymbols } from '#core/symbols';

const settings = {
  alpha: { default: 1, domain: { 'at most': 2 } },
  scale: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '모양', en: 'shape' }, slider: { min: -4, max: 2, step: 0.1 } },
  scale: { symbol: 'c', label: { ko: '너비', en: 'scale' }, slider: { min: 0.2, max: 4, step: 0.1 } },
});

export interface BarronOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/** Below this the loss is that of −Infinity, above its opposite nearest 0 that of 0, each to the last digit. */
const [farthest, nearest] = [-1e20, 1e-20];

/**
 * Value and slope at one residual.
 *
 * With b = 2 − alpha and rise = ln(1 + (e / c)² / b), the value is (b / alpha) (e^(alpha rise / 2) − 1): nothing
 * cancels near alpha 0, where it becomes rise itself, nor near 2, and no square overflows.
 */
export function barronAt(residual: number, alpha: number, scale: number): Point {
  const ratio = residual / scale;
  let v = 0.5 * ratio * ratio;
  let g = ratio;
  if (alpha !== 2) {
    const shape = Math.max(alpha, farthest);
    const b = 2 - shape;
    const square = (ratio * ratio) / b;
    const far = square > 1e16; // there 1 + square is square, and square may overflow
    const rise = far ? 2 * Math.log(Math.abs(ratio) / Math.sqrt(b)) : Math.log1p(square);
    const power = 0.5 * shape * rise;
    const growth = Math.expm1(power);
    v = Math.abs(shape) < nearest ? rise : (b / shape) * growth;
    g = far ? Math.sign(ratio) * Math.sqrt(b) * (Math.abs(ratio) / Math.sqrt(b)) ** (shape - 1)
      : (ratio * (power > -0.5 ? 1 + growth : Math.exp(power))) / (1 + square); // no second exponential where 1 + growth is exact
  }
  return { v, g: g / scale };
}

/**
 * Barron's general robust loss: one curve whose shape alpha runs from the square to ignoring outliers.
 *
 * Near zero it is half the square of residual / scale for every alpha; alpha decides what an outlier does. Down to 1
 * the loss is convex; below, an outlier pulls less the farther out it is, so the fit depends on where it starts.
 *
 * alpha 2 is half the square, 1 Charbonnier or pseudo-Huber, 0 Cauchy, −2 Geman-McClure, −Infinity Welsch; between
 * and at all of them the value is exact. Here alpha may not exceed 2, where outliers would count for more than in the
 * square. PyTorch has none; in the author's code, `lossfun`, alpha may also be learned.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     alpha: the shape, at most 2 (−Infinity too); scale: where the tails begin, above 0, same unit as the residual; reduction
 * @returns           value without unit; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, alpha is above 2, or scale is not above 0
 * @see Barron 2019, A General and Adaptive Robust Loss Function, arXiv:1701.03077
 * @example barron([1000], [0], { alpha: -2 }).value // => 1.999992000032
 */
export function barron(prediction: Vector, target: Vector, options: BarronOptions = {}): LossResult {
  const { alpha = settings.alpha.default, scale = settings.scale.default, reduction = 'mean' } = options;
  const n = checkPair('barron', prediction, target);
  checkParameters('barron', settings, { alpha, scale });
  checkReduction('barron', reduction);
  const share = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = barronAt(prediction[i]! - target[i]!, alpha, scale);
    sum += v;
    grad[i] = share * g;
    if (elements) elements[i] = v;
  }
  return { value: share * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'barron',
  name: { ko: '배런의 일반 강건 손실', en: 'Barron’s general robust loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\alpha, c}(e)',
    body: '\\frac{2 - \\alpha}{\\alpha} \\left( \\left( \\frac{\\left(\\frac{e}{c}\\right)^{2}}{2 - \\alpha} + 1 \\right)^{\\frac{\\alpha}{2}} - 1 \\right)',
    symbols: {
      ...residualSymbols,
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
      c: { role: 'parameter', label: parameters.scale.label },
    },
    where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ alpha, scale }) => Math.max(0, 1 - 1 / (2 - alpha)) ** (0.5 - 0.5 * alpha) / scale, // above 1 none
    smoothness: Infinity,
  },
  conventions: [
    { where: 'Barron 2019', source: 'barron2019', difference: {
      ko: '2보다 큰 alpha도 정의하고, 식의 2 - alpha를 |alpha - 2|로 적어요. alpha 3, 잔차 2에서 거기는 3.393447이고, 여기는 2 이하만 받으므로 오류예요.',
      en: 'Defines alpha above 2 too, with |alpha − 2| for 2 − alpha: at alpha 3 and residual 2 it is 3.393447 there. Here alpha may be at most 2, and 3 throws.',
    } },
    { where: 'robust_loss_pytorch lossfun', source: 'robust-loss-pytorch', difference: {
      ko: '0이 아닌 alpha는 나눗셈에서만 크기를 1.19e-7 이상으로 올려요. 그래서 0에 아주 가까운 alpha에서 값이 무너져요. alpha 1e-12, 잔차 1이면 참값은 0.405465인데 그 식을 배정밀도로 계산하면 0.0000034예요.',
      en: 'Raises an alpha other than 0 to at least 1.19e-7 in size, but only where it divides, so very near 0 its value collapses: at alpha 1e-12 and residual 1 the truth is 0.405465; its expression in double precision gives 0.0000034.',
    } },
    { where: 'pseudo-Huber, Charbonnier', source: 'charbonnier1997', difference: {
      ko: 'alpha 1에 delta²을 곱하면 delta = c인 유사 후버예요. 잔차 3, c = delta = 4에서 여기는 0.25, 유사 후버는 4예요.',
      en: 'Pseudo-Huber with delta = c is delta² times this one at alpha 1: at residual 3 and c = delta = 4 this is 0.25, pseudo-Huber 4.',
    } },
  ],
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: 'alpha = 2', en: 'alpha = 2' }, input: [[3], [0], { alpha: 2, scale: 2 }], value: 1.125, grad: [0.75], note: { ko: '제곱의 절반이에요', en: 'half the square' } },
    { at: { ko: 'alpha = 0', en: 'alpha = 0' }, input: [[2], [0], { alpha: 0 }], value: 1.0986122886681098, grad: [0.6666666666666666], note: { ko: '코시 손실 ln(1 + e²/2)예요', en: 'the Cauchy loss ln(1 + e² / 2)' } },
    { at: { ko: 'alpha = −∞', en: 'alpha = −∞' }, input: [[1], [0], { alpha: -Infinity }], value: 0.3934693402873666, grad: [0.6065306597126334], note: { ko: '웰시 손실 1 - e^(-e²/2)예요', en: 'the Welsch loss 1 − exp(−e² / 2)' } },
    { at: { ko: 'alpha = −2, 잔차 1e9', en: 'alpha = −2, residual 1e9' }, input: [[1e9], [0], { alpha: -2 }], value: 2, grad: [1.6e-26], note: { ko: '이상치는 2보다 더 들지 않고, 거의 당기지 않아요', en: 'an outlier costs at most 2, and hardly pulls' } },
    { at: { ko: '잔차 1e200', en: 'residual 1e200' }, input: [[1e200], [0], { alpha: 0 }], value: 920.3408900170583, grad: [2e-200], note: { ko: '제곱은 표현 범위를 넘지만 손실은 아니에요', en: 'the square overflows, the loss does not' } },
    { at: { ko: '예측이 −∞, alpha = 1', en: 'prediction −∞, alpha = 1' }, input: [[-Infinity], [0], { scale: 2 }], value: Infinity, grad: [-0.5] },
    { at: { ko: '예측이 ∞, alpha = −2', en: 'prediction ∞, alpha = −2' }, input: [[Infinity], [0], { alpha: -2 }], value: 2, grad: [0] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: 'alpha = 3', en: 'alpha = 3' }, input: [[1], [0], { alpha: 3 }], throws: 'barron: alpha must be at most 2, got 3' },
    { at: { ko: 'scale = 0', en: 'scale = 0' }, input: [[1], [0], { scale: 0 }], throws: 'barron: scale must be above 0, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'barron: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {},
  sources: ['barron2019', 'robust-loss-pytorch', 'charbonnier1997'],
  loss: barron,
}));

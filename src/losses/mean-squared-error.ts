import { predictionAndTarget } from '#core/arguments';
import { checkPair, checkReduction, checkWeight } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption, weightOverSum } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { residualSymbols } from '#core/symbols';
import { sumOf, weigh } from '#core/weight';

export const parameters = {} as const satisfies Parameters;

export interface MeanSquaredErrorOptions {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** Value and slope at one residual: the slope grows with the residual, without end. */
export function meanSquaredErrorAt(residual: number): Point {
  return { v: residual * residual, g: 2 * residual };
}

/**
 * Mean squared error: the average of the squared residuals.
 *
 * The constant that minimises it is the mean. A residual ten times as large pulls ten times as hard and costs a
 * hundred times as much, so a single outlier can decide a fit.
 *
 * PyTorch: `mse_loss`; its weighted mean divides by the sum of the weights, and so does this one. No factor 1/2:
 * textbooks and optax `l2_loss` halve it, which halves the slope.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     weight [n]; reduction
 * @returns           value in the squared unit of the target; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or the reduction is unknown
 * @see Gneiting 2011, Making and Evaluating Point Forecasts, doi:10.1198/jasa.2011.r10138
 * @example meanSquaredError([3, 1], [0, 0], { weight: [1, 3] }).value // => 3
 */
export function meanSquaredError(prediction: Vector, target: Vector, options: MeanSquaredErrorOptions = {}): LossResult {
  const { weight, reduction = 'mean' } = options;
  const n = checkPair('meanSquaredError', prediction, target);
  checkWeight('meanSquaredError', weight, n, 'element');
  checkReduction('meanSquaredError', reduction);
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = meanSquaredErrorAt(prediction[i]! - target[i]!);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  if (weight && elements) sum = weigh(elements, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'mean-squared-error',
  name: { ko: '평균 제곱 오차', en: 'Mean squared error' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell(e)', body: 'e^{2}', symbols: residualSymbols, where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'mean', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'optax l2_loss', source: 'optax-losses', difference: {
      ko: '1/2을 곱해요. 잔차 3에서 여기는 손실 9, 기울기 6이고 l2_loss는 4.5와 3이에요. optax squared_error에는 1/2이 없어요.',
      en: 'Multiplies by 1/2: at residual 3 the loss here is 9 with slope 6, there 4.5 with slope 3. optax squared_error has no 1/2.',
    } },
    { where: 'Bishop 2006', source: 'bishop2006', difference: {
      ko: '제곱합의 절반이고 n으로 나누지 않아요. 잔차 (3, 1)에서는 둘 다 5지만 n이 2라서 그래요. 잔차 0을 하나 더하면 거기는 그대로 5, 여기는 10/3이에요.',
      en: 'Half the sum of squares, not divided by n. For residuals (3, 1) both give 5, but only because n is 2; a third residual 0 leaves 5 there and gives 10/3 here.',
    } },
    { where: 'Keras MeanSquaredError', source: 'keras-losses', difference: {
      ko: '인자 순서가 (y_true, y_pred)예요. sample_weight를 주면 기본 평균은 가중치의 합이 아니라 원소 수로 나눠요. 잔차 (3, 1), 가중치 (1, 3)에서 여기는 3, 거기는 6이에요.',
      en: 'Takes (y_true, y_pred). With sample_weight its default mean divides by the number of elements, not by the sum of the weights: residuals (3, 1) with weights (1, 3) give 3 here and 6 there.',
    } },
  ],
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 0, grad: [2e-300], note: { ko: '제곱은 표현할 수 없이 작지만 기울기는 남아요', en: 'the square is too small to represent, the slope is not' } },
    { at: { ko: '잔차 1e200', en: 'residual 1e200' }, input: [[1e200], [0]], value: Infinity, grad: [2e200], note: { ko: '제곱이 표현 범위를 넘어요', en: 'the square overflows' } },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0]], value: Infinity, grad: [-Infinity] },
    { at: { ko: '예측과 정답이 모두 ∞', en: 'prediction and target ∞' }, input: [[Infinity], [Infinity]], value: NaN, grad: [NaN] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 1] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [0, 0], { weight: [0, 0] }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0, PyTorch와 같아요', en: '0 / 0, as in PyTorch' } },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[1, 2], [1]], throws: 'meanSquaredError: target must be as long as prediction (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'meanSquaredError: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.mse_loss(prediction, target)',
    keras: 'keras.losses.MeanSquaredError()(target, prediction)',
    optax: 'optax.squared_error(prediction, target).mean()',
  },
  sources: ['gneiting2011', 'pytorch-mse-loss', 'bishop2006', 'optax-losses', 'keras-losses'],
  loss: meanSquaredError,
}));

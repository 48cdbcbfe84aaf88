import { predictionAndTarget } from '#core/arguments';
import { checkPair, checkReduction, checkWeight } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption, weightOverSum } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { residualSymbols } from '#core/symbols';
import { sumOf, weigh } from '#core/weight';

export const parameters = {} as const satisfies Parameters;

export interface MeanAbsoluteErrorOptions {
  /** [n]; the mean divides by the sum of the weights */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** The corner at zero. */
export const joints = (): number[] => [0];

/** Value and slope at one residual: only its sign pulls, never its size. At zero, 0. */
export function meanAbsoluteErrorAt(residual: number): Point {
  return { v: Math.abs(residual), g: Math.sign(residual) };
}

/**
 * Mean absolute error: the average size of the residuals.
 *
 * The constant that minimises it is the median, so outliers do not drag it. The slope never shrinks near the
 * target: with a fixed step the fit ends up jumping around the minimum.
 *
 * PyTorch: `l1_loss`; its weighted mean divides by the sum of the weights, and so does this one. At residual 0 the
 * slope is 0, as there; at NaN it is NaN here and 0 there.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     weight [n]; reduction
 * @returns           value in the unit of the target; grad [n], without unit
 * @throws {RangeError} if lengths differ, the input is empty, or the reduction is unknown
 * @see Koenker and Bassett 1978, Regression Quantiles, doi:10.2307/1913643
 * @example meanAbsoluteError([3, 1], [0, 0], { weight: [1, 3] }).value // => 1.5
 */
export function meanAbsoluteError(prediction: Vector, target: Vector, options: MeanAbsoluteErrorOptions = {}): LossResult {
  const { weight, reduction = 'mean' } = options;
  const n = checkPair('meanAbsoluteError', prediction, target);
  checkWeight('meanAbsoluteError', weight, n, 'element');
  checkReduction('meanAbsoluteError', reduction);
  const scale = reduction === 'mean' ? 1 / (weight ? sumOf(weight) : n) : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = meanAbsoluteErrorAt(prediction[i]! - target[i]!);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  if (weight && elements) sum = weigh(elements, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'mean-absolute-error',
  name: { ko: '평균 절대 오차', en: 'Mean absolute error' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell(e)', body: '\\left|e\\right|', symbols: residualSymbols, where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'median', gradientBound: () => 1, smoothness: 0,
  },
  conventions: [
    { where: 'PyTorch l1_loss', source: 'pytorch-l1-loss', difference: {
      ko: '잔차가 NaN이면 손실은 둘 다 NaN이지만, 기울기는 여기가 NaN이고 PyTorch는 0이에요. 0이면 망가진 원소를 눈치채지 못해요.',
      en: 'At residual NaN the loss is NaN in both, but the slope is NaN here and 0 there, where the broken element goes unnoticed.',
    } },
    { where: 'Keras MeanAbsoluteError', source: 'keras-losses', difference: {
      ko: '인자 순서가 (y_true, y_pred)예요. sample_weight를 주면 기본 평균은 원소 수로 나눠요. 잔차 (3, 1), 가중치 (1, 3)에서 여기는 1.5, 거기는 3이에요.',
      en: 'Takes (y_true, y_pred). With sample_weight its default mean divides by the number of elements: residuals (3, 1) with weights (1, 3) give 1.5 here and 3 there.',
    } },
    { where: 'TensorFlow.js absoluteDifference', source: 'tfjs-losses', difference: {
      ko: '기본 SUM_BY_NONZERO_WEIGHTS는 이름과 달리 평균이고, 0이 아닌 가중치의 개수로 나눠요. 잔차 (3, 1), 가중치 (1, 3)에서 거기는 3이에요.',
      en: 'Its default SUM_BY_NONZERO_WEIGHTS is a mean, in spite of its name, over the number of weights that are not 0: residuals (3, 1) with weights (1, 3) give 3 there.',
    } },
  ],
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0], note: { ko: '꺾인 점의 기울기는 PyTorch처럼 0이에요', en: 'the slope at the corner is 0, as in PyTorch' } },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 1e-300, grad: [1] },
    { at: { ko: '잔차 −1e-300', en: 'residual −1e-300' }, input: [[-1e-300], [0]], value: 1e-300, grad: [-1] },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0]], value: Infinity, grad: [-1] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 0.5] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [0, 0], { weight: [0, 0] }], value: NaN, grad: [NaN, NaN], note: { ko: '0 / 0, PyTorch와 같아요', en: '0 / 0, as in PyTorch' } },
    { at: { ko: '가중치 개수가 다름', en: 'a weight too few' }, input: [[1, 2], [0, 0], { weight: [1] }], throws: 'meanAbsoluteError: weight must have one number for each element (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'meanAbsoluteError: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.l1_loss(prediction, target)',
    keras: 'keras.losses.MeanAbsoluteError()(target, prediction)',
  },
  sources: ['koenker1978', 'gneiting2011', 'pytorch-l1-loss', 'keras-losses', 'tfjs-losses'],
  loss: meanAbsoluteError,
}));

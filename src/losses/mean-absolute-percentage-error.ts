import { predictionAndTarget } from '#core/arguments';
import { checkPair, checkParameters, checkReduction } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';

const settings = {
  eps: { default: 1e-7, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  eps: { symbol: '\\varepsilon', label: { ko: '분모의 하한', en: 'least denominator' } },
});

export interface MeanAbsolutePercentageErrorOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/** The corner where the prediction meets the target. */
export const joints = (): number[] => [0];

/** Value and slope at one prediction: those of the absolute error, in hundredths of the target. */
export function meanAbsolutePercentageErrorAt(prediction: number, target: number, eps: number): Point {
  const residual = prediction - target;
  const size = Math.max(Math.abs(target), eps);
  return { v: 100 * (Math.abs(residual) / size), g: (100 * Math.sign(residual)) / size };
}

/**
 * Mean absolute percentage error: the average size of the residuals, in per cent of their targets.
 *
 * The constant that minimises it is the median weighted by 1 / |target|: small targets decide, and fits come out low.
 * Predicting 0 costs 100 whatever the target, predicting too much any number. One target near 0 drowns all the others:
 * prediction 1 for target 0 costs 1e9 by default, so raise eps to the least size that means something.
 *
 * PyTorch has none; Keras: `mean_absolute_percentage_error`, whose 1e-7 is eps. In per cent, as there; scikit-learn
 * leaves out the factor 100. At residual 0 the slope is 0.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n], best far from 0
 * @param options     eps: the least size a residual is divided by, above 0, same unit as the target; reduction
 * @returns           value in per cent; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or eps is not above 0
 * @see de Myttenaere et al. 2016, Mean Absolute Percentage Error for regression models, doi:10.1016/j.neucom.2015.12.114
 * @example meanAbsolutePercentageError([3, 1], [2, 0], { eps: 1 }).value // => 75
 */
export function meanAbsolutePercentageError(
  prediction: Vector, target: Vector, options: MeanAbsolutePercentageErrorOptions = {},
): LossResult {
  const { eps = settings.eps.default, reduction = 'mean' } = options;
  const n = checkPair('meanAbsolutePercentageError', prediction, target);
  checkParameters('meanAbsolutePercentageError', settings, { eps });
  checkReduction('meanAbsolutePercentageError', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = meanAbsolutePercentageErrorAt(prediction[i]!, target[i]!, eps);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'mean-absolute-percentage-error',
  name: { ko: '평균 절대 백분율 오차', en: 'Mean absolute percentage error' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\varepsilon}(\\hat{y}, y)',
    body: '100 \\frac{\\left|\\hat{y} - y\\right|}{d}',
    symbols: {
      '\\hat{y}': { role: 'prediction', label: { ko: '예측값', en: 'prediction' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
      d: { role: 'target', label: { ko: '정답의 크기', en: 'size of the target' } },
      '\\varepsilon': { role: 'parameter', label: parameters.eps.label },
    },
    given: { d: '\\max\\left(\\left|y\\right|, \\varepsilon\\right)' },
    inputs: (prediction, target) => ({ '\\hat{y}': prediction, y: target }),
  },
  parameters,
  options: { reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'weighted median',
    gradientBound: ({ eps }) => 100 / eps, smoothness: 0,
  },
  conventions: [
    { where: 'scikit-learn mean_absolute_percentage_error', source: 'scikit-learn-metrics', difference: {
      ko: '100을 곱하지 않고, 분모의 하한이 2.2e-16이에요. 예측 3, 정답 2에서 여기는 50, 거기는 0.5예요. 예측 1, 정답 0에서는 여기 1e9, 거기 4.5e15예요.',
      en: 'Has no factor 100, and divides by at least 2.2e-16. Prediction 3 with target 2 is 50 here and 0.5 there; prediction 1 with target 0 is 1e9 here and 4.5e15 there.',
    } },
    { where: 'Keras MeanAbsolutePercentageError', source: 'keras-losses', difference: {
      ko: '인자 순서가 (y_true, y_pred)예요. 순서를 바꾸면 예측으로 나누게 돼요. 예측 1, 정답 2에서 50인데, 바꿔 부르면 100이에요. 분모의 하한은 전역 설정 epsilon이에요.',
      en: 'Takes (y_true, y_pred); swapped, it divides by the prediction: for prediction 1 and target 2 that is 100 instead of 50. Its least denominator is the global setting epsilon.',
    } },
    { where: 'Hyndman and Koehler 2006', source: 'hyndman2006', difference: {
      ko: '분모에 하한이 없어서 정답 0에서 정의되지 않아요. 예측 1, 정답 0이면 거기는 ∞, 여기는 1e9예요.',
      en: 'Has no least denominator, so a target of 0 leaves it undefined: for prediction 1 and target 0 it is ∞ there, 1e9 here.',
    } },
  ],
  edges: [
    { at: { ko: '예측 = 정답', en: 'prediction = target' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '정답 0, 예측 1', en: 'target 0, prediction 1' }, input: [[1], [0]], value: 1e9, grad: [1e9], note: { ko: '0 대신 eps로 나눠요', en: 'divided by eps instead of 0' } },
    { at: { ko: '둘 다 0', en: 'both 0' }, input: [[0], [0]], value: 0, grad: [0] },
    { at: { ko: '정답이 eps보다 작음', en: 'a target below eps' }, input: [[3], [-0.5], { eps: 2 }], value: 175, grad: [50] },
    { at: { ko: '예측 0, 정답 −4', en: 'prediction 0, target −4' }, input: [[0], [-4]], value: 100, grad: [25], note: { ko: '0으로 예측하면 정답이 무엇이든 100이에요', en: 'predicting 0 costs 100, whatever the target' } },
    { at: { ko: '잔차 1e307', en: 'residual 1e307' }, input: [[-1e307], [1e3]], value: 1e306, grad: [-0.1] },
    { at: { ko: '예측이 ∞', en: 'prediction ∞' }, input: [[Infinity], [2]], value: Infinity, grad: [50] },
    { at: { ko: '정답이 ∞', en: 'target ∞' }, input: [[1], [Infinity]], value: NaN, note: { ko: '∞ / ∞예요', en: '∞ / ∞' } },
    { at: { ko: '예측이 NaN', en: 'prediction NaN' }, input: [[NaN, 1], [1, 2]], value: NaN, grad: [NaN, -25] },
    { at: { ko: 'eps = 0', en: 'eps = 0' }, input: [[1], [2], { eps: 0 }], throws: 'meanAbsolutePercentageError: eps must be above 0, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'meanAbsolutePercentageError: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    keras: 'keras.losses.MeanAbsolutePercentageError()(target, prediction)',
  },
  sources: ['demyttenaere2016', 'hyndman2006', 'gneiting2011', 'keras-losses', 'scikit-learn-metrics'],
  loss: meanAbsolutePercentageError,
}));

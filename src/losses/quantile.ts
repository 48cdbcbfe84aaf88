import { predictionAndTarget } from '#core/arguments';
import { checkPair, checkParameters, checkReduction } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { residualSymbols } from '#core/symbols';

const settings = {
  tau: { default: 0.5, domain: { above: 0, below: 1 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  tau: { symbol: '\\tau', label: { ko: '분위 수준', en: 'level' }, slider: { min: 0.05, max: 0.95, step: 0.05 } },
});

export interface QuantileOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/** The corner at zero. */
export const joints = (): number[] => [0];

/** Value and slope at one residual: too low costs tau for each unit, too high 1 − tau. At zero, slope 0. */
export function quantileAt(residual: number, tau: number): Point {
  const price = residual < 0 ? tau : 1 - tau;
  return { v: price * Math.abs(residual), g: price * Math.sign(residual) };
}

/**
 * Quantile loss: the absolute error with one price for too low and another for too high.
 *
 * The constant that minimises it is the tau-quantile: with tau 0.9, nine targets in ten lie below the fit. Fitted at
 * 0.05 and 0.95, two models give an interval that holds nine in ten. At 0.5 it is half the absolute error.
 *
 * Also pinball or check loss; scikit-learn: `mean_pinball_loss`, whose alpha is tau. PyTorch has none. Arguments that
 * change places swap tau and 1 − tau, silently. At residual 0 the slope is 0: any value from −tau to 1 − tau would do.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     tau: the share of targets to lie below, above 0 and below 1; reduction
 * @returns           value in the unit of the target; grad [n], each within −tau and 1 − tau before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or tau is not between 0 and 1
 * @see Koenker and Bassett 1978, Regression Quantiles, doi:10.2307/1913643
 * @example quantile([0, 3], [2, 2], { tau: 0.75, reduction: 'none' }).elements // => Float64Array(2) [ 1.5, 0.25 ]
 */
export function quantile(prediction: Vector, target: Vector, options: QuantileOptions = {}): LossResult {
  const { tau = settings.tau.default, reduction = 'mean' } = options;
  const n = checkPair('quantile', prediction, target);
  checkParameters('quantile', settings, { tau });
  checkReduction('quantile', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = quantileAt(prediction[i]! - target[i]!, tau);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'quantile',
  name: { ko: '분위수 손실', en: 'Quantile loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\tau}(e)',
    body: '\\max\\left((1 - \\tau) e, -\\tau e\\right)',
    symbols: { ...residualSymbols, '\\tau': { role: 'parameter', label: parameters.tau.label } },
    where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'quantile',
    gradientBound: ({ tau }) => Math.max(tau, 1 - tau), smoothness: 0,
  },
  conventions: [
    { where: 'scikit-learn mean_pinball_loss', source: 'scikit-learn-metrics', difference: {
      ko: '인자 순서가 (y_true, y_pred)이고 tau를 alpha라고 불러요. 순서를 바꾸면 오류 없이 다른 분위수가 돼요. 예측 0, 정답 2, tau 0.9에서 여기는 1.8인데, 바꿔 부르면 0.2예요.',
      en: 'Takes (y_true, y_pred) and calls tau alpha. Swapped arguments raise no error and mean another quantile: prediction 0, target 2, tau 0.9 is 1.8 here; swapped it would be 0.2.',
    } },
    { where: 'Koenker and Bassett 1978', source: 'koenker1978', difference: {
      ko: '잔차를 정답 - 예측으로 적어요. 그래서 식의 부호가 반대로 보여요. 예측 0, 정답 2면 거기 잔차는 2, 여기 잔차는 -2이고 손실은 둘 다 2·tau예요.',
      en: 'Writes the residual as target minus prediction, so the signs in its formula look reversed. For prediction 0 and target 2 it is 2 there and −2 here; the loss is 2 tau in both.',
    } },
    { where: 'PyTorch', source: 'pytorch-l1-loss', difference: {
      ko: '이 손실이 없어요. 흔히 쓰는 torch.max(τ(y - ŷ), (τ - 1)(y - ŷ))는 잔차 0에서 두 기울기의 평균 1/2 - τ를 줘요. τ = 0.9면 -0.4예요. 여기는 0이에요.',
      en: 'Has none. The usual torch.max(τ (y − ŷ), (τ − 1) (y − ŷ)) gives the mean of both slopes at residual 0, 1/2 − τ: −0.4 for τ = 0.9. Here it is 0.',
    } },
  ],
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2], { tau: 0.9 }], value: 0, grad: [0], note: { ko: '-tau와 1 - tau 사이의 어느 값이든 되지만 0으로 정했어요', en: 'anything from −tau to 1 − tau would do; 0 is declared' } },
    { at: { ko: '2만큼 낮게 예측', en: 'too low by 2' }, input: [[0], [2], { tau: 0.75 }], value: 1.5, grad: [-0.75] },
    { at: { ko: '2만큼 높게 예측', en: 'too high by 2' }, input: [[4], [2], { tau: 0.75 }], value: 0.5, grad: [0.25] },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 5e-301, grad: [0.5] },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0], { tau: 0.25 }], value: Infinity, grad: [-0.25] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 0.25] },
    { at: { ko: 'tau = 0', en: 'tau = 0' }, input: [[1], [0], { tau: 0 }], throws: 'quantile: tau must be above 0 and below 1, got 0' },
    { at: { ko: '백분율로 준 tau', en: 'tau in percent' }, input: [[1], [0], { tau: 90 }], throws: 'quantile: tau must be above 0 and below 1, got 90' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'quantile: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {},
  sources: ['koenker1978', 'steinwart2011', 'gneiting2011', 'scikit-learn-metrics', 'pytorch-l1-loss'],
  loss: quantile,
}));

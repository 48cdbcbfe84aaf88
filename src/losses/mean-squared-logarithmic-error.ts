import { checkPair, checkReduction, must } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';

const who = 'meanSquaredLogarithmicError';

export const parameters = {} as const satisfies Parameters;

export interface MeanSquaredLogarithmicErrorOptions {
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one prediction.
 *
 * The difference of the logarithms is the logarithm of the ratio, and that of 1 plus the relative difference: no digit
 * is lost where prediction and target are large and close.
 */
export function meanSquaredLogarithmicErrorAt(prediction: number, target: number): Point {
  const low = prediction < target;
  const size = Math.log1p(low ? (target - prediction) / (1 + prediction) : (prediction - target) / (1 + target));
  const ratio = low ? -size : size; // ln((1 + prediction) / (1 + target))
  return { v: ratio * ratio, g: (2 * ratio) / (1 + prediction) };
}

/**
 * Mean squared logarithmic error: the squared error of ln(1 + value), for counts and amounts that span magnitudes.
 *
 * It judges ratios: 10 for 20 costs about as much as 1000 for 2000. Too low by 5 costs more than too high by 5, and yet
 * fits come out below the mean: the constant that minimises it is the geometric mean of 1 + value, less 1. Far above
 * the target the slope fades away: start low.
 *
 * PyTorch has none; Keras: `mean_squared_logarithmic_error`, which raises anything below 1e-7 to 1e-7. Here a negative
 * number is refused: end the model in a softplus or an exponential.
 *
 * @param prediction  [n], at least 0
 * @param target      [n], at least 0
 * @param options     reduction
 * @returns           value without unit; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a prediction or target is below 0
 * @see scikit-learn, Metrics and scoring: mean squared logarithmic error, https://scikit-learn.org/stable/modules/model_evaluation.html
 * @example meanSquaredLogarithmicError([0, 3], [3, 3], { reduction: 'sum' }).value // => 1.9218120556728056
 */
export function meanSquaredLogarithmicError(
  prediction: Vector, target: Vector, options: MeanSquaredLogarithmicErrorOptions = {},
): LossResult {
  const { reduction = 'mean' } = options;
  const n = checkPair(who, prediction, target);
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = prediction[i]!;
    const t = target[i]!;
    if (p < 0) throw must(who, `prediction[${i}]`, 'be at least 0', p);
    if (t < 0) throw must(who, `target[${i}]`, 'be at least 0', t);
    const { v, g } = meanSquaredLogarithmicErrorAt(p, t);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'mean-squared-logarithmic-error',
  name: { ko: '평균 제곱 로그 오차', en: 'Mean squared logarithmic error' },
  kind: 'residual',
  family: 'regression',
  arguments: [
    { name: 'prediction', form: 'vector', numbers: 'nonnegative', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'nonnegative' },
  ],
  formula: {
    name: '\\ell(\\hat{y}, y)',
    body: '\\left( \\ln\\left(1 + \\hat{y}\\right) - \\ln\\left(1 + y\\right) \\right)^{2}',
    symbols: {
      '\\hat{y}': { role: 'prediction', label: { ko: '예측값', en: 'prediction' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
    },
    inputs: (prediction, target) => ({ '\\hat{y}': prediction, y: target }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'geometric mean', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'Keras MeanSquaredLogarithmicError', source: 'keras-losses', difference: {
      ko: '인자 순서가 (y_true, y_pred)이고, 1e-7보다 작은 수는 1e-7로 올려요. 예측 -0.5, 정답 0에서 손실도 기울기도 0이 되니 음수로 굳은 예측은 빠져나오지 못해요. 여기는 오류예요.',
      en: 'Takes (y_true, y_pred) and raises anything below 1e-7 to 1e-7. At prediction −0.5 and target 0 loss and slope are 0, so a prediction stuck below 0 stays there. Here it throws.',
    } },
    { where: 'scikit-learn mean_squared_log_error', source: 'scikit-learn-metrics', difference: {
      ko: '-1보다 큰 수는 음수도 받아요. 예측 -0.5, 정답 0에서 0.480453이에요. 여기는 오류예요.',
      en: 'Takes anything above −1: prediction −0.5 with target 0 gives 0.480453. Here it throws.',
    } },
    { where: 'scikit-learn root_mean_squared_log_error', source: 'scikit-learn-metrics', difference: {
      ko: 'RMSLE라고 부르는 값으로, 여기 평균의 제곱근이에요. 예측 0, 정답 1에서 여기는 0.480453, 거기는 0.693147이에요.',
      en: 'What is called RMSLE is the square root of this mean: prediction 0 with target 1 is 0.480453 here, 0.693147 there.',
    } },
  ],
  edges: [
    { at: { ko: '예측 = 정답', en: 'prediction = target' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '둘 다 0', en: 'both 0' }, input: [[0], [0]], value: 0, grad: [0], note: { ko: '1을 더하므로 0도 괜찮아요', en: '0 is fine: 1 is added' } },
    { at: { ko: '예측 0, 정답 1', en: 'prediction 0, target 1' }, input: [[0], [1]], value: 0.4804530139182014, grad: [-1.3862943611198906] },
    { at: { ko: '예측 1e9 + 1, 정답 1e9', en: 'prediction 1e9 + 1, target 1e9' }, input: [[1000000001], [1e9]], value: 9.99999997e-19, grad: [1.999999993e-18], note: { ko: '로그를 따로 구해 빼면 자릿수를 거의 모두 잃어요', en: 'the difference of two logarithms would have hardly a digit left' } },
    { at: { ko: '예측 1e300, 정답 0', en: 'prediction 1e300, target 0' }, input: [[1e300], [0]], value: 477170.8299430558, grad: [1.3815510557964273e-297], note: { ko: '손실이 커도 기울기는 거의 없어요', en: 'a large loss with hardly any slope' } },
    { at: { ko: '정답이 ∞', en: 'target ∞' }, input: [[0], [Infinity]], value: Infinity, grad: [-Infinity] },
    { at: { ko: '예측이 ∞', en: 'prediction ∞' }, input: [[Infinity], [0]], value: Infinity, grad: [NaN], note: { ko: '∞ / ∞예요', en: '∞ / ∞' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: '예측이 음수', en: 'prediction below 0' }, input: [[1, -0.5], [0, 0]], throws: 'meanSquaredLogarithmicError: prediction[1] must be at least 0, got -0.5' },
    { at: { ko: '정답이 음수', en: 'target below 0' }, input: [[1], [-1]], throws: 'meanSquaredLogarithmicError: target[0] must be at least 0, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'meanSquaredLogarithmicError: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.mse_loss(torch.log1p(prediction), torch.log1p(target))',
    keras: 'keras.losses.MeanSquaredLogarithmicError()(target, prediction)',
    optax: 'optax.squared_error(jnp.log1p(prediction), jnp.log1p(target)).mean()',
  },
  sources: ['scikit-learn-metrics', 'keras-losses'],
  loss: meanSquaredLogarithmicError,
}));

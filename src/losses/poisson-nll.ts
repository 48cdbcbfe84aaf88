import { checkPair, checkParameters, checkReduction, must } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';

const settings = {
  eps: { default: 1e-8, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  eps: { symbol: '\\varepsilon', label: { ko: '로그 안에 더하는 값', en: 'added inside the logarithm' } },
});

export interface PoissonNllOptions extends ParameterOptions<typeof settings> {
  /** the prediction is the logarithm of the rate; else the rate itself */
  readonly logInput?: boolean;
  /** add Stirling's approximation of ln(target!) */
  readonly full?: boolean;
  readonly reduction?: Reduction;
}

/** Value and slope at one prediction. From the logarithm of the rate nothing needs eps, and the slope is rate − target. */
export function poissonNllAt(prediction: number, target: number, eps: number, logInput = true, full = false): Point {
  const rate = logInput ? Math.exp(prediction) : prediction;
  const log = logInput ? prediction : Math.log(rate + eps);
  return {
    v: rate - target * log + (full && target > 1 ? stirling(target) : 0),
    g: logInput ? rate - target : 1 - target / (rate + eps),
  };
}

/** ln(n!), nearly: n ln n − n + ½ ln(2π n). */
const stirling = (n: number): number => n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n);

/**
 * Poisson negative log-likelihood: the surprise, in nats, at a count where some rate was expected.
 *
 * For counts, whose variance grows with their mean. Its slope is rate minus target, so the fit is the mean, as under
 * the squared error, but a large count weighs no more than its noise warrants. Without `full` a constant of the target
 * is left out: values may be negative, and compare only on the same data.
 *
 * PyTorch: `poisson_nll_loss`; `logInput` is its `log_input`. Keras' `Poisson` takes rates. An exponential or softplus
 * at the end of a model goes with logInput false, and then a rate below 0 is refused.
 *
 * @param prediction  [n], logarithms of rates; rates, at least 0, where logInput is false
 * @param target      [n], counts or any number at least 0
 * @param options     eps: added to the rate inside its logarithm where logInput is false, above 0; logInput; full; reduction
 * @returns           value in nats; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target or rate is below 0, or eps is not above 0
 * @see Nelder and Wedderburn 1972, Generalized Linear Models, doi:10.2307/2344614
 * @example poissonNll([0], [2], { full: true }).value // => 1.651806484604536
 */
export function poissonNll(prediction: Vector, target: Vector, options: PoissonNllOptions = {}): LossResult {
  const { eps = settings.eps.default, logInput = true, full = false, reduction = 'mean' } = options;
  const n = checkPair('poissonNll', prediction, target);
  checkParameters('poissonNll', settings, { eps });
  checkReduction('poissonNll', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = prediction[i]!;
    const t = target[i]!;
    if (!logInput && p < 0) throw must('poissonNll', `prediction[${i}]`, 'be at least 0 where logInput is false', p);
    if (t < 0) throw must('poissonNll', `target[${i}]`, 'be at least 0', t);
    const { v, g } = poissonNllAt(p, t, eps, logInput, full);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'poisson-nll',
  name: { ko: '푸아송 음의 로그 가능도', en: 'Poisson negative log-likelihood' },
  kind: 'residual',
  family: 'regression',
  arguments: [
    { name: 'prediction', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'nonnegative' },
  ],
  formula: {
    name: '\\ell(z, y)',
    body: '\\exp\\left(z\\right) - y z',
    symbols: {
      z: { role: 'prediction', label: { ko: '평균 횟수의 로그', en: 'logarithm of the rate' } },
      y: { role: 'target', label: { ko: '정답 횟수', en: 'count' } },
    },
    where: '\\hat{\\lambda} = \\exp\\left(z\\right)',
    inputs: (prediction, target) => ({ z: prediction, y: target }),
  },
  parameters,
  options: {
    logInput: { type: 'boolean', default: 'true', label: { ko: '예측이 평균 횟수의 로그예요. 끄면 평균 횟수 자체예요', en: 'the prediction is the logarithm of the rate; else the rate itself' } },
    full: { type: 'boolean', default: 'false', label: { ko: '정답만으로 정해지는 상수 ln(y!)을 스털링 근사로 더해요', en: 'add ln(y!), a constant of the target, by Stirling’s approximation' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [-Infinity, Infinity], estimates: 'mean', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'Keras Poisson', source: 'keras-losses', difference: {
      ko: '인자 순서가 (y_true, y_pred)이고 평균 횟수 자체를 받아요. 예측 2, 정답 3에서 거기는 2 - 3 ln 2 = -0.079442, 여기 기본값은 e² - 6 = 1.389056이에요. logInput: false, eps: 1e-7이면 같아요.',
      en: 'Takes (y_true, y_pred), and rates: prediction 2 with target 3 is 2 − 3 ln 2 = −0.079442 there and e² − 6 = 1.389056 here by default. With logInput false and eps 1e-7 they agree.',
    } },
    { where: 'PyTorch full=True', source: 'pytorch-poisson-nll-loss', difference: {
      ko: 'ln(y!)의 스털링 근사를 정답이 1보다 클 때만 더해요. 여기도 그래요. 정답 2에서 0.651806인데 참값 ln 2!은 0.693147이에요.',
      en: 'Adds Stirling’s approximation of ln(y!), and only where the target is above 1; here too. At target 2 that is 0.651806, where ln 2! is 0.693147.',
    } },
    { where: 'scikit-learn mean_poisson_deviance', source: 'scikit-learn-metrics', difference: {
      ko: '평균 횟수를 받고, 완벽한 예측을 0으로 맞춘 뒤 2를 곱해요. 평균 횟수 2, 정답 3에서 0.432791이에요. 기울기는 logInput: false인 여기의 2배예요.',
      en: 'Takes rates, sets a perfect prediction to 0 and doubles: rate 2 with target 3 gives 0.432791. Its slope is twice that of logInput false here.',
    } },
  ],
  edges: [
    { at: { ko: '예측 0 (평균 횟수 1), 정답 0', en: 'prediction 0 (rate 1), target 0' }, input: [[0], [0]], value: 1, grad: [1] },
    { at: { ko: '예측이 정답의 로그', en: 'prediction = ln(target)' }, input: [[0], [1]], value: 1, grad: [0], note: { ko: '가장 낮은 곳이지만 0은 아니에요', en: 'the lowest point, and yet not 0' } },
    { at: { ko: '예측 800', en: 'prediction 800' }, input: [[800], [1]], value: Infinity, grad: [Infinity], note: { ko: 'e^800은 표현 범위를 넘어요', en: 'e^800 overflows' } },
    { at: { ko: '예측 −750, 정답 2', en: 'prediction −750, target 2' }, input: [[-750], [2]], value: 1500, grad: [-2] },
    { at: { ko: 'logInput: false, 평균 횟수 0, 정답 0', en: 'logInput false, rate 0, target 0' }, input: [[0], [0], { logInput: false }], value: 0, grad: [1] },
    { at: { ko: 'logInput: false, 평균 횟수 0, 정답 1', en: 'logInput false, rate 0, target 1' }, input: [[0], [1], { logInput: false }], value: 18.420680743952367, grad: [-99999999], note: { ko: '-ln eps예요', en: '−ln eps' } },
    { at: { ko: 'full, 정답 1', en: 'full, target 1' }, input: [[0], [1], { full: true }], value: 1, grad: [0], note: { ko: '정답이 1 이하면 더하는 것이 없어요', en: 'nothing is added up to target 1' } },
    { at: { ko: '예측이 −∞, 정답 1', en: 'prediction −∞, target 1' }, input: [[-Infinity], [1]], value: Infinity, grad: [-1] },
    { at: { ko: '예측이 −∞, 정답 0', en: 'prediction −∞, target 0' }, input: [[-Infinity], [0]], value: NaN, grad: [0], note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [1, 0]], value: NaN, grad: [NaN, 0.5] },
    { at: { ko: '정답이 음수', en: 'target below 0' }, input: [[0], [-1]], throws: 'poissonNll: target[0] must be at least 0, got -1' },
    { at: { ko: 'logInput: false, 예측이 음수', en: 'logInput false, prediction below 0' }, input: [[1, -2], [0, 0], { logInput: false }], throws: 'poissonNll: prediction[1] must be at least 0 where logInput is false, got -2' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'poissonNll: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.poisson_nll_loss(prediction, target, log_input=True, full=False)',
    keras: 'keras.losses.Poisson()(target, exp(prediction))',
  },
  sources: ['nelder1972', 'pytorch-poisson-nll-loss', 'keras-losses', 'scikit-learn-metrics'],
  loss: poissonNll,
}));

import { predictionAndTarget } from '#core/arguments';
import { checkPair, checkReduction } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { residualSymbols } from '#core/symbols';

export const parameters = {} as const satisfies Parameters;

export interface LogCoshOptions {
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one residual: the slope is its hyperbolic tangent.
 *
 * From 1 on, in decay = e^(−2 |residual|), which cannot overflow. Below, in shrink = e^−|residual| − 1, which keeps
 * its digits down to zero: cosh − 1 is shrink² / (2 + 2 shrink), and decay is (1 + shrink)².
 */
export function logCoshAt(residual: number): Point {
  const size = Math.abs(residual);
  let v: number;
  let g: number;
  if (size < 1) {
    const shrink = Math.expm1(-size);
    v = Math.log1p((shrink * shrink) / (2 + 2 * shrink));
    g = (-shrink * (2 + shrink)) / (1 + (1 + shrink) * (1 + shrink));
  } else {
    const decay = Math.exp(-2 * size);
    v = size - Math.LN2 + Math.log1p(decay);
    g = (1 - decay) / (1 + decay);
  }
  return { v, g: residual < 0 ? -g : g };
}

/**
 * Log-cosh loss: half the square near zero, the size less ln 2 in the tails, without a joint between.
 *
 * It behaves like Huber with delta 1 but is smooth everywhere. Its second derivative fades in the tails: Newton's
 * method diverges from beyond 1.09. It has no scale of its own: divide the residuals by the size at which an error
 * counts as large.
 *
 * PyTorch has none; Keras: `log_cosh`. Keras' form loses all digits near zero (at 1e-8 it is off by more than its
 * own size); this one is right to 1e-15 from 1e-150 to the largest number.
 *
 * @param prediction  [n], in a unit in which an error of 1 is large
 * @param target      [n]
 * @param options     reduction
 * @returns           value without unit; grad [n], each within −1 and 1 before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or the reduction is unknown
 * @see Saleh and Saleh 2022, Statistical Properties of the log-cosh Loss Function, arXiv:2208.04564
 * @example logCosh([1000, 0], [0, 0], { reduction: 'sum' }).value // => 999.3068528194401
 */
export function logCosh(prediction: Vector, target: Vector, options: LogCoshOptions = {}): LossResult {
  const { reduction = 'mean' } = options;
  const n = checkPair('logCosh', prediction, target);
  checkReduction('logCosh', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = logCoshAt(prediction[i]! - target[i]!);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'log-cosh',
  name: { ko: '로그 코시 손실', en: 'Log-cosh loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell(e)', body: '\\ln\\left(\\cosh\\left(e\\right)\\right)', symbols: residualSymbols, where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'between mean and median',
    gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: 'Keras LogCosh', source: 'keras-losses', difference: {
      ko: 'e + softplus(-2e) - ln 2로 계산해요. 큰 값에는 안전하지만 0 근처에서 자릿수를 잃어요. 잔차 1e-8의 참값은 5e-17인데 배정밀도로도 1.1e-16이 나와요.',
      en: 'Computes e + softplus(−2e) − ln 2: safe for large residuals, but it loses its digits near zero. At 1e-8 the truth is 5e-17; that form gives 1.1e-16 even in double precision.',
    } },
    { where: 'optax log_cosh', source: 'optax-losses', difference: {
      ko: '평균을 내지 않고 원소별 손실을 돌려줘요. 잔차 (1000, 0)에서 여기 기본값은 499.653이고, 거기는 (999.307, 0)이에요.',
      en: 'Returns the losses of the elements, without a mean: for residuals (1000, 0) the default here is 499.653, there it is (999.307, 0).',
    } },
    { where: 'Huber 1964', source: 'huber1964', difference: {
      ko: 'delta = 1인 후버와 닮았지만 꼬리가 |e| - 1/2이 아니라 |e| - ln 2예요. 잔차 10에서 후버는 9.5, 여기는 9.306853이에요.',
      en: 'Looks like Huber with delta 1, but its tail is |e| − ln 2, not |e| − 1/2: at residual 10 Huber is 9.5, this 9.306853.',
    } },
  ],
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 1e-8', en: 'residual 1e-8' }, input: [[1e-8], [0]], value: 5e-17, grad: [1e-8] },
    { at: { ko: '잔차 800', en: 'residual 800' }, input: [[800], [0]], value: 799.3068528194401, grad: [1], note: { ko: 'cosh 800은 표현 범위를 넘지만 손실은 아니에요', en: 'cosh 800 overflows, the loss does not' } },
    { at: { ko: '잔차 −750', en: 'residual −750' }, input: [[-750], [0]], value: 749.3068528194401, grad: [-1] },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 0, grad: [1e-300] },
    { at: { ko: '예측이 ∞', en: 'prediction ∞' }, input: [[Infinity], [0]], value: Infinity, grad: [1] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[1, 2], [1]], throws: 'logCosh: target must be as long as prediction (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'logCosh: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    keras: 'keras.losses.LogCosh()(target, prediction)',
    optax: 'optax.log_cosh(prediction, target).mean()',
  },
  sources: ['saleh2022', 'keras-losses', 'optax-losses', 'huber1964'],
  loss: logCosh,
}));

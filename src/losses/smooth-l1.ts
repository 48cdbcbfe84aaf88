import { predictionAndTarget } from '#core/arguments';
import { checkPair, checkParameters, checkReduction } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings, type Values } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { residualSymbols } from '#core/symbols';

const settings = {
  beta: { default: 1, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  beta: { symbol: '\\beta', label: { ko: '경계', en: 'threshold' }, slider: { min: 0, max: 4, step: 0.1 } },
});

export interface SmoothL1Options extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/** The curve bends into a line at ±beta; at beta 0 both are one corner. */
export const joints = ({ beta }: Values<typeof parameters>): number[] => [...new Set([-beta, beta])];

/** Value and slope at one residual: the slope climbs from 0 to 1 on the way from 0 to beta. */
export function smoothL1At(residual: number, beta: number): Point {
  const size = Math.abs(residual);
  const inside = size < beta;
  const share = residual / beta;
  return {
    v: inside ? 0.5 * residual * share : size - 0.5 * beta,
    g: inside ? share : Math.sign(residual),
  };
}

/**
 * Smooth L1 loss: the absolute error with its corner rounded off.
 *
 * Beyond beta every residual pulls with slope 1, whatever beta is: beta says only how close to the target the pull
 * begins to fade. So a small beta is nearly the absolute error, and 0 is the absolute error.
 *
 * PyTorch: `smooth_l1_loss`. Huber is beta times this: as its delta goes to 0, Huber vanishes instead. At beta 0 the
 * slope at residual 0 is 0, as in PyTorch.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     beta: where the pieces meet, at least 0, same unit as the residual; reduction
 * @returns           value in the unit of the target; grad [n], each within −1 and 1 before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or beta is below 0
 * @see Girshick 2015, Fast R-CNN, arXiv:1504.08083
 * @example smoothL1([3], [0], { beta: 2 }).value // => 2
 */
export function smoothL1(prediction: Vector, target: Vector, options: SmoothL1Options = {}): LossResult {
  const { beta = settings.beta.default, reduction = 'mean' } = options;
  const n = checkPair('smoothL1', prediction, target);
  checkParameters('smoothL1', settings, { beta });
  checkReduction('smoothL1', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = smoothL1At(prediction[i]! - target[i]!, beta);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'smooth-l1',
  name: { ko: '스무스 L1 손실', en: 'Smooth L1 loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\beta}(e)',
    body: '\\begin{cases} \\frac{e^{2}}{2 \\beta} & \\text{if } \\left|e\\right| < \\beta \\\\ \\left|e\\right| - \\frac{1}{2} \\beta & \\text{otherwise} \\end{cases}',
    symbols: { ...residualSymbols, '\\beta': { role: 'parameter', label: parameters.beta.label } },
    where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'between mean and median',
    gradientBound: () => 1, smoothness: 1,
  },
  conventions: [
    { where: 'PyTorch huber_loss', source: 'pytorch-huber-loss', difference: {
      ko: '이 손실의 beta배예요. 잔차 3, beta = delta = 2에서 여기는 2, 거기는 4예요. 1일 때만 같아요.',
      en: 'Is beta times this loss: at residual 3 with beta = delta = 2 it is 2 here and 4 there. Only at 1 are they equal.',
    } },
    { where: 'PyTorch smooth_l1_loss', source: 'pytorch-smooth-l1-loss', difference: {
      ko: 'beta = 0이면 l1_loss를 불러서 잔차 0의 기울기가 0이에요. 여기도 0이에요. 그 아래의 연산자 torch._C._nn.smooth_l1_loss를 beta = 0으로 직접 부르면 -1이 나와요(2.13.0에서 실행).',
      en: 'Calls l1_loss where beta is 0, so the slope at residual 0 is 0, as here. The operator below it, torch._C._nn.smooth_l1_loss, called with beta 0 gives −1 (run on 2.13.0).',
    } },
    { where: 'Keras Huber, optax huber_loss', source: 'keras-losses', difference: {
      ko: '스무스 L1은 없어요. 그쪽 후버를 delta로 나누면 같은 값이에요. 잔차 3, delta = 0.5에서 1.375 / 0.5 = 2.75예요. 다만 delta는 0이 될 수 없어요.',
      en: 'Have no smooth L1: their Huber divided by its delta is the same. At residual 3 with 0.5 that is 1.375 / 0.5 = 2.75. Their delta cannot be 0.',
    } },
  ],
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 = beta', en: 'residual = beta' }, input: [[2], [0], { beta: 2 }], value: 1, grad: [1], note: { ko: '두 식의 값과 기울기가 같아요', en: 'both pieces agree, in value and in slope' } },
    { at: { ko: '잔차 = −beta', en: 'residual = −beta' }, input: [[-2], [0], { beta: 2 }], value: 1, grad: [-1] },
    { at: { ko: 'beta = 0, 잔차 0', en: 'beta = 0, residual 0' }, input: [[2], [2], { beta: 0 }], value: 0, grad: [0], note: { ko: '절댓값의 모서리예요. PyTorch처럼 0이에요', en: 'the corner of the absolute error: 0, as in PyTorch' } },
    { at: { ko: 'beta = 0, 잔차 −3', en: 'beta = 0, residual −3' }, input: [[-3], [0], { beta: 0 }], value: 3, grad: [-1] },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 0, grad: [1e-300] },
    { at: { ko: '잔차 1e180, beta 1e200', en: 'residual 1e180, beta 1e200' }, input: [[1e180], [0], { beta: 1e200 }], value: 5e159, grad: [1e-20], note: { ko: '제곱은 표현 범위를 넘지만 손실은 아니에요', en: 'the square overflows, the loss does not' } },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0]], value: Infinity, grad: [-1] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 0.5] },
    { at: { ko: 'beta가 음수', en: 'beta below 0' }, input: [[1], [0], { beta: -1 }], throws: 'smoothL1: beta must be at least 0, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'smoothL1: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.smooth_l1_loss(prediction, target, beta=1.0)',
    optax: 'optax.huber_loss(prediction, target, delta=beta).mean() / beta',
  },
  sources: ['girshick2015', 'huber1964', 'pytorch-smooth-l1-loss', 'pytorch-huber-loss', 'keras-losses', 'optax-losses'],
  loss: smoothL1,
}));

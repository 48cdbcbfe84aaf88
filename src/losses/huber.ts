import { predictionAndTarget } from '#core/arguments';
import { checkPair, checkParameters, checkReduction, checkWeight } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption, weightOverCount } from '#core/options';
import { described, type ParameterOptions, type Settings, type Values } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { residualSymbols } from '#core/symbols';
import { weigh } from '#core/weight';

const settings = {
  delta: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  delta: { symbol: '\\delta', label: { ko: '경계', en: 'threshold' }, slider: { min: 0.1, max: 4, step: 0.1 } },
});

export interface HuberOptions extends ParameterOptions<typeof settings> {
  /** [n]; the mean still divides by n */
  readonly weight?: Vector;
  readonly reduction?: Reduction;
}

/** The curve bends into a line at ±delta. */
export const joints = ({ delta }: Values<typeof parameters>): number[] => [-delta, delta];

/** Value and slope at one residual: the slope is the residual itself, clipped to [−delta, delta]. */
export function huberAt(residual: number, delta: number): Point {
  const size = Math.abs(residual);
  const inside = size <= delta;
  return {
    v: inside ? 0.5 * residual * residual : delta * (size - 0.5 * delta),
    g: inside ? residual : delta * Math.sign(residual),
  };
}

/**
 * Huber loss: squared near zero, linear in the tails.
 *
 * Its slope is the residual clipped to [−delta, delta], so one outlier pulls a fit by at most delta.
 *
 * PyTorch: `huber_loss`; its weighted mean divides by n, unlike that of `mse_loss`, and so does this one. Smooth L1
 * is this divided by its beta; equal only where both are 1.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     delta: where the pieces meet, above 0, same unit as the residual; weight [n]; reduction
 * @returns           value in the squared unit of the target; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or delta is not above 0
 * @see Huber 1964, Robust Estimation of a Location Parameter, doi:10.1214/aoms/1177703732
 * @example huber([3], [0], { delta: 2 }).value // => 4
 */
export function huber(prediction: Vector, target: Vector, options: HuberOptions = {}): LossResult {
  const { delta = settings.delta.default, weight, reduction = 'mean' } = options;
  const n = checkPair('huber', prediction, target);
  checkParameters('huber', settings, { delta });
  checkWeight('huber', weight, n, 'element');
  checkReduction('huber', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = weight || reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = huberAt(prediction[i]! - target[i]!, delta);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  if (weight && elements) sum = weigh(elements, grad, weight);
  return { value: scale * sum, grad, ...(reduction === 'none' && elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'huber',
  name: { ko: '후버 손실', en: 'Huber loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\delta}(e)',
    body: '\\begin{cases} \\frac{1}{2} e^{2} & \\text{if } \\left|e\\right| \\le \\delta \\\\ \\delta \\left( \\left|e\\right| - \\frac{1}{2} \\delta \\right) & \\text{otherwise} \\end{cases}',
    symbols: { ...residualSymbols, '\\delta': { role: 'parameter', label: parameters.delta.label } },
    where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { weight: weightOverCount, reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'between mean and median',
    gradientBound: ({ delta }) => delta, smoothness: 1,
  },
  conventions: [
    { where: 'PyTorch smooth_l1_loss', source: 'pytorch-smooth-l1-loss', difference: {
      ko: '후버 손실을 beta로 나눈 값이에요. 잔차 3, delta = beta = 2에서 여기는 4, 거기는 2예요. beta가 0으로 가면 절댓값이 되지만, delta가 0으로 가면 손실이 사라져요.',
      en: 'Is Huber divided by its beta: at residual 3 with delta = beta = 2 the loss is 4 here and 2 there. As beta goes to 0 it becomes the absolute error; as delta goes to 0, Huber vanishes.',
    } },
    { where: 'PyTorch huber_loss', source: 'pytorch-huber-loss', difference: {
      ko: '가중 평균을 mse_loss와 다르게 원소 수로 나눠요. 여기도 그래요. delta 5, 잔차 (3, 1), 가중치 (1, 3)에서 3이고, 가중치의 합으로 나누면 1.5예요.',
      en: 'Its weighted mean divides by the number of elements, unlike that of mse_loss; here too. With delta 5, residuals (3, 1) and weights (1, 3) that is 3; over the sum of the weights it would be 1.5.',
    } },
    { where: 'Keras Huber', source: 'keras-losses', difference: {
      ko: '인자 순서가 (y_true, y_pred)예요. 식은 같고 대칭이라 순서를 바꿔도 값은 같지만, 기울기의 부호는 바뀌어요.',
      en: 'Takes (y_true, y_pred). The formula is the same and symmetric: swapped arguments give the same value, but the gradient with the opposite sign.',
    } },
  ],
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 = delta', en: 'residual = delta' }, input: [[2], [0], { delta: 2 }], value: 2, grad: [2], note: { ko: '두 식의 값과 기울기가 같아요', en: 'both pieces agree, in value and in slope' } },
    { at: { ko: '잔차 = −delta', en: 'residual = −delta' }, input: [[-2], [0], { delta: 2 }], value: 2, grad: [-2] },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 0, grad: [1e-300] },
    { at: { ko: '예측이 ∞', en: 'prediction ∞' }, input: [[Infinity], [0]], value: Infinity, grad: [1] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 0.5] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [0, 0], { weight: [0, 0] }], value: 0, grad: [0, 0], note: { ko: '원소 수로 나누므로 NaN이 아니에요', en: 'no NaN: the mean divides by the number of elements' } },
    { at: { ko: 'delta = 0', en: 'delta = 0' }, input: [[1], [0], { delta: 0 }], throws: 'huber: delta must be above 0, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'huber: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.huber_loss(prediction, target, delta=1.0)',
    keras: 'keras.losses.Huber(delta=1.0)(target, prediction)',
    optax: 'optax.huber_loss(prediction, target, delta=1.0).mean()',
  },
  sources: ['huber1964', 'pytorch-huber-loss', 'pytorch-smooth-l1-loss', 'keras-losses'],
  loss: huber,
}));

import { predictionAndTarget } from '#core/arguments';
import { checkPair, checkParameters, checkReduction } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { residualSymbols } from '#core/symbols';

const settings = {
  delta: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  delta: { symbol: '\\delta', label: { ko: '경계', en: 'threshold' }, slider: { min: 0.1, max: 4, step: 0.1 } },
});

export interface PseudoHuberOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/**
 * Value and slope at one residual.
 *
 * √(1 + x²) − 1 is x² / (1 + √(1 + x²)), which keeps its digits near zero; and the smaller of residual and delta is
 * divided by the larger, so that no square can overflow.
 */
export function pseudoHuberAt(residual: number, delta: number): Point {
  const size = Math.abs(residual);
  const inside = size <= delta;
  const share = inside ? size / delta : delta / size;
  const root = Math.sqrt(1 + share * share);
  return {
    v: inside ? size * (size / (1 + root)) : size * (delta / (share + root)),
    g: inside ? residual / root : Math.sign(residual) * (delta / root),
  };
}

/**
 * Pseudo-Huber loss: half the square near zero, nearly a line in the tails, and smooth all the way between.
 *
 * Like Huber it bounds the pull of an outlier by delta, and it has second derivatives, as Newton's method wants them.
 * It is softer: at a residual of delta it pulls with 0.71 delta where Huber pulls with delta.
 *
 * Also Charbonnier loss, L1-L2 loss; SciPy: `pseudo_huber`. PyTorch has none. Some divide by delta or leave out the
 * constant: √(e² + ε²) is this one at delta = ε, divided by ε, plus ε.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @param options     delta: where the curve bends, above 0, same unit as the residual; reduction
 * @returns           value in the squared unit of the target; grad [n], each within −delta and delta before the mean
 * @throws {RangeError} if lengths differ, the input is empty, or delta is not above 0
 * @see Charbonnier et al. 1997, Deterministic edge-preserving regularization in computed imaging, doi:10.1109/83.551699
 * @example pseudoHuber([1.5], [0], { delta: 2 }).value // => 1
 */
export function pseudoHuber(prediction: Vector, target: Vector, options: PseudoHuberOptions = {}): LossResult {
  const { delta = settings.delta.default, reduction = 'mean' } = options;
  const n = checkPair('pseudoHuber', prediction, target);
  checkParameters('pseudoHuber', settings, { delta });
  checkReduction('pseudoHuber', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = pseudoHuberAt(prediction[i]! - target[i]!, delta);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'pseudo-huber',
  name: { ko: '유사 후버 손실', en: 'Pseudo-Huber loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\delta}(e)',
    body: '\\delta^{2} \\left( \\sqrt{1 + \\left(\\frac{e}{\\delta}\\right)^{2}} - 1 \\right)',
    symbols: { ...residualSymbols, '\\delta': { role: 'parameter', label: parameters.delta.label } },
    where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'between mean and median',
    gradientBound: ({ delta }) => delta, smoothness: Infinity,
  },
  conventions: [
    { where: 'SciPy pseudo_huber', source: 'scipy-special', difference: {
      ko: '인자 순서가 (delta, r)이고 원소별 손실을 돌려줘요. 0 근처에서도 자릿수를 지키지만 r / delta를 제곱해서, 잔차 1e200, delta 3이면 참값 3e200 대신 ∞가 나와요.',
      en: 'Takes (delta, r) and returns the losses of the elements. It keeps its digits near 0 too, but squares r / delta: residual 1e200 with delta 3 gives ∞ there, where the truth is 3e200.',
    } },
    { where: 'Charbonnier et al. 1997', source: 'charbonnier1997', difference: {
      ko: '영상 복원에서 쓰는 꼴은 √(e² + ε²)이에요. 잔차 0에서 ε이고 기울기는 1을 넘지 않아요. 잔차 3, ε = 4에서 거기는 5, 여기는 delta = 4로 4예요.',
      en: 'In image restoration it is written √(e² + ε²): ε at residual 0, with slopes of at most 1. At residual 3 and ε = 4 that is 5; here, with delta 4, it is 4.',
    } },
    { where: 'Huber 1964', source: 'huber1964', difference: {
      ko: '꼬리가 delta(|e| - delta/2)예요. 여기는 delta(|e| - delta)로 다가가요. 잔차 10, delta 1에서 후버는 9.5, 여기는 9.049876이에요.',
      en: 'Has the tail delta (|e| − delta / 2); this one approaches delta (|e| − delta). At residual 10 and delta 1 Huber is 9.5, this 9.049876.',
    } },
  ],
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 = delta', en: 'residual = delta' }, input: [[2], [0], { delta: 2 }], value: 1.6568542494923801, grad: [1.414213562373095], note: { ko: '기울기는 delta / √2예요', en: 'the slope is delta / √2' } },
    { at: { ko: '잔차 1e-8', en: 'residual 1e-8' }, input: [[1e-8], [0]], value: 5e-17, grad: [1e-8], note: { ko: '식을 그대로 계산하면 0이 나와요', en: 'the formula computed as it stands gives 0' } },
    { at: { ko: '잔차 −750', en: 'residual −750' }, input: [[-750], [0]], value: 749.0006666663703, grad: [-0.9999991111122963] },
    { at: { ko: '잔차 1e200', en: 'residual 1e200' }, input: [[1e200], [0], { delta: 3 }], value: 3e200, grad: [3], note: { ko: '제곱은 표현 범위를 넘지만 손실은 아니에요', en: 'the square overflows, the loss does not' } },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 0, grad: [1e-300] },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0], { delta: 2 }], value: Infinity, grad: [-2] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: 'delta = 0', en: 'delta = 0' }, input: [[1], [0], { delta: 0 }], throws: 'pseudoHuber: delta must be above 0, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'pseudoHuber: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {},
  sources: ['charbonnier1997', 'huber1964', 'scipy-special'],
  loss: pseudoHuber,
}));

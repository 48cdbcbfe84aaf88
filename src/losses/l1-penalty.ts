import { checkParameters, must } from '#core/check';
import { card } from '#core/kinds';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Vector } from '#core/result';

const settings = {
  strength: { default: 0.01, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  strength: { symbol: '\\lambda', label: { ko: '세기', en: 'strength' }, slider: { min: 0, max: 1, step: 0.01 } },
});

export type L1PenaltyOptions = ParameterOptions<typeof settings>;

/**
 * L1 penalty: the strength times the sum of the absolute coefficients of a model.
 *
 * It pulls a coefficient of any size with the same force, so those that explain less than that force end at exactly
 * 0: the penalty selects inputs. Plain gradient descent does not get there, it jumps around 0 by the learning rate
 * times the strength; coordinate descent and proximal steps do.
 *
 * The same in Keras `L1`; PyTorch has no option for it. At coefficient 0 the slope is 0, as of `abs` there. It is a
 * sum, not a mean: beside a loss that is a mean, its share grows with the number of coefficients. Leave the biases out.
 *
 * @param coefficients  [n], the weights of a model
 * @param options       strength: at least 0
 * @returns             value in the unit of the coefficients; grad [n]
 * @throws {RangeError} if the input is empty or strength is below 0
 * @see Tibshirani 1996, Regression Shrinkage and Selection via the Lasso, doi:10.1111/j.2517-6161.1996.tb02080.x
 * @example l1Penalty([3, -4], { strength: 0.5 }).value // => 3.5
 */
export function l1Penalty(coefficients: Vector, options: L1PenaltyOptions = {}): LossResult {
  const { strength = settings.strength.default } = options;
  const n = coefficients.length;
  if (!(n > 0)) throw must('l1Penalty', 'coefficients', 'have at least 1 element', n);
  checkParameters('l1Penalty', settings, { strength });
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const w = coefficients[i]!;
    sum += strength * Math.abs(w); // λ |w|; summed before λ it could overflow
    grad[i] = strength * Math.sign(w) + 0; // + 0: a coefficient or strength of 0 leaves no −0
  }
  return { value: sum, grad };
}

export default /* @__PURE__ */ card(() => ({
  id: 'l1-penalty',
  name: { ko: 'L1 벌점', en: 'L1 penalty' },
  kind: 'penalty',
  family: 'regularization',
  arguments: [{ name: 'coefficients', form: 'list', numbers: 'real', differentiated: true }],
  formula: {
    name: 'R_{\\lambda}(w)',
    body: '\\lambda \\sum_{i=1}^{n} \\left|w_{i}\\right|',
    symbols: {
      w: { role: 'prediction', label: { ko: '계수', en: 'coefficients' } },
      n: { role: 'target', label: { ko: '계수의 수', en: 'number of coefficients' } },
      '\\lambda': { role: 'parameter', label: parameters.strength.label },
    },
    inputs: (coefficients) => ({ w: coefficients, n: coefficients.length }),
  },
  parameters,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: ({ strength }) => strength, smoothness: 0,
  },
  conventions: [
    { where: 'Keras L1', source: 'keras-regularizers', difference: {
      ko: '식과 기본 세기 0.01이 같아요. 계수 (3, -4)에서 둘 다 0.07이에요. 다만 Keras L2에는 1/2이 없어서, L1L2로 둘을 섞으면 L2 쪽만 여기의 두 배가 돼요.',
      en: 'The same formula and the same default strength, 0.01: for coefficients (3, −4) both give 0.07. But Keras L2 has no 1/2, so in L1L2 the L2 part counts twice as much as here.',
    } },
    { where: 'scikit-learn Lasso', source: 'sklearn-linear-models', difference: {
      ko: '잔차 제곱합을 2n으로 나눈 뒤 벌점을 더해요. 평균 제곱 오차에 여기의 벌점을 더한 것과 같게 하려면 alpha를 세기의 절반으로 두세요. 세기 0.01이면 alpha는 0.005예요.',
      en: 'Divides the sum of squared residuals by 2n before it adds the penalty. To match mean squared error plus this penalty, halve the strength: strength 0.01 here is alpha 0.005 there.',
    } },
    { where: 'Tibshirani 1996', source: 'tibshirani1996', difference: {
      ko: '벌점을 더하는 대신 절댓값의 합을 상한 t로 묶어요. 세기마다 짝이 되는 t가 있어서 같은 문제예요. 계수 (3, -4)에서 합은 7이고, 세기 0.01의 벌점은 0.07이에요.',
      en: 'Bounds the sum of the absolute values by a constant t instead of adding it. Each strength has its t, so the problem is the same: for coefficients (3, −4) the sum is 7, and the penalty of strength 0.01 is 0.07.',
    } },
  ],
  edges: [
    { at: { ko: '모두 0', en: 'all 0' }, input: [[0, -0]], value: 0, grad: [0, 0], note: { ko: '꺾인 곳의 기울기는 PyTorch의 abs처럼 0이에요', en: 'the slope at the kink is 0, as of abs in PyTorch' } },
    { at: { ko: '계수 하나', en: 'one coefficient' }, input: [[-3], { strength: 2 }], value: 6, grad: [-2] },
    { at: { ko: '세기 0', en: 'strength 0' }, input: [[3, -4], { strength: 0 }], value: 0, grad: [0, 0] },
    { at: { ko: '계수 1e-300', en: 'coefficient 1e-300' }, input: [[1e-300], { strength: 0.5 }], value: 5e-301, grad: [0.5], note: { ko: '아무리 작아도 같은 힘으로 당겨요', en: 'pulled with full force, however small' } },
    { at: { ko: '1.5e308 두 개', en: 'two of 1.5e308' }, input: [[1.5e308, -1.5e308], { strength: 0.5 }], value: 1.5e308, grad: [0.5, -0.5], note: { ko: '합은 표현 범위를 넘지만 벌점은 아니에요', en: 'their sum overflows, the penalty does not' } },
    { at: { ko: '계수 −∞', en: 'coefficient −∞' }, input: [[-Infinity, 1], { strength: 1 }], value: Infinity, grad: [-1, 1] },
    { at: { ko: '계수 ∞, 세기 0', en: 'coefficient ∞, strength 0' }, input: [[Infinity], { strength: 0 }], value: NaN, grad: [0], note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], { strength: 1 }], value: NaN, grad: [NaN, 1], note: { ko: 'PyTorch는 NaN의 기울기를 0으로 줘요', en: 'PyTorch gives the NaN a slope of 0' } },
    { at: { ko: '세기가 음수', en: 'negative strength' }, input: [[1], { strength: -0.5 }], throws: 'l1Penalty: strength must be at least 0, got -0.5' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[]], throws: 'l1Penalty: coefficients must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'strength * coefficients.abs().sum()',
    keras: 'keras.regularizers.L1(strength)(coefficients)',
  },
  sources: ['tibshirani1996', 'keras-regularizers', 'sklearn-linear-models'],
  loss: l1Penalty,
}));

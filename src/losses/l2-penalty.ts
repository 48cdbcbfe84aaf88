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

export type L2PenaltyOptions = ParameterOptions<typeof settings>;

/**
 * L2 penalty: half the strength times the sum of the squared coefficients of a model.
 *
 * Its slope is strength · coefficient: every step of descent shrinks each coefficient by the same share, large ones by
 * more and none to 0. Added to a loss, it shares what correlated inputs can explain between them instead of letting
 * one coefficient grow against the other.
 *
 * PyTorch: `weight_decay` of `torch.optim.SGD` adds strength · coefficient to the gradient, which is this one; hence
 * the 1/2. Keras `L2` has no 1/2. It is a sum, not a mean: beside a loss that is a mean, its share grows with the
 * number of coefficients. Leave the biases out.
 *
 * @param coefficients  [n], the weights of a model
 * @param options       strength: at least 0
 * @returns             value in the squared unit of the coefficients; grad [n]
 * @throws {RangeError} if the input is empty or strength is below 0
 * @see Hoerl and Kennard 1970, Ridge Regression, doi:10.1080/00401706.1970.10488634
 * @example l2Penalty([3, -4], { strength: 0.5 }).value // => 6.25
 */
export function l2Penalty(coefficients: Vector, options: L2PenaltyOptions = {}): LossResult {
  const { strength = settings.strength.default } = options;
  const n = coefficients.length;
  if (!(n > 0)) throw must('l2Penalty', 'coefficients', 'have at least 1 element', n);
  checkParameters('l2Penalty', settings, { strength });
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const w = coefficients[i]!;
    const slope = strength * w + 0; // + 0: a strength of 0 leaves no −0
    sum += 0.5 * slope * w; // λ w²/2; w² alone could overflow
    grad[i] = slope;
  }
  return { value: sum, grad };
}

export default /* @__PURE__ */ card(() => ({
  id: 'l2-penalty',
  name: { ko: 'L2 벌점', en: 'L2 penalty' },
  kind: 'penalty',
  family: 'regularization',
  arguments: [{ name: 'coefficients', form: 'list', numbers: 'real', differentiated: true }],
  formula: {
    name: 'R_{\\lambda}(w)',
    body: '\\frac{\\lambda}{2} \\sum_{i=1}^{n} w_{i}^{2}',
    symbols: {
      w: { role: 'prediction', label: { ko: '계수', en: 'coefficients' } },
      n: { role: 'target', label: { ko: '계수의 수', en: 'number of coefficients' } },
      '\\lambda': { role: 'parameter', label: parameters.strength.label },
    },
    inputs: (coefficients) => ({ w: coefficients, n: coefficients.length }),
  },
  parameters,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch SGD, weight_decay', source: 'pytorch-sgd', difference: {
      ko: '손실이 아니라 기울기에 weight_decay · w를 더해요. 여기의 기울기와 같아요. 계수 (3, -4), 세기 0.01에서 둘 다 (0.03, -0.04)이고, 그 값을 기울기로 하는 손실이 0.125예요.',
      en: 'Adds weight_decay · w to the gradient instead of a term to the loss. That is the gradient here: for coefficients (3, −4) and strength 0.01 both are (0.03, −0.04), and the loss with this gradient is 0.125.',
    } },
    { where: 'Keras L2', source: 'keras-regularizers', difference: {
      ko: '1/2이 없어요. 계수 (3, -4), 세기 0.01에서 거기는 0.25, 기울기 (0.06, -0.08)이고 여기는 0.125, (0.03, -0.04)예요. 같은 벌점을 주려면 거기 세기를 절반으로 하세요.',
      en: 'Has no 1/2: for coefficients (3, −4) and strength 0.01 it is 0.25 with gradient (0.06, −0.08) there, 0.125 with (0.03, −0.04) here. Halve the strength there for the same penalty.',
    } },
    { where: 'scikit-learn Ridge', source: 'sklearn-linear-models', difference: {
      ko: '벌점에도, 잔차 제곱합에도 1/2과 평균이 없어요. 평균 제곱 오차에 여기의 벌점을 더한 것과 같게 하려면 alpha = n · 세기 / 2로 두세요. 표본 100개, 세기 0.01이면 alpha는 0.5예요.',
      en: 'Neither its penalty nor its sum of squared residuals is halved or averaged. To match mean squared error plus this penalty, set alpha = n · strength / 2: with 100 samples and strength 0.01 that is 0.5.',
    } },
    { where: 'Loshchilov & Hutter 2019 (AdamW)', source: 'loshchilov2019', difference: {
      ko: 'Adam은 기울기를 그 크기로 나누기 때문에 벌점의 세기도 나눠져 사라져요. 계수 1, 데이터의 기울기 0, 학습률 0.001, 세기 0.01에서 Adam은 한 걸음에 0.001을, 기울기 밖에서 줄이는 AdamW는 0.00001을 빼요.',
      en: 'Adam divides a gradient by its size, and the strength of the penalty with it. At coefficient 1, no gradient from the data, learning rate 0.001 and strength 0.01, Adam takes off 0.001 in one step; AdamW, which shrinks outside the gradient, 0.00001.',
    } },
  ],
  edges: [
    { at: { ko: '모두 0', en: 'all 0' }, input: [[0, 0]], value: 0, grad: [0, 0] },
    { at: { ko: '계수 하나', en: 'one coefficient' }, input: [[-3], { strength: 2 }], value: 9, grad: [-6] },
    { at: { ko: '세기 0', en: 'strength 0' }, input: [[3, -4], { strength: 0 }], value: 0, grad: [0, 0] },
    { at: { ko: '계수 1e-200', en: 'coefficient 1e-200' }, input: [[1e-200], { strength: 1 }], value: 0, grad: [1e-200], note: { ko: '제곱은 표현할 수 없이 작지만 기울기는 남아요', en: 'the square is too small to represent, the slope is not' } },
    { at: { ko: '계수 1e200, 세기 1e-200', en: 'coefficient 1e200, strength 1e-200' }, input: [[1e200], { strength: 1e-200 }], value: 5e199, grad: [1], note: { ko: '제곱은 표현 범위를 넘지만 벌점은 아니에요', en: 'the square overflows, the penalty does not' } },
    { at: { ko: '계수 −∞', en: 'coefficient −∞' }, input: [[-Infinity, 1], { strength: 1 }], value: Infinity, grad: [-Infinity, 1] },
    { at: { ko: '계수 ∞, 세기 0', en: 'coefficient ∞, strength 0' }, input: [[Infinity], { strength: 0 }], value: NaN, grad: [NaN], note: { ko: '0 · ∞예요. PyTorch의 SGD는 세기 0을 건너뛰어요', en: '0 · ∞; SGD of PyTorch skips a strength of 0' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], { strength: 1 }], value: NaN, grad: [NaN, 1] },
    { at: { ko: '세기가 음수', en: 'negative strength' }, input: [[1], { strength: -0.5 }], throws: 'l2Penalty: strength must be at least 0, got -0.5' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[]], throws: 'l2Penalty: coefficients must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: '0.5 * strength * coefficients.square().sum()',
    keras: 'keras.regularizers.L2(strength / 2)(coefficients)',
    optax: 'strength * optax.l2_loss(coefficients).sum()',
  },
  sources: ['hoerl1970', 'loshchilov2019', 'pytorch-sgd', 'keras-regularizers', 'sklearn-linear-models', 'optax-losses'],
  loss: l2Penalty,
}));

import { card } from '#core/card/kinds';
import { described } from '#core/parameter';
import { l1Penalty, settings } from '#losses/l1-penalty';

const parameters = described(settings, {
  strength: { symbol: '\\lambda', label: { ko: '세기', en: 'strength' }, slider: { min: 0, max: 1, step: 0.01 } },
});

export default card({
  id: 'l1-penalty',
  name: { ko: 'L1 페널티', en: 'L1 penalty' },
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
  edges: [
    { at: { ko: '모두 0', en: 'all 0' }, input: [[0, -0]], value: 0, grad: [0, 0], note: { ko: '꺾인 점의 기울기는 PyTorch의 abs처럼 0이에요', en: 'the slope at the kink is 0, as for abs in PyTorch' } },
    { at: { ko: '계수 하나', en: 'one coefficient' }, input: [[-3], { strength: 2 }], value: 6, grad: [-2] },
    { at: { ko: '세기 0', en: 'strength 0' }, input: [[3, -4], { strength: 0 }], value: 0, grad: [0, 0] },
    { at: { ko: '계수 1e-300', en: 'coefficient 1e-300' }, input: [[1e-300], { strength: 0.5 }], value: 5e-301, grad: [0.5], note: { ko: '계수가 아무리 작아도 기울기는 같아요', en: 'the slope is the same, however small the coefficient' } },
    { at: { ko: '계수 1.5e308 두 개', en: 'two coefficients of 1.5e308' }, input: [[1.5e308, -1.5e308], { strength: 0.5 }], value: 1.5e308, grad: [0.5, -0.5], note: { ko: '합은 오버플로되지만 페널티는 그렇지 않아요', en: 'their sum overflows, the penalty does not' } },
    { at: { ko: '계수 −∞', en: 'coefficient −∞' }, input: [[-Infinity, 1], { strength: 1 }], value: Infinity, grad: [-1, 1] },
    { at: { ko: '계수 ∞, 세기 0', en: 'coefficient ∞, strength 0' }, input: [[Infinity], { strength: 0 }], value: NaN, grad: [0], note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], { strength: 1 }], value: NaN, grad: [NaN, 1], note: { ko: 'PyTorch에서는 NaN의 기울기가 0이에요', en: 'in PyTorch the slope at NaN is 0' } },
    { at: { ko: '세기가 음수', en: 'negative strength' }, input: [[1], { strength: -0.5 }], throws: 'l1Penalty: strength must be at least 0, got -0.5' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[]], throws: 'l1Penalty: coefficients must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'strength * coefficients.abs().sum()',
    keras: 'keras.regularizers.L1(strength)(coefficients)',
  },
  sources: ['tibshirani1996', 'keras-regularizers', 'sklearn-linear-models'],
  loss: l1Penalty,
});

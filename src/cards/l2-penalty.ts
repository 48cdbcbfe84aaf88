import { card } from '#core/card/kinds';
import { described } from '#core/parameter';
import { l2Penalty, settings } from '#losses/l2-penalty';

const parameters = described(settings, {
  strength: { symbol: '\\lambda', label: { ko: '세기', en: 'strength' }, slider: { min: 0, max: 1, step: 0.01 } },
});

export default card({
  id: 'l2-penalty',
  name: { ko: 'L2 페널티', en: 'L2 penalty' },
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
  edges: [
    { at: { ko: '모두 0', en: 'all 0' }, input: [[0, 0]], value: 0, grad: [0, 0] },
    { at: { ko: '계수 하나', en: 'one coefficient' }, input: [[-3], { strength: 2 }], value: 9, grad: [-6] },
    { at: { ko: '세기 0', en: 'strength 0' }, input: [[3, -4], { strength: 0 }], value: 0, grad: [0, 0] },
    { at: { ko: '계수 1e-200', en: 'coefficient 1e-200' }, input: [[1e-200], { strength: 1 }], value: 0, grad: [1e-200], note: { ko: '제곱은 언더플로로 0이 되지만 기울기는 그대로예요', en: 'the square underflows to 0, the slope does not' } },
    { at: { ko: '계수 1e200, 세기 1e-200', en: 'coefficient 1e200, strength 1e-200' }, input: [[1e200], { strength: 1e-200 }], value: 5e199, grad: [1], note: { ko: '제곱은 오버플로되지만 페널티는 그렇지 않아요', en: 'the square overflows, the penalty does not' } },
    { at: { ko: '계수 −∞', en: 'coefficient −∞' }, input: [[-Infinity, 1], { strength: 1 }], value: Infinity, grad: [-Infinity, 1] },
    { at: { ko: '계수 ∞, 세기 0', en: 'coefficient ∞, strength 0' }, input: [[Infinity], { strength: 0 }], value: NaN, grad: [NaN], note: { ko: '0 · ∞예요. PyTorch의 SGD는 세기 0을 건너뛰어요', en: '0 · ∞; SGD in PyTorch skips a strength of 0' } },
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
});

import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { residualSymbols } from '#core/card/symbols';
import { logCosh } from '#losses/log-cosh';

export default card({
  id: 'log-cosh',
  name: { ko: 'Log-Cosh 손실', en: 'Log-cosh loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell(e)', body: '\\ln\\left(\\cosh\\left(e\\right)\\right)', symbols: residualSymbols, where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters: {},
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'between mean and median',
    gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 1e-8', en: 'residual 1e-8' }, input: [[1e-8], [0]], value: 5e-17, grad: [1e-8] },
    { at: { ko: '잔차 800', en: 'residual 800' }, input: [[800], [0]], value: 799.3068528194401, grad: [1], note: { ko: 'cosh 800은 오버플로되지만 손실은 그렇지 않아요', en: 'cosh 800 overflows, the loss does not' } },
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
});

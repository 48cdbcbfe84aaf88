import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { residualSymbols } from '#core/card/symbols';
import { pseudoHuber, settings } from '#losses/pseudo-huber';

const parameters = described(settings, {
  delta: { symbol: '\\delta', label: { ko: '경계', en: 'threshold' }, slider: { min: 0.1, max: 4, step: 0.1 } },
});

export default card({
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
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'between mean and median',
    gradientBound: ({ delta }) => delta, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 = delta', en: 'residual = delta' }, input: [[2], [0], { delta: 2 }], value: 1.6568542494923801, grad: [1.414213562373095], note: { ko: '기울기는 delta / √2예요', en: 'the slope is delta / √2' } },
    { at: { ko: '잔차 1e-8', en: 'residual 1e-8' }, input: [[1e-8], [0]], value: 5e-17, grad: [1e-8], note: { ko: '식을 그대로 계산하면 0이 나와요', en: 'the formula, evaluated directly, gives 0' } },
    { at: { ko: '잔차 −750', en: 'residual −750' }, input: [[-750], [0]], value: 749.0006666663703, grad: [-0.9999991111122963] },
    { at: { ko: '잔차 1e200', en: 'residual 1e200' }, input: [[1e200], [0], { delta: 3 }], value: 3e200, grad: [3], note: { ko: '제곱은 오버플로되지만 손실은 그렇지 않아요', en: 'the square overflows, the loss does not' } },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 0, grad: [1e-300] },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0], { delta: 2 }], value: Infinity, grad: [-2] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: 'delta = 0', en: 'delta = 0' }, input: [[1], [0], { delta: 0 }], throws: 'pseudoHuber: delta must be above 0, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'pseudoHuber: prediction must have at least 1 element, got 0' },
  ],
  aliases: [{ name: 'charbonnier', label: { ko: '샤르보니에 손실', en: 'Charbonnier loss' } }],
  frameworks: {},
  sources: ['charbonnier1997', 'huber1964', 'scipy-special'],
  loss: pseudoHuber,
});

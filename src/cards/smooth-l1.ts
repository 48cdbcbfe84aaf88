import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { residualSymbols } from '#core/card/symbols';
import { joints, settings, smoothL1 } from '#losses/smooth-l1';

const parameters = described(settings, {
  beta: { symbol: '\\beta', label: { ko: '경계', en: 'threshold' }, slider: { min: 0, max: 4, step: 0.1 } },
});

export default card({
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
  options: { weight: weightOverSum, reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'between mean and median',
    gradientBound: () => 1, smoothness: 1,
  },
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 = beta', en: 'residual = beta' }, input: [[2], [0], { beta: 2 }], value: 1, grad: [1], note: { ko: '두 식의 값과 기울기가 같아요', en: 'both pieces agree, in value and in slope' } },
    { at: { ko: '잔차 = −beta', en: 'residual = −beta' }, input: [[-2], [0], { beta: 2 }], value: 1, grad: [-1] },
    { at: { ko: 'beta = 0, 잔차 0', en: 'beta = 0, residual 0' }, input: [[2], [2], { beta: 0 }], value: 0, grad: [0], note: { ko: '절대 오차가 꺾이는 점이에요. 기울기는 PyTorch처럼 0이에요', en: 'the kink of the absolute error: slope 0, as in PyTorch' } },
    { at: { ko: 'beta = 0, 잔차 −3', en: 'beta = 0, residual −3' }, input: [[-3], [0], { beta: 0 }], value: 3, grad: [-1] },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 0, grad: [1e-300] },
    { at: { ko: '잔차 1e180, beta 1e200', en: 'residual 1e180, beta 1e200' }, input: [[1e180], [0], { beta: 1e200 }], value: 5e159, grad: [1e-20], note: { ko: '제곱은 오버플로되지만 손실은 그렇지 않아요', en: 'the square overflows, the loss does not' } },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0]], value: Infinity, grad: [-1] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 0.5] },
    { at: { ko: 'beta가 음수', en: 'negative beta' }, input: [[1], [0], { beta: -1 }], throws: 'smoothL1: beta must be at least 0, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'smoothL1: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.smooth_l1_loss(prediction, target, beta=1.0)',
    optax: 'optax.huber_loss(prediction, target, delta=beta).mean() / beta',
  },
  sources: ['girshick2015', 'huber1964', 'pytorch-smooth-l1-loss', 'pytorch-huber-loss', 'keras-losses', 'optax-losses'],
  loss: smoothL1,
});

import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { residualSymbols } from '#core/card/symbols';
import { joints, quantile, settings } from '#losses/quantile';

const parameters = described(settings, {
  tau: { symbol: '\\tau', label: { ko: '분위 수준', en: 'quantile level' }, slider: { min: 0.05, max: 0.95, step: 0.05 } },
});

export default card({
  id: 'quantile',
  name: { ko: '분위수 손실', en: 'Quantile loss' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\tau}(e)',
    body: '\\max\\left((1 - \\tau) e, -\\tau e\\right)',
    symbols: { ...residualSymbols, '\\tau': { role: 'parameter', label: parameters.tau.label } },
    where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'quantile',
    gradientBound: ({ tau }) => Math.max(tau, 1 - tau), smoothness: 0,
  },
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2], { tau: 0.9 }], value: 0, grad: [0], note: { ko: '-tau부터 1 - tau까지가 모두 서브그레이디언트이고, 0으로 정했어요', en: 'the subgradients are −tau to 1 − tau; it is set to 0' } },
    { at: { ko: '2만큼 낮게 예측', en: 'prediction too low by 2' }, input: [[0], [2], { tau: 0.75 }], value: 1.5, grad: [-0.75] },
    { at: { ko: '2만큼 높게 예측', en: 'prediction too high by 2' }, input: [[4], [2], { tau: 0.75 }], value: 0.5, grad: [0.25] },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 5e-301, grad: [0.5] },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0], { tau: 0.25 }], value: Infinity, grad: [-0.25] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 0.25] },
    { at: { ko: 'tau = 0', en: 'tau = 0' }, input: [[1], [0], { tau: 0 }], throws: 'quantile: tau must be above 0 and below 1, got 0' },
    { at: { ko: 'tau를 백분율로 넣음', en: 'tau in percent' }, input: [[1], [0], { tau: 90 }], throws: 'quantile: tau must be above 0 and below 1, got 90' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'quantile: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {},
  sources: ['koenker1978', 'steinwart2011', 'gneiting2011', 'scikit-learn-metrics', 'pytorch-l1-loss'],
  loss: quantile,
  alsoExports: ['quantiles'],
});

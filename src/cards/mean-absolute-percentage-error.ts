import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { joints, meanAbsolutePercentageError, settings } from '#losses/mean-absolute-percentage-error';

const parameters = described(settings, {
  eps: { symbol: '\\varepsilon', label: { ko: '분모의 하한', en: 'lower bound of the denominator' } },
});

export default card({
  id: 'mean-absolute-percentage-error',
  name: { ko: '평균 절대 백분율 오차', en: 'Mean absolute percentage error' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell_{\\varepsilon}(\\hat{y}, y)',
    body: '100 \\frac{\\left|\\hat{y} - y\\right|}{d}',
    symbols: {
      '\\hat{y}': { role: 'prediction', label: { ko: '예측값', en: 'prediction' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
      d: { role: 'target', label: { ko: '분모', en: 'denominator' } },
      '\\varepsilon': { role: 'parameter', label: parameters.eps.label },
    },
    given: { d: '\\max\\left(\\left|y\\right|, \\varepsilon\\right)' },
    inputs: (prediction, target) => ({ '\\hat{y}': prediction, y: target }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'weighted median',
    gradientBound: ({ eps }) => 100 / eps, smoothness: 0,
  },
  edges: [
    { at: { ko: '예측 = 정답', en: 'prediction = target' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '정답 0, 예측 1', en: 'target 0, prediction 1' }, input: [[1], [0]], value: 1e9, grad: [1e9], note: { ko: '0 대신 eps로 나눠요', en: 'divided by eps instead of 0' } },
    { at: { ko: '둘 다 0', en: 'both 0' }, input: [[0], [0]], value: 0, grad: [0] },
    { at: { ko: '정답의 크기가 eps보다 작음', en: 'size of the target below eps' }, input: [[3], [-0.5], { eps: 2 }], value: 175, grad: [50] },
    { at: { ko: '예측 0, 정답 −4', en: 'prediction 0, target −4' }, input: [[0], [-4]], value: 100, grad: [25], note: { ko: '0으로 예측하면 정답의 크기가 eps 이상인 한 늘 100이에요', en: 'predicting 0 has loss 100 for any target of at least eps' } },
    { at: { ko: '잔차 1e307', en: 'residual 1e307' }, input: [[-1e307], [1e3]], value: 1e306, grad: [-0.1] },
    { at: { ko: '예측이 ∞', en: 'prediction ∞' }, input: [[Infinity], [2]], value: Infinity, grad: [50] },
    { at: { ko: '정답이 ∞', en: 'target ∞' }, input: [[1], [Infinity]], value: NaN, note: { ko: '∞ / ∞예요', en: '∞ / ∞' } },
    { at: { ko: '예측이 NaN', en: 'prediction NaN' }, input: [[NaN, 1], [1, 2]], value: NaN, grad: [NaN, -25] },
    { at: { ko: 'eps = 0', en: 'eps = 0' }, input: [[1], [2], { eps: 0 }], throws: 'meanAbsolutePercentageError: eps must be above 0, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'meanAbsolutePercentageError: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    keras: 'keras.losses.MeanAbsolutePercentageError()(target, prediction)',
  },
  sources: ['demyttenaere2016', 'hyndman2006', 'gneiting2011', 'keras-losses', 'scikit-learn-metrics'],
  loss: meanAbsolutePercentageError,
});

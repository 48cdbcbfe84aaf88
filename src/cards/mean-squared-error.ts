import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { residualSymbols } from '#core/card/symbols';
import { meanSquaredError } from '#losses/mean-squared-error';

export default card({
  id: 'mean-squared-error',
  name: { ko: '평균 제곱 오차', en: 'Mean squared error' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell(e)', body: 'e^{2}', symbols: residualSymbols, where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters: {},
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'mean', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 0, grad: [2e-300], note: { ko: '제곱은 언더플로로 0이 되지만 기울기는 그대로예요', en: 'the square underflows to 0, the slope does not' } },
    { at: { ko: '잔차 1e200', en: 'residual 1e200' }, input: [[1e200], [0]], value: Infinity, grad: [2e200], note: { ko: '제곱이 오버플로돼요', en: 'the square overflows' } },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0]], value: Infinity, grad: [-Infinity] },
    { at: { ko: '예측과 정답이 모두 ∞', en: 'prediction and target ∞' }, input: [[Infinity], [Infinity]], value: NaN, grad: [NaN] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 1] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [0, 0], { weight: [0, 0] }], value: NaN, grad: [0, 0], note: { ko: '평균은 PyTorch처럼 0 / 0이에요. 남은 원소가 없으니 기울기는 0이에요', en: 'the mean is 0 / 0, as in PyTorch; with no element left the gradient is 0' } },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[1, 2], [1]], throws: 'meanSquaredError: target must be as long as prediction (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'meanSquaredError: prediction must have at least 1 element, got 0' },
  ],
  aliases: [{ name: 'mse', label: { ko: '평균 제곱 오차', en: 'Mean squared error' } }],
  frameworks: {
    pytorch: 'F.mse_loss(prediction, target)',
    keras: 'keras.losses.MeanSquaredError()(target, prediction)',
    optax: 'optax.squared_error(prediction, target).mean()',
  },
  sources: ['gneiting2011', 'pytorch-mse-loss', 'bishop2006', 'optax-losses', 'keras-losses'],
  loss: meanSquaredError,
});

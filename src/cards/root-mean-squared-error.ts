import { card } from '#core/card/kinds';
import { weightOverSum } from '#core/card/options';
import { rootMeanSquaredError } from '#losses/root-mean-squared-error';

export default card({
  id: 'root-mean-squared-error',
  name: { ko: '평균 제곱근 오차', en: 'Root mean squared error' },
  kind: 'residual',
  family: 'regression',
  arguments: [
    { name: 'prediction', form: 'list', numbers: 'real', differentiated: true },
    { name: 'target', form: 'list', numbers: 'real' },
  ],
  formula: {
    name: '\\mathrm{RMSE}(\\hat{y}, y)',
    body: '\\sqrt{\\frac{1}{n} \\sum_{i=1}^{n} \\left(\\hat{y}_{i} - y_{i}\\right)^{2}}',
    symbols: {
      '\\hat{y}': { role: 'prediction', label: { ko: '예측값', en: 'predictions' } },
      y: { role: 'target', label: { ko: '정답', en: 'targets' } },
      n: { role: 'target', label: { ko: '원소 수', en: 'number of elements' } },
    },
    inputs: (prediction, target) => ({ '\\hat{y}': prediction, y: target, n: prediction.length }),
  },
  parameters: {},
  options: { weight: weightOverSum },
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'mean', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '잔차가 모두 0', en: 'all residuals 0' }, input: [[1, 2], [1, 2]], value: 0, grad: [0, 0], note: { ko: '미분할 수 없는 점이라 기울기를 0으로 정했어요', en: 'not differentiable here; the gradient is set to 0' } },
    { at: { ko: '원소 하나', en: 'one element' }, input: [[-3], [0]], value: 3, grad: [-1], note: { ko: '절대 오차와 같아요', en: 'equal to the absolute error' } },
    { at: { ko: '잔차 1e200', en: 'residuals of 1e200' }, input: [[3e200, 4e200], [0, 0]], value: 3.5355339059327378e200, grad: [0.4242640687119285, 0.565685424949238], note: { ko: '제곱은 오버플로되지만 손실은 그렇지 않아요', en: 'the squares overflow, the loss does not' } },
    { at: { ko: '잔차 1e-200', en: 'residuals of 1e-200' }, input: [[3e-200, 4e-200], [0, 0]], value: 3.5355339059327378e-200, grad: [0.4242640687119285, 0.565685424949238], note: { ko: '제곱은 언더플로로 0이 되지만 손실은 그렇지 않아요', en: 'the squares underflow, the loss does not' } },
    { at: { ko: '가장 작은 양수', en: 'the smallest positive number' }, input: [[5e-324], [0]], value: 5e-324, grad: [1] },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity, 1], [0, 0]], value: Infinity, grad: [NaN, 0], note: { ko: 'PyTorch와 같아요', en: 'as in PyTorch' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, NaN], note: { ko: '모든 잔차가 하나의 제곱근 안에 있어요', en: 'all residuals are under one square root' } },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [0, 0], { weight: [0, 0] }], value: NaN, grad: [0, 0], note: { ko: '평균이 0 / 0이에요', en: 'the mean is 0 / 0' } },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[1, 2], [1]], throws: 'rootMeanSquaredError: target must be as long as prediction (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'rootMeanSquaredError: prediction must have at least 1 element, got 0' },
  ],
  aliases: [{ name: 'rmse', label: { ko: '평균 제곱근 오차', en: 'Root mean squared error' } }],
  frameworks: {
    pytorch: 'torch.sqrt(F.mse_loss(prediction, target))',
    keras: 'keras.metrics.RootMeanSquaredError()(target, prediction)',
    optax: 'jnp.sqrt(optax.squared_error(prediction, target).mean())',
  },
  sources: ['chai2014', 'gneiting2011', 'pytorch-mse-loss', 'keras-losses', 'scikit-learn-metrics'],
  loss: rootMeanSquaredError,
});

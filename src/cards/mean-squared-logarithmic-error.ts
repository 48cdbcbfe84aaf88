import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { meanSquaredLogarithmicError } from '#losses/mean-squared-logarithmic-error';

export default card({
  id: 'mean-squared-logarithmic-error',
  name: { ko: '평균 제곱 로그 오차', en: 'Mean squared logarithmic error' },
  kind: 'residual',
  family: 'regression',
  arguments: [
    { name: 'prediction', form: 'vector', numbers: 'nonnegative', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'nonnegative' },
  ],
  formula: {
    name: '\\ell(\\hat{y}, y)',
    body: '\\left( \\ln\\left(1 + \\hat{y}\\right) - \\ln\\left(1 + y\\right) \\right)^{2}',
    symbols: {
      '\\hat{y}': { role: 'prediction', label: { ko: '예측값', en: 'prediction' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
    },
    inputs: (prediction, target) => ({ '\\hat{y}': prediction, y: target }),
  },
  parameters: {},
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'geometric mean', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '예측 = 정답', en: 'prediction = target' }, input: [[2], [2]], value: 0, grad: [0] },
    { at: { ko: '둘 다 0', en: 'both 0' }, input: [[0], [0]], value: 0, grad: [0], note: { ko: '1을 더한 뒤 로그를 취하므로 0도 쓸 수 있어요', en: '0 is valid, as 1 is added before the logarithm' } },
    { at: { ko: '예측 0, 정답 1', en: 'prediction 0, target 1' }, input: [[0], [1]], value: 0.4804530139182014, grad: [-1.3862943611198906] },
    { at: { ko: '예측 1e9 + 1, 정답 1e9', en: 'prediction 1e9 + 1, target 1e9' }, input: [[1000000001], [1e9]], value: 9.99999997e-19, grad: [1.999999993e-18], note: { ko: '로그를 따로 구해 빼면 유효 숫자를 거의 모두 잃어요', en: 'the difference of two logarithms would lose nearly all digits' } },
    { at: { ko: '예측 1e300, 정답 0', en: 'prediction 1e300, target 0' }, input: [[1e300], [0]], value: 477170.8299430558, grad: [1.3815510557964273e-297], note: { ko: '손실은 크지만 기울기는 0에 가까워요', en: 'a large loss with a slope near 0' } },
    { at: { ko: '정답이 ∞', en: 'target ∞' }, input: [[0], [Infinity]], value: Infinity, grad: [-Infinity] },
    { at: { ko: '예측이 ∞', en: 'prediction ∞' }, input: [[Infinity], [0]], value: Infinity, grad: [NaN], note: { ko: '∞ / ∞예요', en: '∞ / ∞' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: '예측이 음수', en: 'a negative prediction' }, input: [[1, -0.5], [0, 0]], throws: 'meanSquaredLogarithmicError: prediction[1] must be at least 0, got -0.5' },
    { at: { ko: '정답이 음수', en: 'a negative target' }, input: [[1], [-1]], throws: 'meanSquaredLogarithmicError: target[0] must be at least 0, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'meanSquaredLogarithmicError: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.mse_loss(torch.log1p(prediction), torch.log1p(target))',
    keras: 'keras.losses.MeanSquaredLogarithmicError()(target, prediction)',
    optax: 'optax.squared_error(jnp.log1p(prediction), jnp.log1p(target)).mean()',
  },
  sources: ['scikit-learn-metrics', 'keras-losses'],
  loss: meanSquaredLogarithmicError,
});

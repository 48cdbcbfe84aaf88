import { checkPair } from '#core/check';
import { card } from '#core/kinds';
import type { Parameters } from '#core/parameter';
import type { LossResult, Vector } from '#core/result';

export const parameters = {} as const satisfies Parameters;

/**
 * Root mean squared error: the typical size of the residuals, in the unit of the target.
 *
 * It has the same minimum as the mean squared error, the mean, but another step: the gradient has length 1 / √n,
 * however large or small the residuals are. One number for the whole batch: the mean over batches is not the root of
 * the mean over all.
 *
 * PyTorch has none; `torch.sqrt(mse_loss)` has slope NaN where every residual is 0, this one 0. Residuals of 1e200 or
 * 1e-200, whose squares cannot be represented, come out to the last digits.
 *
 * @param prediction  [n], in the unit of the target
 * @param target      [n]
 * @returns           value in the unit of the target; grad [n], without unit
 * @throws {RangeError} if lengths differ or the input is empty
 * @see Chai and Draxler 2014, Root mean square error (RMSE) or mean absolute error (MAE)?, doi:10.5194/gmd-7-1247-2014
 * @example rootMeanSquaredError([3e200, 1e200], [0, 0]).value // => 2.2360679774997897e+200
 */
export function rootMeanSquaredError(prediction: Vector, target: Vector): LossResult {
  const n = checkPair('rootMeanSquaredError', prediction, target);
  const grad = new Float64Array(n);
  let unit = 0; // the largest residual: measured in it, no square overflows, and none that counts vanishes
  for (let i = 0; i < n; i++) {
    const residual = prediction[i]! - target[i]!;
    grad[i] = residual;
    unit = Math.max(unit, Math.abs(residual));
  }
  if (unit === 0) return { value: 0, grad };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const share = grad[i]! / unit;
    grad[i] = share;
    sum += share * share;
  }
  if (unit === Infinity) return { value: unit, grad };
  const root = Math.sqrt(sum / n);
  const scale = 1 / (n * root);
  for (let i = 0; i < n; i++) grad[i]! *= scale; // e / (n · RMSE)
  return { value: unit * root, grad };
}

export default /* @__PURE__ */ card(() => ({
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
  parameters,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'mean', gradientBound: () => 1, smoothness: 0,
  },
  conventions: [
    { where: 'PyTorch torch.sqrt(F.mse_loss(...))', source: 'pytorch-mse-loss', difference: {
      ko: '잔차가 모두 0이면 기울기가 NaN이에요(0 · ∞). 그래서 흔히 제곱근 안에 1e-8 같은 값을 더하는데, 그러면 잔차 0의 손실이 1e-4가 돼요. 여기는 손실도 기울기도 0이에요.',
      en: 'Has slope NaN where every residual is 0 (0 · ∞). The usual cure, adding 1e-8 or so under the root, makes the loss there 1e-4. Here loss and slope are 0.',
    } },
    { where: 'Keras RootMeanSquaredError', source: 'keras-losses', difference: {
      ko: '손실이 아니라 지표예요. 제곱 오차를 배치에 걸쳐 모은 뒤 한 번만 제곱근을 내요. 잔차 3인 배치와 1인 배치에서 2.236068이고, 배치마다 이 손실을 구해 평균하면 2예요.',
      en: 'Is a metric, not a loss: it gathers squares over the batches and takes one root. A batch with residual 3 and one with 1 give 2.236068; this loss, averaged over the two, gives 2.',
    } },
    { where: 'scikit-learn root_mean_squared_error', source: 'scikit-learn-metrics', difference: {
      ko: '출력이 여러 열이면 열마다 제곱근을 낸 뒤 평균해요. 열의 잔차가 (3)과 (1)이면 2예요. 여기는 모든 수를 한 번에 평균하므로 2.236068이에요.',
      en: 'With several output columns takes a root for each and averages those: residuals (3) and (1) in two columns give 2. Here all numbers go under one root: 2.236068.',
    } },
  ],
  edges: [
    { at: { ko: '잔차가 모두 0', en: 'all residuals 0' }, input: [[1, 2], [1, 2]], value: 0, grad: [0, 0], note: { ko: '기울기가 없는 점이라 0으로 정했어요', en: 'there is no slope here; 0 is declared' } },
    { at: { ko: '원소 하나', en: 'one element' }, input: [[-3], [0]], value: 3, grad: [-1], note: { ko: '절댓값과 같아요', en: 'the absolute error' } },
    { at: { ko: '잔차 1e200', en: 'residuals of 1e200' }, input: [[3e200, 4e200], [0, 0]], value: 3.5355339059327378e200, grad: [0.4242640687119285, 0.565685424949238], note: { ko: '제곱은 표현 범위를 넘지만 손실은 아니에요', en: 'the squares overflow, the loss does not' } },
    { at: { ko: '잔차 1e-200', en: 'residuals of 1e-200' }, input: [[3e-200, 4e-200], [0, 0]], value: 3.5355339059327378e-200, grad: [0.4242640687119285, 0.565685424949238], note: { ko: '제곱은 표현할 수 없이 작지만 손실은 남아요', en: 'the squares vanish, the loss does not' } },
    { at: { ko: '가장 작은 수', en: 'the smallest number' }, input: [[5e-324], [0]], value: 5e-324, grad: [1] },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity, 1], [0, 0]], value: Infinity, grad: [NaN, 0], note: { ko: 'PyTorch와 같아요', en: 'as in PyTorch' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, NaN], note: { ko: '모두가 한 제곱근 안에 있어요', en: 'all of them are under one root' } },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[1, 2], [1]], throws: 'rootMeanSquaredError: target must be as long as prediction (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'rootMeanSquaredError: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'torch.sqrt(F.mse_loss(prediction, target))',
    keras: 'keras.metrics.RootMeanSquaredError()(target, prediction)',
    optax: 'jnp.sqrt(optax.squared_error(prediction, target).mean())',
  },
  sources: ['chai2014', 'gneiting2011', 'pytorch-mse-loss', 'keras-losses', 'scikit-learn-metrics'],
  loss: rootMeanSquaredError,
}));

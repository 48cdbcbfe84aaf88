import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { residualSymbols } from '#core/card/symbols';
import { joints, meanAbsoluteError } from '#losses/mean-absolute-error';

export default card({
  id: 'mean-absolute-error',
  name: { ko: '평균 절대 오차', en: 'Mean absolute error' },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\ell(e)', body: '\\left|e\\right|', symbols: residualSymbols, where: 'e = \\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters: {},
  options: { weight: weightOverSum, reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'median', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '잔차 0', en: 'residual 0' }, input: [[2], [2]], value: 0, grad: [0], note: { ko: '꺾인 점의 기울기는 PyTorch처럼 0이에요', en: 'the slope at the kink is 0, as in PyTorch' } },
    { at: { ko: '잔차 1e-300', en: 'residual 1e-300' }, input: [[1e-300], [0]], value: 1e-300, grad: [1] },
    { at: { ko: '잔차 −1e-300', en: 'residual −1e-300' }, input: [[-1e-300], [0]], value: 1e-300, grad: [-1] },
    { at: { ko: '예측이 −∞', en: 'prediction −∞' }, input: [[-Infinity], [0]], value: Infinity, grad: [-1] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 0]], value: NaN, grad: [NaN, 0.5] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[1, 2], [0, 0], { weight: [0, 0] }], value: NaN, grad: [0, 0], note: { ko: '평균은 PyTorch처럼 0 / 0이에요. 남은 원소가 없으니 기울기는 0이에요', en: 'the mean is 0 / 0, as in PyTorch; with no element left the gradient is 0' } },
    { at: { ko: '합이 가장 큰 수를 넘음', en: 'a sum beyond the largest number' }, input: [[1.5e308, 1.5e308], [0, 0]], value: Infinity, grad: [0.5, 0.5], note: { ko: '더한 다음에 나눠요. PyTorch도 같아요. 기울기는 그대로 맞아요', en: 'summed, then divided, as in PyTorch; the gradient is right all the same' } },
    { at: { ko: '가중치 개수가 다름', en: 'numbers of weights and elements differ' }, input: [[1, 2], [0, 0], { weight: [1] }], throws: 'meanAbsoluteError: weight must be as long as prediction (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'meanAbsoluteError: prediction must have at least 1 element, got 0' },
  ],
  aliases: [{ name: 'mae', label: { ko: '평균 절대 오차', en: 'Mean absolute error' } }],
  frameworks: {
    pytorch: 'F.l1_loss(prediction, target)',
    keras: 'keras.losses.MeanAbsoluteError()(target, prediction)',
  },
  sources: ['koenker1978', 'gneiting2011', 'pytorch-l1-loss', 'keras-losses', 'tfjs-losses'],
  loss: meanAbsoluteError,
});

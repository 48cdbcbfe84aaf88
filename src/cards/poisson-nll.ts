import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { poissonNll, settings } from '#losses/poisson-nll';

const parameters = described(settings, {
  eps: { symbol: '\\varepsilon', label: { ko: '로그 안에 더하는 값', en: 'constant added inside the logarithm' } },
});

export default card({
  id: 'poisson-nll',
  name: { ko: '푸아송 음의 로그 가능도', en: 'Poisson negative log-likelihood' },
  kind: 'residual',
  family: 'regression',
  arguments: [
    { name: 'prediction', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'nonnegative' },
  ],
  formula: {
    name: '\\ell(z, y)',
    body: '\\exp\\left(z\\right) - y z',
    symbols: {
      z: { role: 'prediction', label: { ko: '평균 횟수의 로그', en: 'logarithm of the rate' } },
      y: { role: 'target', label: { ko: '정답 횟수', en: 'count' } },
    },
    where: '\\hat{\\lambda} = \\exp\\left(z\\right)',
    inputs: (prediction, target) => ({ z: prediction, y: target }),
  },
  parameters,
  options: {
    logInput: { type: 'boolean', default: 'true', label: { ko: '예측이 평균 횟수의 로그예요. false이면 평균 횟수 자체예요', en: 'the prediction is the logarithm of the rate; if false, the rate itself' } },
    full: { type: 'boolean', default: 'false', label: { ko: '정답만으로 정해지는 상수 ln(y!)을 스털링 근사로 더해요', en: 'add ln(y!), a constant of the target, by Stirling’s approximation' } },
    weight: weightOverSum,
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [-Infinity, Infinity], estimates: 'mean', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '예측 0 (평균 횟수 1), 정답 0', en: 'prediction 0 (rate 1), target 0' }, input: [[0], [0]], value: 1, grad: [1] },
    { at: { ko: '예측이 정답의 로그', en: 'prediction = ln(target)' }, input: [[0], [1]], value: 1, grad: [0], note: { ko: '최솟값이지만 0은 아니에요', en: 'the minimum, which is not 0' } },
    { at: { ko: '예측 800', en: 'prediction 800' }, input: [[800], [1]], value: Infinity, grad: [Infinity], note: { ko: 'e^800은 오버플로돼요', en: 'e^800 overflows' } },
    { at: { ko: '예측 −750, 정답 2', en: 'prediction −750, target 2' }, input: [[-750], [2]], value: 1500, grad: [-2] },
    { at: { ko: 'logInput: false, 평균 횟수 0, 정답 0', en: 'logInput false, rate 0, target 0' }, input: [[0], [0], { logInput: false }], value: 0, grad: [1] },
    { at: { ko: 'logInput: false, 평균 횟수 0, 정답 1', en: 'logInput false, rate 0, target 1' }, input: [[0], [1], { logInput: false }], value: 18.420680743952367, grad: [-99999999], note: { ko: '-ln eps예요', en: '−ln eps' } },
    { at: { ko: 'full, 정답 1', en: 'full, target 1' }, input: [[0], [1], { full: true }], value: 1, grad: [0], note: { ko: '정답이 1 이하면 상수를 더하지 않아요', en: 'no constant is added for targets up to 1' } },
    { at: { ko: '비율(logInput: false)이 ∞', en: 'rate (logInput: false) of ∞' }, input: [[Infinity], [1], { logInput: false }], value: NaN, grad: [1], note: { ko: '∞ − ∞, PyTorch와 같아요', en: '∞ − ∞, as in PyTorch' } },
    { at: { ko: '예측이 −∞, 정답 1', en: 'prediction −∞, target 1' }, input: [[-Infinity], [1]], value: Infinity, grad: [-1] },
    { at: { ko: '예측이 −∞, 정답 0', en: 'prediction −∞, target 0' }, input: [[-Infinity], [0]], value: NaN, grad: [0], note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [1, 0]], value: NaN, grad: [NaN, 0.5] },
    { at: { ko: '정답이 음수', en: 'a negative target' }, input: [[0], [-1]], throws: 'poissonNll: target[0] must be at least 0, got -1' },
    { at: { ko: 'logInput: false, 예측이 음수', en: 'logInput false, prediction below 0' }, input: [[1, -2], [0, 0], { logInput: false }], throws: 'poissonNll: prediction[1] must be at least 0 where logInput is false, got -2' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'poissonNll: prediction must have at least 1 element, got 0' },
  ],
  precision: { absolute: 1e-14, note: { ko: '최소점에 가까우면 기울기 e^z − y가 상쇄돼서, 오차가 y의 1e-16배쯤이에요. 로그를 반올림한 z가 이미 그만큼 어긋나 있어요', en: 'near the minimum the slope e^z − y cancels and is wrong by about 1e-16 of y; z itself, a rounded logarithm, is off by as much' } },
  frameworks: {
    pytorch: 'F.poisson_nll_loss(prediction, target, log_input=True, full=False)',
    keras: 'keras.losses.Poisson()(target, exp(prediction))',
  },
  sources: ['nelder1972', 'pytorch-poisson-nll-loss', 'keras-losses', 'scikit-learn-metrics'],
  loss: poissonNll,
});

import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { gaussianNll, settings } from '#losses/gaussian-nll';

const parameters = described(settings, {
  eps: { symbol: '\\varepsilon', label: { ko: '분산의 하한', en: 'lower bound of the variance' } },
});

export default card({
  id: 'gaussian-nll',
  name: { ko: '가우스 음의 로그 가능도', en: 'Gaussian negative log-likelihood' },
  kind: 'residual',
  family: 'regression',
  arguments: [
    { name: 'prediction', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'real' },
    { name: 'variance', form: 'vector', numbers: 'nonnegative', differentiated: true },
  ],
  formula: {
    name: '\\ell(\\hat{y}, y, v)',
    body: '\\frac{1}{2} \\left( \\ln\\left(v\\right) + \\frac{\\left(\\hat{y} - y\\right)^{2}}{v} \\right)',
    symbols: {
      '\\hat{y}': { role: 'prediction', label: { ko: '예측값', en: 'prediction' } },
      y: { role: 'target', label: { ko: '정답', en: 'target' } },
      v: { role: 'prediction', label: { ko: '예측한 분산', en: 'predicted variance' } },
      '\\varepsilon': { role: 'parameter', label: parameters.eps.label },
    },
    where: 'v \\ge \\varepsilon',
    inputs: (prediction, target, variance) => ({ '\\hat{y}': prediction, y: target, v: variance }),
  },
  parameters,
  options: {
    full: { type: 'boolean', default: 'false', label: { ko: '밀도의 상수 ½ ln 2π = 0.918939를 더해요', en: 'add ½ ln 2π = 0.918939, the constant of the density' } },
    weight: weightOverSum,
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: true, range: [0.5 * Math.log(settings.eps.default), Infinity], estimates: 'mean',
    gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '잔차 0, 분산 1', en: 'residual 0, variance 1' }, input: [[2], [2], [1]], value: 0, grad: { prediction: [0], variance: [0.5] } },
    { at: { ko: '분산 = 잔차의 제곱', en: 'variance = squared residual' }, input: [[3], [1], [4]], value: 1.1931471805599454, grad: { prediction: [0.5], variance: [0] }, note: { ko: '이 잔차에서 손실이 최소인 분산이에요', en: 'the variance with the lowest loss for this residual' } },
    { at: { ko: '잔차 0, 분산 0', en: 'residual 0, variance 0' }, input: [[2], [2], [0]], value: -6.907755278982137, grad: { prediction: [0], variance: [500000] }, note: { ko: 'eps에서의 값과 기울기예요', en: 'value and slope are those at eps' } },
    { at: { ko: '잔차 0, 분산 0, eps 1e-310', en: 'residual 0, variance 0, eps 1e-310' }, input: [[2], [2], [0], { eps: 1e-310 }], value: -356.9006894140771, grad: { prediction: [0], variance: [Infinity] }, note: { ko: '기울기는 오버플로되지만 값은 그렇지 않아요', en: 'the slope overflows, the value does not' } },
    { at: { ko: '잔차 1, 분산 1e-9', en: 'residual 1, variance 1e-9' }, input: [[1], [0], [1e-9]], value: 499993.092244721, grad: { prediction: [1e6], variance: [-499999500000] } },
    { at: { ko: '잔차 1e180, 분산 1e100', en: 'residual 1e180, variance 1e100' }, input: [[1e180], [0], [1e100]], value: 5e259, grad: { prediction: [1e80], variance: [-5e159] }, note: { ko: '제곱은 오버플로되지만 손실은 그렇지 않아요', en: 'the square overflows, the loss does not' } },
    { at: { ko: '분산이 ∞', en: 'variance ∞' }, input: [[3], [1], [Infinity]], value: Infinity, grad: { prediction: [0], variance: [0] } },
    { at: { ko: '예측이 ∞', en: 'prediction ∞' }, input: [[Infinity], [1], [1]], value: Infinity, grad: { prediction: [Infinity], variance: [-Infinity] } },
    { at: { ko: '분산이 NaN', en: 'variance NaN' }, input: [[1, 0], [0, 0], [NaN, 1]], value: NaN, grad: { prediction: [NaN, 0], variance: [NaN, 0.25] } },
    { at: { ko: '분산이 음수', en: 'a negative variance' }, input: [[1, 1], [0, 0], [1, -2]], throws: 'gaussianNll: variance[1] must be at least 0, got -2' },
    { at: { ko: '분산의 개수가 다름', en: 'numbers of variances and predictions differ' }, input: [[1, 2], [0, 0], [1]], throws: 'gaussianNll: variance must be as long as prediction (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], [], []], throws: 'gaussianNll: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.gaussian_nll_loss(prediction, target, variance, full=False, eps=1e-6)',
  },
  sources: ['nix1994', 'kendall2017', 'pytorch-gaussian-nll-loss', 'mlx-losses'],
  loss: gaussianNll,
});

import { checkPair, checkParameters, checkReduction, must } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';

const settings = {
  eps: { default: 1e-6, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  eps: { symbol: '\\varepsilon', label: { ko: '분산의 하한', en: 'least variance' } },
});

export interface GaussianNllOptions extends ParameterOptions<typeof settings> {
  /** add ½ ln 2π, the constant of the density */
  readonly full?: boolean;
  readonly reduction?: Reduction;
}

export interface GaussianNllGradient {
  readonly prediction: Float64Array;
  readonly variance: Float64Array;
}

/** Value, plus a constant, and both slopes at one prediction. Below eps the variance counts as eps, in all three. */
export function gaussianNllAt(
  prediction: number, target: number, variance: number, eps: number, constant = 0,
): { readonly v: number; readonly g: { readonly prediction: number; readonly variance: number } } {
  const size = Math.max(variance, eps);
  const residual = prediction - target;
  const pull = residual / size; // not residual times 1 / size, which overflows where size does not
  const g = { prediction: pull, variance: 0.5 * (1 / size - pull * pull) };
  return { v: 0.5 * (Math.log(size) + residual * pull) + constant, g };
}

/**
 * Gaussian negative log-likelihood: the squared error over a variance that is predicted too, plus its price.
 *
 * The model says how sure it is: a wrong prediction is cheaper with a large variance, a right one with a small. Each
 * residual pulls by residual / variance, so hard examples pull less and less; a fit may settle for them being noise.
 *
 * PyTorch: `gaussian_nll_loss`; as there, a variance below eps is raised to eps, but its slope is kept, that of eps,
 * so that it can grow again. Takes variances, not standard deviations or logarithms: end the model in a softplus.
 *
 * @param prediction  [n], means, in the unit of the target
 * @param target      [n]
 * @param variance    [n], at least 0, in the squared unit of the target
 * @param options     eps: the least variance, above 0; full; reduction
 * @returns           value in nats; grad of prediction [n] and of variance [n]
 * @throws {RangeError} if lengths differ, the input is empty, a variance is below 0, or eps is not above 0
 * @see Nix and Weigend 1994, Estimating the mean and variance of the target probability distribution, doi:10.1109/ICNN.1994.374138
 * @example gaussianNll([3], [1], [4], { full: true }).value // => 2.112085713764618
 */
export function gaussianNll(
  prediction: Vector, target: Vector, variance: Vector, options: GaussianNllOptions = {},
): LossResult<GaussianNllGradient> {
  const { eps = settings.eps.default, full = false, reduction = 'mean' } = options;
  const n = checkPair('gaussianNll', prediction, target);
  if (variance.length !== n) throw must('gaussianNll', 'variance', `be as long as prediction (${n})`, variance.length);
  checkParameters('gaussianNll', settings, { eps });
  checkReduction('gaussianNll', reduction);
  const constant = full ? 0.5 * Math.log(2 * Math.PI) : 0;
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const byPrediction = new Float64Array(n);
  const byVariance = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const own = variance[i]!;
    if (own < 0) throw must('gaussianNll', `variance[${i}]`, 'be at least 0', own);
    const { v, g } = gaussianNllAt(prediction[i]!, target[i]!, own, eps, constant);
    sum += v;
    byPrediction[i] = scale * g.prediction;
    byVariance[i] = scale * g.variance;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad: { prediction: byPrediction, variance: byVariance }, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
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
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: true, range: [0.5 * Math.log(settings.eps.default), Infinity], estimates: 'mean',
    gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch gaussian_nll_loss', source: 'pytorch-gaussian-nll-loss', difference: {
      ko: '설명에는 eps를 분산에 더한다는 말도 있지만, 실제로는 eps보다 작은 분산을 eps로 올려요. 그때도 분산의 기울기는 0이 아니라 eps에서의 값이에요. 잔차 0, 분산 0에서 500000이고, 여기도 그래요.',
      en: 'One docstring says that eps is added to the variance; in fact a smaller variance is raised to eps. The slope of the variance is then not 0 but that at eps: 500000 at residual 0 and variance 0. Here too.',
    } },
    { where: 'Kendall and Gal 2017', source: 'kendall2017', difference: {
      ko: '분산의 로그를 예측하라고 권해요. 손실은 같고 기울기가 달라요. 잔차 1, 분산 0.25에서 분산의 기울기는 -6, 로그의 기울기는 -1.5예요. 로그로 예측하면 exp를 거쳐 넣고 기울기에 분산을 곱하세요.',
      en: 'Advise to predict the logarithm of the variance: the same loss with another slope. At residual 1 and variance 0.25 it is −6 in the variance and −1.5 in its logarithm. Pass its exponential, and multiply the slope by the variance.',
    } },
    { where: 'MLX gaussian_nll_loss', source: 'mlx-losses', difference: {
      ko: '기본이 reduction="none"이라 원소별 손실을 돌려줘요. PyTorch와 여기는 평균이에요.',
      en: 'Returns the losses of the elements by default (reduction="none"); PyTorch and this one their mean.',
    } },
  ],
  edges: [
    { at: { ko: '잔차 0, 분산 1', en: 'residual 0, variance 1' }, input: [[2], [2], [1]], value: 0, grad: { prediction: [0], variance: [0.5] } },
    { at: { ko: '분산 = 잔차의 제곱', en: 'variance = squared residual' }, input: [[3], [1], [4]], value: 1.1931471805599454, grad: { prediction: [0.5], variance: [0] }, note: { ko: '이 잔차에 가장 알맞은 분산이에요', en: 'the best variance for this residual' } },
    { at: { ko: '잔차 0, 분산 0', en: 'residual 0, variance 0' }, input: [[2], [2], [0]], value: -6.907755278982137, grad: { prediction: [0], variance: [500000] }, note: { ko: 'eps에서의 값과 기울기예요', en: 'value and slope are those at eps' } },
    { at: { ko: '잔차 0, 분산 0, eps 1e-310', en: 'residual 0, variance 0, eps 1e-310' }, input: [[2], [2], [0], { eps: 1e-310 }], value: -356.9006894140771, grad: { prediction: [0], variance: [Infinity] }, note: { ko: '기울기는 표현 범위를 넘지만 값은 아니에요', en: 'the slope overflows, the value does not' } },
    { at: { ko: '잔차 1, 분산 1e-9', en: 'residual 1, variance 1e-9' }, input: [[1], [0], [1e-9]], value: 499993.092244721, grad: { prediction: [1e6], variance: [-499999500000] } },
    { at: { ko: '잔차 1e180, 분산 1e100', en: 'residual 1e180, variance 1e100' }, input: [[1e180], [0], [1e100]], value: 5e259, grad: { prediction: [1e80], variance: [-5e159] }, note: { ko: '제곱은 표현 범위를 넘지만 손실은 아니에요', en: 'the square overflows, the loss does not' } },
    { at: { ko: '분산이 ∞', en: 'variance ∞' }, input: [[3], [1], [Infinity]], value: Infinity, grad: { prediction: [0], variance: [0] } },
    { at: { ko: '예측이 ∞', en: 'prediction ∞' }, input: [[Infinity], [1], [1]], value: Infinity, grad: { prediction: [Infinity], variance: [-Infinity] } },
    { at: { ko: '분산이 NaN', en: 'variance NaN' }, input: [[1, 0], [0, 0], [NaN, 1]], value: NaN, grad: { prediction: [NaN, 0], variance: [NaN, 0.25] } },
    { at: { ko: '분산이 음수', en: 'variance below 0' }, input: [[1, 1], [0, 0], [1, -2]], throws: 'gaussianNll: variance[1] must be at least 0, got -2' },
    { at: { ko: '분산이 하나뿐', en: 'a single variance' }, input: [[1, 2], [0, 0], [1]], throws: 'gaussianNll: variance must be as long as prediction (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], [], []], throws: 'gaussianNll: prediction must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.gaussian_nll_loss(prediction, target, variance, full=False, eps=1e-6)',
  },
  sources: ['nix1994', 'kendall2017', 'pytorch-gaussian-nll-loss', 'mlx-losses'],
  loss: gaussianNll,
}));

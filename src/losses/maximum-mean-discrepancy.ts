import { predictionAndTargetClouds } from '#core/arguments';
import { checkParameters, must } from '#core/check';
import { cloudsGradient, readClouds, strayIn, transposed, type CloudsGradient } from '#core/clouds';
import { distancePairs, gaussianPairs, type Cloud } from '#core/kernels';
import { card } from '#core/kinds';
import { coordinatesOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Vector } from '#core/result';

const who = 'maximumMeanDiscrepancy';

const settings = {
  bandwidth: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  bandwidth: { symbol: 'h', label: { ko: '커널의 폭', en: 'bandwidth of the kernel' }, slider: { min: 0.2, max: 5, step: 0.05 } },
});

/** How alike two points count as by their distance d: e^(−d²/2h²), e^(−d/h), or −d. */
export type MaximumMeanDiscrepancyKernel = 'gaussian' | 'laplacian' | 'energy';

export interface MaximumMeanDiscrepancyOptions extends ParameterOptions<typeof settings> {
  readonly kernel?: MaximumMeanDiscrepancyKernel;
  /** leaves out the pairs of a point with itself: right on average, and at times below 0 */
  readonly unbiased?: boolean;
  /** coordinates a point, where the clouds are flat vectors; 1 by default */
  readonly dimensions?: number;
}

/**
 * Maximum mean discrepancy, squared: how much more alike points are within two clouds than between them.
 *
 * It compares whole distributions without a plan or a neighbour, in quadratic time. A Gaussian sees little beyond a few
 * bandwidths: clouds farther apart have value 2 and no slope. Choose a wide one, sum several, or take 'energy'.
 *
 * PyTorch has none; geomloss gives half of it. The mean is over all pairs, n² of them, unless `unbiased` leaves out
 * those of a point with itself. Kernels are summed less their value at distance 0, which cancels, so that wide ones keep
 * their digits. Points that coincide have slope 0. Clouds with a number that is not finite give NaN.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `dimensions` coordinates each
 * @param target      [m][dimensions]: another number of points is welcome
 * @param options     bandwidth: in the unit of the points, above 0, unused by 'energy'; kernel: 'gaussian', 'laplacian' (of
 *                    the Euclidean distance) or 'energy'; unbiased; dimensions: coordinates a point of a flat vector, 1 by default
 * @returns           value from 0 to 2, or for 'energy' in the unit of the points; grad { prediction, target }, each as long as its cloud
 * @throws {RangeError} if a cloud is empty or ragged, or a single point where unbiased, points differ in length, or an option is out of its domain
 * @see Gretton et al. 2012, A Kernel Two-Sample Test, JMLR 13:723-773, https://jmlr.org/papers/v13/gretton12a.html
 * @example maximumMeanDiscrepancy([0, 1], [2, 4], { kernel: 'energy' }).value // => 3.5
 */
export function maximumMeanDiscrepancy(
  prediction: Vector | Matrix, target: Vector | Matrix, options: MaximumMeanDiscrepancyOptions = {},
): LossResult<CloudsGradient> {
  const { bandwidth = settings.bandwidth.default, kernel = 'gaussian', unbiased = false, dimensions: given } = options;
  const clouds = readClouds(who, prediction, target, given);
  const { x, y, n, m, dimensions } = clouds;
  checkParameters(who, settings, { bandwidth });
  if (kernel !== 'gaussian' && kernel !== 'laplacian' && kernel !== 'energy') throw must(who, 'kernel', "be 'gaussian', 'laplacian' or 'energy'", kernel);
  if (unbiased && n < 2) throw must(who, 'prediction', 'have at least 2 points where unbiased', n);
  if (unbiased && m < 2) throw must(who, 'target', 'have at least 2 points where unbiased', m);
  const grad = cloudsGradient(clouds);
  if (strayIn(clouds) !== 0) { // NaN or ∞ is in some pair with every point
    grad.prediction.fill(NaN);
    grad.target.fill(NaN);
    return { value: NaN, grad };
  }
  const byCoordinate = kernel === 'gaussian';
  const one: Cloud = { points: byCoordinate ? transposed(x, dimensions) : x, slopes: grad.prediction };
  const other: Cloud = { points: byCoordinate ? transposed(y, dimensions) : y, slopes: grad.target };
  const sumOver = (a: Cloud, b: Cloud, weight: number): number =>
    (byCoordinate ? gaussianPairs(a, b, dimensions, weight, bandwidth)
      : distancePairs(a, b, dimensions, weight, kernel === 'energy' ? undefined : bandwidth));
  const value = sumOver(one, one, 2 / (n * (unbiased ? n - 1 : n))) // mean k(x, x'), every pair in two orders
    + sumOver(other, other, 2 / (m * (unbiased ? m - 1 : m))) // + mean k(y, y')
    + sumOver(one, other, -2 / (n * m)); // − 2 mean k(x, y)
  return {
    value: value < 0 && !unbiased ? 0 : value, // a mean over all pairs is below 0 by rounding alone
    grad: byCoordinate ? { prediction: transposed(grad.prediction, n), target: transposed(grad.target, m) } : grad,
  };
}

export default /* @__PURE__ */ card(() => ({
  id: 'maximum-mean-discrepancy',
  name: { ko: '최대 평균 불일치 (MMD)', en: 'Maximum mean discrepancy (MMD)' },
  kind: 'points',
  family: 'transport',
  arguments: predictionAndTargetClouds,
  formula: {
    name: '\\ell_{h}(x, y)',
    body: '\\frac{1}{n^{2}} \\sum_{i=1}^{n^{2}} e^{-\\frac{a_{i}}{2 h^{2}}} + \\frac{1}{m^{2}} \\sum_{i=1}^{m^{2}} e^{-\\frac{b_{i}}{2 h^{2}}} - \\frac{2}{n m} \\sum_{i=1}^{n m} e^{-\\frac{c_{i}}{2 h^{2}}}',
    where: 'a = \\left\\lVert x - x^{\\prime} \\right\\rVert^{2}, \\quad b = \\left\\lVert y - y^{\\prime} \\right\\rVert^{2}, \\quad c = \\left\\lVert x - y \\right\\rVert^{2}',
    symbols: {
      x: { role: 'prediction', label: { ko: '예측한 점들', en: 'predicted points' } },
      y: { role: 'target', label: { ko: '정답 점들', en: 'true points' } },
      n: { role: 'prediction', label: { ko: '예측한 점의 수', en: 'number of predicted points' } },
      m: { role: 'target', label: { ko: '정답 점의 수', en: 'number of true points' } },
      a: { role: 'prediction', label: { ko: '예측한 점끼리 거리의 제곱, 모든 쌍', en: 'squared distances of all pairs of predicted points' } },
      b: { role: 'target', label: { ko: '정답 점끼리 거리의 제곱, 모든 쌍', en: 'squared distances of all pairs of true points' } },
      c: { role: 'residual', label: { ko: '예측한 점과 정답 점 사이 거리의 제곱, 모든 쌍', en: 'squared distances of all predicted points to all true ones' } },
      h: { role: 'parameter', label: parameters.bandwidth.label },
    },
    inputs: (prediction: number[][], target: number[][]) => {
      const squares = (one: number[][], other: number[][]): number[] =>
        one.flatMap((point) => other.map((place) => place.reduce((sum, coordinate, k) => sum + (coordinate - point[k]!) ** 2, 0)));
      return { a: squares(prediction, prediction), b: squares(target, target), c: squares(prediction, target), n: prediction.length, m: target.length };
    },
  },
  parameters,
  options: {
    kernel: {
      type: "'gaussian' | 'laplacian' | 'energy'", default: "'gaussian'",
      label: { ko: '두 점이 얼마나 비슷한지 재는 커널. 수식은 gaussian이에요', en: 'how alike two points count as; the formula is that of gaussian' },
    },
    unbiased: {
      type: 'boolean', default: 'false',
      label: { ko: '점과 자기 자신의 쌍을 빼요. 평균적으로 맞는 값이지만 음수일 때도 있어요', en: 'leaves out the pairs of a point with itself: right on average, and at times below 0' },
    },
    dimensions: coordinatesOption,
  },
  properties: {
    convex: false, symmetric: true, range: [0, 2], estimates: 'none',
    gradientBound: ({ bandwidth }) => 2 / (bandwidth * Math.sqrt(Math.E)), smoothness: Infinity,
  },
  conventions: [
    { where: 'geomloss SamplesLoss', source: 'geomloss', difference: {
      ko: "값이 여기의 절반이에요. 점 (0, 0)과 (1, 1), 폭 1에서 gaussian은 여기 1.264241, 거기 0.632121이고, laplacian과 energy도 절반이에요. 커널의 폭 blur는 기본이 0.05라서, 이 두 점에서는 거기의 가장 큰 값인 1이 나와요.",
      en: 'Gives half of this: (0, 0) against (1, 1) with bandwidth 1 is 1.264241 here and 0.632121 there by gaussian, and half as well by laplacian and energy. Its bandwidth, blur, is 0.05 by default, at which these two points already give the largest value there is, 1.',
    } },
    { where: 'scikit-learn rbf_kernel', source: 'scikit-learn-pairwise', difference: {
      ko: '커널만 있고, 폭 대신 gamma = 1/(2h²)을 받아요. 기본은 1/(좌표 수)라서 좌표가 2개일 때만 폭 1과 같고, 3개면 폭 1.224745예요.',
      en: 'Is the kernel alone, and takes gamma = 1/(2h²). Its default is 1/(coordinates a point): bandwidth 1 for two of them, 1.224745 for three.',
    } },
    { where: 'scikit-learn laplacian_kernel', source: 'scikit-learn-pairwise', difference: {
      ko: '유클리드 거리가 아니라 맨해튼 거리를 써요. 점 (0, 0)과 (1, 1), 폭 1에서 거기 커널은 e⁻² = 0.135335, 여기는 e^(−√2) = 0.243117이에요. 직선 위에서는 같아요.',
      en: 'Takes the Manhattan distance, not the Euclidean: (0, 0) and (1, 1) at bandwidth 1 are alike by e⁻² = 0.135335 there and e^(−√2) = 0.243117 here. On a line the two agree.',
    } },
    { where: 'scipy.stats.energy_distance', source: 'scipy-energy', difference: {
      ko: '직선 위의 energy에 제곱근을 씌운 값이에요. 점 0과 2에서 거기는 2, 여기는 4예요.',
      en: "Is the square root of this by 'energy', for points on a line: 0 against 2 gives 2 there and 4 here.",
    } },
    { where: 'Gretton et al. 2012', source: 'gretton2012', difference: {
      ko: '편향된 추정과 편향 없는 추정을 모두 적어요. 점 {0, 1}과 {2, 4}에서 0.994278과 0.365211이에요. 폭은 모든 점을 모아 놓고 잰 거리의 중앙값으로 정해요. 여기서는 정해 주는 값을 그대로 써요.',
      en: 'Gives both estimates: {0, 1} against {2, 4} is 0.994278 biased, as here by default, and 0.365211 unbiased. It sets the bandwidth to the median distance between all points together; here it is what you give.',
    } },
    { where: 'mmd_loss_pytorch', source: 'mmd-loss-pytorch', difference: {
      ko: '커널 다섯 개를 더해요. e^(−d²/b)의 b는 평균 제곱 거리의 1/4, 1/2, 1, 2, 4배예요. 점 (0, 0)과 (1, 1)에서 6.186276이고, 여기 값을 h = √(b/2)마다 구해 더한 것과 같아요.',
      en: 'Sums five kernels e^(−d²/b), where b is 1/4, 1/2, 1, 2 and 4 times the mean squared distance: 6.186276 for (0, 0) against (1, 1). It is the sum of this loss at h = √(b/2) for each b.',
    } },
  ],
  edges: [
    { at: { ko: '같은 구름', en: 'equal clouds' }, input: [[[1, 2], [3, 4]], [[3, 4], [1, 2]]], value: 0, grad: { prediction: [0, 0, 0, 0], target: [0, 0, 0, 0] } },
    { at: { ko: '같은 구름, 점 셋', en: 'equal clouds of three points' }, input: [[0, 1, 2], [0, 1, 2]], value: 0, note: { ko: '반올림 때문에 0 아래로 내려가면 0으로 돌려줘요', en: 'rounding below 0 gives 0' } },
    { at: { ko: '같은 구름, unbiased', en: 'equal clouds, unbiased' }, input: [[0, 1], [0, 1], { unbiased: true }], value: -0.3934693402873666, grad: { prediction: [0.3032653298563167, -0.3032653298563167], target: [0.3032653298563167, -0.3032653298563167] }, note: { ko: '0보다 작고, 기울기도 남아요', en: 'below 0, and a slope remains' } },
    { at: { ko: '점 하나씩', en: 'a point each' }, input: [[[0, 0]], [[1, 1]]], value: 1.2642411176571153, grad: { prediction: [-0.7357588823428847, -0.7357588823428847], target: [0.7357588823428847, 0.7357588823428847] }, note: { ko: '2 − 2/e예요', en: '2 − 2/e' } },
    { at: { ko: '폭의 100배만큼 떨어짐', en: 'a hundred bandwidths apart' }, input: [[0], [100]], value: 2, grad: { prediction: [0], target: [0] }, note: { ko: '가장 큰 값인데 당기는 힘이 없어요', en: 'the largest value, and nothing pulls' } },
    { at: { ko: '폭의 100배만큼 떨어짐, energy', en: 'as far apart, energy' }, input: [[0], [100], { kernel: 'energy' }], value: 200, grad: { prediction: [-2], target: [2] }, note: { ko: '아무리 멀어도 당겨요', en: 'pulls from any distance' } },
    { at: { ko: '폭 1e8', en: 'a bandwidth of 1e8' }, input: [[0], [1], { bandwidth: 1e8 }], value: 1e-16, grad: { prediction: [-2e-16], target: [2e-16] }, note: { ko: '1에서 빼는 식으로는 0이 나와요', en: 'subtracted from ones it would be 0' } },
    { at: { ko: '폭 ∞', en: 'an infinite bandwidth' }, input: [[0, 1], [5], { bandwidth: Infinity }], value: 0, grad: { prediction: [0, 0], target: [0] }, note: { ko: '모든 점이 똑같이 비슷해요', en: 'all points are alike' } },
    { at: { ko: '폭 1e-300, 거리 2e300', en: 'a bandwidth of 1e-300, a distance of 2e300' }, input: [[1e300], [-1e300], { bandwidth: 1e-300 }], value: 2, grad: { prediction: [0], target: [0] } },
    { at: { ko: 'energy, 거리 5e200', en: 'energy, a distance of 5e200' }, input: [[[3e200, 4e200]], [[0, 0]], { kernel: 'energy' }], value: 1e201, grad: { prediction: [1.2, 1.6], target: [-1.2, -1.6] } },
    { at: { ko: 'laplacian, 거리 5e-200', en: 'laplacian, a distance of 5e-200' }, input: [[[3e-200, 4e-200]], [[0, 0]], { kernel: 'laplacian' }], value: 1e-199, grad: { prediction: [1.2, 1.6], target: [-1.2, -1.6] } },
    { at: { ko: 'energy, 겹친 점', en: 'energy, a point on another' }, input: [[0], [0, 1], { kernel: 'energy' }], value: 0.5, grad: { prediction: [-1], target: [0.5, 0.5] }, note: { ko: '꺾인 곳의 기울기는 0이에요. 남은 것은 1에 있는 점의 몫이에요', en: 'the slope at the kink is 0; what remains is of the point at 1' } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN, 0], [1, 2]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] } },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0]], [[1, 2]]], value: NaN, grad: { prediction: [NaN, NaN], target: [NaN, NaN] }, note: { ko: '자기 자신까지의 거리가 ∞ − ∞예요', en: 'its distance to itself is ∞ − ∞' } },
    { at: { ko: 'unbiased에 점 하나', en: 'unbiased, a single point' }, input: [[0, 1], [2], { unbiased: true }], throws: 'maximumMeanDiscrepancy: target must have at least 2 points where unbiased, got 1' },
    { at: { ko: 'unbiased에 예측한 점 하나', en: 'unbiased, a single predicted point' }, input: [[2], [0, 1], { unbiased: true }], throws: 'maximumMeanDiscrepancy: prediction must have at least 2 points where unbiased, got 1' },
    { at: { ko: '폭 0', en: 'a bandwidth of 0' }, input: [[0], [1], { bandwidth: 0 }], throws: 'maximumMeanDiscrepancy: bandwidth must be above 0, got 0' },
    { at: { ko: '모르는 kernel', en: 'an unknown kernel' }, input: [[0], [1], { kernel: 'rbf' }], throws: "maximumMeanDiscrepancy: kernel must be 'gaussian', 'laplacian' or 'energy', got \"rbf\"" },
  ],
  frameworks: {
    pytorch: "2 * geomloss.SamplesLoss('gaussian', blur=1.0)(prediction, target)",
  },
  sources: ['gretton2012', 'szekely2013', 'geomloss', 'scikit-learn-pairwise', 'scipy-energy', 'mmd-loss-pytorch'],
  loss: maximumMeanDiscrepancy,
}));

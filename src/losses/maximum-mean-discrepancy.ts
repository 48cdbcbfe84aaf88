import { must } from '#core/check';
import { cloudsGradient, readClouds, nonFiniteIn, transposed, type CloudsGradient } from '#core/transport/clouds';
import { distancePairs, gaussianPairs, type Cloud } from '#core/transport/mmd-kernels';
import type { ParameterOptions, Settings } from '#core/parameter';
import { off, readOptions } from '#core/read-options';
import type { LossResult, Matrix, Vector } from '#core/result';

const who = 'maximumMeanDiscrepancy';

export const settings = {
  bandwidth: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

/** The kernel of two points, by their distance d and the bandwidth h: e^(−d²/2h²), e^(−d/h), or −d. */
export type MaximumMeanDiscrepancyKernel = 'gaussian' | 'laplacian' | 'energy';

const kernels = { default: 'gaussian', domain: { 'one of': ['gaussian', 'laplacian', 'energy'] } } as const;

export interface MaximumMeanDiscrepancyOptions extends ParameterOptions<typeof settings> {
  readonly kernel?: MaximumMeanDiscrepancyKernel;
  /** leave out the pairs of a point with itself: unbiased, and sometimes below 0 */
  readonly unbiased?: boolean;
  /** coordinates of a point, where the clouds are flat vectors; 1 by default */
  readonly rowLength?: number;
}

/**
 * Maximum mean discrepancy, squared: mean kernel similarity within each of two clouds, minus twice that between them.
 *
 * It compares whole distributions without a transport plan or nearest neighbors, in quadratic time. A Gaussian kernel
 * saturates within a few bandwidths: two points farther apart have value 2 and zero gradient. Choose a wide one, sum
 * several, or take 'energy'.
 *
 * PyTorch has none; geomloss gives half of it. The mean is over all pairs, n² of them, unless `unbiased` leaves out
 * those of a point with itself. Kernels are summed minus their value at distance 0, which cancels, so that wide ones keep
 * their digits. Coincident points have gradient 0. Clouds with a number that is not finite give NaN.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `rowLength` coordinates each
 * @param target      [m][dimensions]: the number of points may differ
 * @param options     bandwidth: in the unit of the points, above 0, unused by 'energy'; kernel: 'gaussian', 'laplacian' (of
 *                    the Euclidean distance) or 'energy'; unbiased; rowLength: coordinates of a point of a flat vector, 1 by default
 * @returns           value from 0 to 2, or for 'energy' in the unit of the points; grad { prediction, target }, each as long as its cloud
 * @throws {RangeError} if a cloud is empty, ragged or, where unbiased, a single point, dimensions differ, or an option is outside its domain
 * @see Gretton et al. 2012, A Kernel Two-Sample Test, JMLR 13:723-773, https://jmlr.org/papers/v13/gretton12a.html
 * @example maximumMeanDiscrepancy([0, 1], [2, 4], { kernel: 'energy' }).value // => 3.5
 */
export function maximumMeanDiscrepancy(
  prediction: Vector | Matrix, target: Vector | Matrix, options: MaximumMeanDiscrepancyOptions = {},
): LossResult<CloudsGradient> {
  const { bandwidth, kernel, unbiased, rowLength } = readOptions(who, options, { ...settings, kernel: kernels, unbiased: off, rowLength: {} }, {
    sigma: 'bandwidth', gamma: 'bandwidth',
  });
  const clouds = readClouds(who, prediction, target, rowLength);
  const { x, y, n, m, dimensions } = clouds;
  if (unbiased && n < 2) throw must(who, 'prediction', 'have at least 2 points where unbiased', n);
  if (unbiased && m < 2) throw must(who, 'target', 'have at least 2 points where unbiased', m);
  const grad = cloudsGradient(clouds);
  if (nonFiniteIn(clouds) !== 0) { // every point is in a pair with NaN or ∞
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
    value: value < 0 && !unbiased ? 0 : value, // over all pairs it is below 0 by rounding only
    grad: byCoordinate ? { prediction: transposed(grad.prediction, n), target: transposed(grad.target, m) } : grad,
  };
}

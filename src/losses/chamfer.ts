import { cloudsGradient, readClouds, type CloudsGradient } from '#core/transport/clouds';
import { readOptions } from '#core/read-options';
import type { LossResult, Matrix, Vector } from '#core/result';

export interface ChamferOptions {
  /** coordinates of a point, where the clouds are flat vectors; 1 by default */
  readonly rowLength?: number;
}

/**
 * Chamfer distance: mean squared distance of the points of each cloud to their nearest neighbors in the other.
 *
 * Each point takes its nearest neighbor independently, so many may share one: it is cheap, and insensitive to the density of
 * the clouds. It is 0 where the two sets of points are equal, even if the numbers of points differ.
 *
 * PyTorch has none. PyTorch3D: `chamfer_distance` for one pair of clouds. Squared distances, the mean of each direction,
 * and their sum, not half of it. In a tie the first nearest neighbor is taken, and it alone has a gradient.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `rowLength` coordinates each
 * @param target      [m][dimensions]: the number of points may differ
 * @param options     rowLength: coordinates of a point of a flat vector, 1 by default
 * @returns           value in the squared unit of the points; grad { prediction, target }, each as long as its cloud
 * @throws {RangeError} if a cloud is empty, its points are ragged, or the clouds have points of different length
 * @see Fan, Su and Guibas 2017, A Point Set Generation Network, arXiv:1612.00603
 * @example chamfer([0, 0, 1, 0], [3, 4], { rowLength: 2 }).value // => 42.5
 */
export function chamfer(
  prediction: Vector | Matrix, target: Vector | Matrix, options: ChamferOptions = {},
): LossResult<CloudsGradient> {
  const { rowLength } = readOptions('chamfer', options, { rowLength: {} });
  const clouds = readClouds('chamfer', prediction, target, rowLength);
  const { x, y, n, m, dimensions } = clouds;
  const grad = cloudsGradient(clouds);
  const nearestToY = new Uint32Array(m);
  const leastToY = new Float64Array(m).fill(Infinity);
  let sumX = 0;
  for (let i = 0; i < n; i++) {
    const from = i * dimensions;
    const end = from + dimensions;
    let nearest = 0;
    let least = Infinity;
    for (let j = 0, b = 0; j < m; j++) {
      let squared = (x[from]! - y[b++]!) ** 2;
      for (let a = from + 1; a < end; a++, b++) squared += (x[a]! - y[b]!) ** 2;
      if (squared < least || squared !== squared) { // NaN propagates
        least = squared;
        nearest = j;
      }
      if (squared < leastToY[j]! || squared !== squared) {
        leastToY[j] = squared;
        nearestToY[j] = i;
      }
    }
    sumX += least;
    addSquaredDistanceGradient(grad.prediction, grad.target, x, y, i, nearest, dimensions, 2 / n);
  }
  let sumY = 0;
  for (let j = 0; j < m; j++) {
    sumY += leastToY[j]!;
    addSquaredDistanceGradient(grad.target, grad.prediction, y, x, j, nearestToY[j]!, dimensions, 2 / m);
  }
  return { value: sumX / n + sumY / m, grad }; // 1/n Σ min ‖x − y‖² + 1/m Σ min ‖y − x‖²
}

/** Adds the gradient of the squared distance between point `i` of x and point `j` of y, times half of `twice`. */
function addSquaredDistanceGradient(
  gradX: Float64Array, gradY: Float64Array, x: Float64Array, y: Float64Array, i: number, j: number, dimensions: number, twice: number,
): void {
  for (let a = i * dimensions, b = j * dimensions; a < (i + 1) * dimensions; a++, b++) {
    const gradient = twice * (x[a]! - y[b]!);
    gradX[a]! += gradient;
    gradY[b]! -= gradient;
  }
}

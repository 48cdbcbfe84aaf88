import { cloudsGradient, readClouds, type CloudsGradient } from '#core/transport/clouds';
import type { LossResult, Matrix, Vector } from '#core/result';

export interface ChamferOptions {
  /** coordinates a point, where the clouds are flat vectors; 1 by default */
  readonly dimensions?: number;
}

/**
 * Chamfer distance: how far each point of two clouds lies from its nearest neighbor in the other, squared.
 *
 * Each point finds a neighbor without regard for the others, so many may share one: it is cheap, and blind to how
 * dense the clouds are. It is 0 where the two sets of points are the same, even if their numbers differ.
 *
 * PyTorch has none. PyTorch3D: `chamfer_distance` for one pair of clouds. Squared distances, the mean of each direction,
 * and their sum, not half of it. Of several nearest neighbors the first is taken, and alone has the slope.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `dimensions` coordinates each
 * @param target      [m][dimensions]: another number of points is welcome
 * @param options     dimensions: coordinates a point of a flat vector, 1 by default
 * @returns           value in the squared unit of the points; grad { prediction, target }, each as long as its cloud
 * @throws {RangeError} if a cloud is empty, its points are ragged, or the clouds have points of different length
 * @see Fan, Su and Guibas 2017, A Point Set Generation Network, arXiv:1612.00603
 * @example chamfer([0, 0, 1, 0], [3, 4], { dimensions: 2 }).value // => 42.5
 */
export function chamfer(
  prediction: Vector | Matrix, target: Vector | Matrix, options: ChamferOptions = {},
): LossResult<CloudsGradient> {
  const clouds = readClouds('chamfer', prediction, target, options.dimensions);
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
      let square = (x[from]! - y[b++]!) ** 2;
      for (let a = from + 1; a < end; a++, b++) square += (x[a]! - y[b]!) ** 2;
      if (square < least || square !== square) { // NaN stays
        least = square;
        nearest = j;
      }
      if (square < leastToY[j]! || square !== square) {
        leastToY[j] = square;
        nearestToY[j] = i;
      }
    }
    sumX += least;
    pull(grad.prediction, grad.target, x, y, i, nearest, dimensions, 2 / n);
  }
  let sumY = 0;
  for (let j = 0; j < m; j++) {
    sumY += leastToY[j]!;
    pull(grad.target, grad.prediction, y, x, j, nearestToY[j]!, dimensions, 2 / m);
  }
  return { value: sumX / n + sumY / m, grad }; // 1/n Σ min ‖x − y‖² + 1/m Σ min ‖y − x‖²
}

/** Adds the slope of the squared distance between point `i` of one cloud and point `j` of another, times half of `twice`. */
function pull(
  from: Float64Array, to: Float64Array, one: Float64Array, other: Float64Array, i: number, j: number, dimensions: number, twice: number,
): void {
  for (let a = i * dimensions, b = j * dimensions; a < (i + 1) * dimensions; a++, b++) {
    const slope = twice * (one[a]! - other[b]!);
    from[a]! += slope;
    to[b]! -= slope;
  }
}

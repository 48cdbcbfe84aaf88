import { assignment } from '#core/transport/assignment';
import { cloudsGradient, distanceBetween, power, readClouds, readMasses, nonFiniteIn, withoutMassless, type Clouds, type CloudsGradient } from '#core/transport/clouds';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions } from '#core/read-options';
import type { LossResult, Matrix, Vector } from '#core/result';
import { minimumCostFlows, sortedFlows, type Flows } from '#core/transport/transport';

const who = 'earthMoversDistance';

export const settings = {
  p: { default: 1, domain: { 'at least': 1, below: Infinity } },
} as const satisfies Settings;

export interface EarthMoversDistanceOptions extends ParameterOptions<typeof settings> {
  /** [n]; divided by their sum */
  readonly predictionWeight?: Vector;
  /** [m]; divided by their sum */
  readonly targetWeight?: Vector;
  /** coordinates of a point, where the clouds are flat vectors; 1 by default */
  readonly rowLength?: number;
}

/**
 * Earth mover's distance: the minimum cost, mass times distance, of transporting one point cloud to the other.
 *
 * All mass of every point is transported, so unlike with Chamfer no point is ignored or used twice, and the density of the
 * clouds counts. It needs an optimal transport plan, computed exactly here: by sorting in one dimension, else in about cubic
 * time.
 *
 * PyTorch has none. POT: `emd2` with the distances to the power of p as costs. With p = 1 it is the Wasserstein
 * distance; else its power, without the root. The gradient is that of the optimal plan; where several plans are optimal, of
 * one of them. Coincident points have gradient 0. Masses have no gradient.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `rowLength` coordinates each
 * @param target      [m][dimensions]: the number of points may differ
 * @param options     p: power of the distance, at least 1; predictionWeight [n], targetWeight [m]: masses, at least 0,
 *                    divided by their sum; rowLength: coordinates of a point of a flat vector, 1 by default
 * @returns           value in the unit of the points to the power of p; grad { prediction, target }, each as long as its cloud
 * @throws {RangeError} if a cloud is empty or ragged, points differ in length, masses are negative or all 0, or p is below 1 or infinite
 * @see Peyré and Cuturi 2019, Computational Optimal Transport, doi:10.1561/2200000073
 * @example earthMoversDistance([0, 1, 3], [5, 6, 8], { p: 2 }).value // => 25
 */
export function earthMoversDistance(
  prediction: Vector | Matrix, target: Vector | Matrix, options: EarthMoversDistanceOptions = {},
): LossResult<CloudsGradient> {
  const { p, predictionWeight, targetWeight, rowLength } = readOptions(who, options, {
    ...settings, predictionWeight: {}, targetWeight: {}, rowLength: {},
  });
  const read = readClouds(who, prediction, target, rowLength);
  const { n, m, dimensions } = read;
  const weighted = predictionWeight !== undefined || targetWeight !== undefined;
  const total = n * m; // without weights masses are whole numbers, and exact
  const a = readMasses(who, 'predictionWeight', 'prediction', predictionWeight, n, total);
  const b = readMasses(who, 'targetWeight', 'target', targetWeight, m, total);
  const [x, y] = [withoutMassless(read.x, a, dimensions), withoutMassless(read.y, b, dimensions)];
  const clouds = { ...read, x, y };
  const grad = cloudsGradient(clouds);
  const nonFinite = nonFiniteIn(clouds);
  if (nonFinite !== 0) { // no plan is better than another
    grad.prediction.fill(NaN);
    grad.target.fill(NaN);
    return { value: nonFinite, grad };
  }
  const { from, to, mass } = dimensions === 1 ? sortedFlows(x, y, a, b) : optimalFlows(clouds, a, b, p, weighted);
  let sum = 0;
  for (let flow = 0; flow < mass.length; flow++) {
    const [i, j] = [from[flow]!, to[flow]!];
    const distance = distanceBetween(x, i, y, j, dimensions);
    sum += mass[flow]! * power(distance, p); // Σ π ‖x − y‖^p
    const dDistance = (mass[flow]! / total) * p * power(distance, p - 1); // π p ‖x − y‖^(p − 1)
    for (let k = i * dimensions, l = j * dimensions; k < (i + 1) * dimensions; k++, l++) {
      const difference = x[k]! - y[l]!;
      if (difference === 0) continue; // gradient 0, also where the distance is 0 or dDistance overflows
      grad.prediction[k]! += dDistance * (difference / distance);
      grad.target[l]! -= dDistance * (difference / distance);
    }
  }
  return { value: sum / total, grad };
}

/** The optimal flows between points of several coordinates. */
function optimalFlows({ x, y, n, m, dimensions }: Clouds, a: Float64Array, b: Float64Array, p: number, weighted: boolean): Flows {
  const cost = new Float64Array(n * m);
  let longest = Number.MIN_VALUE; // costs are divided by it
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const distance = Math.min(distanceBetween(x, i, y, j, dimensions), Number.MAX_VALUE);
      cost[i * m + j] = distance;
      longest = Math.max(longest, distance);
    }
  }
  for (let at = 0; at < cost.length; at++) cost[at] = power(cost[at]! / longest, p); // neither powers nor sums overflow
  if (weighted || n !== m) return minimumCostFlows(cost, a, b);
  return { from: Uint32Array.from(a.keys()), to: assignment(cost, n), mass: a };
}

import { assignment } from '#core/transport/assignment';
import { checkParameters } from '#core/check';
import { cloudsGradient, distanceBetween, power, readClouds, readMasses, nonFiniteIn, type Clouds, type CloudsGradient } from '#core/transport/clouds';
import type { ParameterOptions, Settings } from '#core/parameter';
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
  /** coordinates a point, where the clouds are flat vectors; 1 by default */
  readonly dimensions?: number;
}

/**
 * Earth mover's distance: the least work that turns one heap of earth into another, mass times distance.
 *
 * Every point must be served, so unlike with Chamfer none can be ignored and none used twice: it sees how dense the
 * clouds are. The price is an optimal plan, found exactly here: by sorting on a line, else in about cubic time.
 *
 * PyTorch has none. POT: `emd2` with the distances to the power of p as costs. With p = 1 it is the Wasserstein
 * distance; else its power, without the root. The gradient is that of the plan; where several plans are as cheap, of
 * one of them. Points that coincide have slope 0. Masses have no gradient.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `dimensions` coordinates each
 * @param target      [m][dimensions]: another number of points is welcome
 * @param options     p: power of the distance, at least 1; predictionWeight [n], targetWeight [m]: masses, at least 0,
 *                    divided by their sum; dimensions: coordinates a point of a flat vector, 1 by default
 * @returns           value in the unit of the points to the power of p; grad { prediction, target }, each as long as its cloud
 * @throws {RangeError} if a cloud is empty or ragged, points differ in length, masses are negative or all 0, or p is below 1 or infinite
 * @see Peyré and Cuturi 2019, Computational Optimal Transport, doi:10.1561/2200000073
 * @example earthMoversDistance([0, 1, 3], [5, 6, 8], { p: 2 }).value // => 25
 */
export function earthMoversDistance(
  prediction: Vector | Matrix, target: Vector | Matrix, options: EarthMoversDistanceOptions = {},
): LossResult<CloudsGradient> {
  const { p = settings.p.default, predictionWeight, targetWeight, dimensions: given } = options;
  const clouds = readClouds(who, prediction, target, given);
  const { x, y, n, m, dimensions } = clouds;
  const weighted = predictionWeight !== undefined || targetWeight !== undefined;
  const total = n * m; // without weights masses are whole numbers, and exact
  const a = readMasses(who, 'predictionWeight', 'prediction', predictionWeight, n, total);
  const b = readMasses(who, 'targetWeight', 'target', targetWeight, m, total);
  checkParameters(who, settings, { p });
  const grad = cloudsGradient(clouds);
  const stray = nonFiniteIn(clouds);
  if (stray !== 0) { // no plan is better than another
    grad.prediction.fill(NaN);
    grad.target.fill(NaN);
    return { value: stray, grad };
  }
  const { from, to, mass } = dimensions === 1 ? sortedFlows(x, y, a, b) : planBetween(clouds, a, b, p, weighted);
  let sum = 0;
  for (let move = 0; move < mass.length; move++) {
    const [i, j] = [from[move]!, to[move]!];
    const distance = distanceBetween(x, i, y, j, dimensions);
    sum += mass[move]! * power(distance, p); // Σ π ‖x − y‖^p
    const steepness = (mass[move]! / total) * p * power(distance, p - 1);
    for (let at = i * dimensions, end = j * dimensions; at < (i + 1) * dimensions; at++, end++) {
      const difference = x[at]! - y[end]!;
      if (difference === 0) continue; // points that coincide, and slopes that overflow, have none along it
      grad.prediction[at]! += steepness * (difference / distance);
      grad.target[end]! -= steepness * (difference / distance);
    }
  }
  return { value: sum / total, grad };
}

/** The cheapest moves between points of several coordinates. */
function planBetween({ x, y, n, m, dimensions }: Clouds, a: Float64Array, b: Float64Array, p: number, weighted: boolean): Flows {
  const cost = new Float64Array(n * m);
  let longest = Number.MIN_VALUE; // costs are divided by it
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const distance = Math.min(distanceBetween(x, i, y, j, dimensions), Number.MAX_VALUE);
      cost[i * m + j] = distance;
      longest = Math.max(longest, distance);
    }
  }
  for (let move = 0; move < cost.length; move++) cost[move] = power(cost[move]! / longest, p); // neither powers nor sums overflow
  if (weighted || n !== m) return minimumCostFlows(cost, a, b);
  return { from: Uint32Array.from(a.keys()), to: assignment(cost, n), mass: a };
}

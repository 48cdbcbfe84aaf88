import { checkParameters } from '#core/check';
import { cloudsGradient, distanceBetween, power, readClouds, readMasses, nonFiniteIn, type CloudsGradient } from '#core/transport/clouds';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Vector } from '#core/result';
import { entropicCoupling, symmetricCoupling } from '#core/transport/sinkhorn';

const who = 'sinkhornDivergence';

export const settings = {
  blur: { default: 0.05, domain: { above: 0, below: Infinity } },
  p: { default: 2, domain: { 'at least': 1, 'at most': 2 } },
} as const satisfies Settings;

export interface SinkhornDivergenceOptions extends ParameterOptions<typeof settings> {
  /** [n]; divided by their sum */
  readonly predictionWeight?: Vector;
  /** [m]; divided by their sum */
  readonly targetWeight?: Vector;
  /** coordinates a point, where the clouds are flat vectors; 1 by default */
  readonly dimensions?: number;
}

/**
 * Sinkhorn divergence: the earth mover's distance with blurred moves, less what blur alone makes of each cloud.
 *
 * Moves are spread over what costs about as little, so that every point is pulled by several and slopes change smoothly.
 * Details finer than the blur count for little: a blur near 0 leaves the earth mover's distance over p, a large one a
 * maximum mean discrepancy, which with p = 2 knows no more than the means. Small blurs take longer, and come out as exact.
 *
 * PyTorch has none. As in geomloss, costs are distance^p / p and ε is blur^p; its `SamplesLoss` stops sooner. POT takes
 * costs and ε as they come, and takes off the self terms only when asked. Masses have no gradient, points that coincide no
 * slope, which is a kink for p = 1. What rounding takes below 0 is 0. With p above 2 it could truly be negative: refused.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `dimensions` coordinates each
 * @param target      [m][dimensions]: another number of points is welcome
 * @param options     blur: above 0, in the unit of the points; p: power of the distance, 1 to 2; predictionWeight [n],
 *                    targetWeight [m]: masses, at least 0, divided by their sum; dimensions: coordinates a point of a flat vector, 1 by default
 * @returns           value in the unit of the points to the power of p; grad { prediction, target }, each as long as its cloud.
 *                    All NaN where a distance^p / p is more than 2^30 times blur^p and both clouds have several points: float64 has
 *                    no digits left for the plan
 * @throws {RangeError} if a cloud is empty or ragged, points differ in length, masses are negative or all 0, or blur or p is outside its domain
 * @see Feydy et al. 2019, Interpolating between Optimal Transport and MMD using Sinkhorn Divergences, arXiv:1810.08278
 * @example sinkhornDivergence([0, 2], [1, 1], { blur: 1 }).value // => 0.21689041524151353
 */
export function sinkhornDivergence(
  prediction: Vector | Matrix, target: Vector | Matrix, options: SinkhornDivergenceOptions = {},
): LossResult<CloudsGradient> {
  const { blur = settings.blur.default, p = settings.p.default, predictionWeight, targetWeight, dimensions: given } = options;
  const clouds = readClouds(who, prediction, target, given);
  const { x, y, n, m, dimensions } = clouds;
  const a = readMasses(who, 'predictionWeight', 'prediction', predictionWeight, n, 1);
  const b = readMasses(who, 'targetWeight', 'target', targetWeight, m, 1);
  checkParameters(who, settings, { blur, p });
  const grad = cloudsGradient(clouds);
  if (same(x, y) && same(a, b) && nonFiniteIn(clouds) === 0) return { value: 0, grad }; // to the last digit
  const { cost, plan } = entropicCoupling(costs(x, y, dimensions, blur, p), a, b);
  const ownX = symmetricCoupling(costs(x, x, dimensions, blur, p), a);
  const ownY = symmetricCoupling(costs(y, y, dimensions, blur, p), b);
  const value = Math.max(0, blur ** p * (cost - (ownX.cost + ownY.cost) / 2)); // OT(x, y) − ½ OT(x, x) − ½ OT(y, y)
  if (value !== value) { // no plan, or none that is better than another
    for (const slopes of [grad.prediction, grad.target]) slopes.fill(NaN);
    return { value: nonFiniteIn(clouds) || value, grad };
  }
  pull(grad.prediction, grad.target, x, y, plan, 1, dimensions, p);
  pull(grad.prediction, undefined, x, x, ownX.plan, -1, dimensions, p); // both ends of a half
  pull(grad.target, undefined, y, y, ownY.plan, -1, dimensions, p);
  return { value, grad };
}

const same = (one: Float64Array, other: Float64Array): boolean => one.length === other.length && one.every((own, at) => own === other[at]);

/** ‖x − y‖^p / p, in units of ε = blur^p, point after point. */
function costs(x: Float64Array, y: Float64Array, dimensions: number, blur: number, p: number): Float64Array {
  const [n, m] = [x.length / dimensions, y.length / dimensions];
  const cost = new Float64Array(n * m);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < m; j++, at++) cost[at] = power(distanceBetween(x, i, y, j, dimensions) / blur, p) / p;
  return cost;
}

/** Adds the slopes of Σ π ‖x − y‖^p / p, with the plan held: it is the best one, and so does not count to first order. */
function pull(from: Float64Array, to: Float64Array | undefined, x: Float64Array, y: Float64Array, plan: Float64Array, sign: number, dimensions: number, p: number): void {
  for (let start = 0, move = 0; start < x.length; start += dimensions) {
    for (let end = 0; end < y.length; end += dimensions, move++) {
      const distance = p === 2 ? 1 : distanceBetween(x, start / dimensions, y, end / dimensions, dimensions); // of a square it cancels
      if (distance === 0) continue; // coinciding points
      const steepness = sign * plan[move]! * power(distance, p - 1);
      for (let k = 0; k < dimensions; k++) {
        const slope = steepness * ((x[start + k]! - y[end + k]!) / distance);
        from[start + k]! += slope;
        if (to) to[end + k]! -= slope;
      }
    }
  }
}

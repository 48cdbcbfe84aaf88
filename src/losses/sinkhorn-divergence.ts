import { cloudsGradient, distanceBetween, power, readClouds, readMasses, nonFiniteIn, withoutMassless, type Clouds, type CloudsGradient } from '#core/transport/clouds';
import { nearbyDivergence } from '#core/transport/nearby';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions } from '#core/read-options';
import type { LossResult, Matrix, Vector } from '#core/result';
import { entropicCoupling, symmetricCoupling } from '#core/transport/sinkhorn';

const who = 'sinkhornDivergence';

export const settings = {
  blur: { default: 0.05, domain: { above: 0, below: Infinity } },
  p: { default: 2, domain: { 'at least': 1, 'at most': 2 } },
} as const satisfies Settings;

/** In extents of the clouds: beyond it the value is the limit of large blurs to the last digit, and a larger blur could overflow. */
const largestBlur = 0x1000_0000_0000_000; // 2^60
/** Below this share of the costs, half of their digits are lost in the difference. */
const nearbyShare = 0.0001220703125; // 2^-13

export interface SinkhornDivergenceOptions extends ParameterOptions<typeof settings> {
  /** [n]; divided by their sum */
  readonly predictionWeight?: Vector;
  /** [m]; divided by their sum */
  readonly targetWeight?: Vector;
  /** coordinates of a point, where the clouds are flat vectors; 1 by default */
  readonly rowLength?: number;
}

/**
 * Sinkhorn divergence: the entropic transport cost between two clouds, minus the mean of their costs to themselves.
 *
 * Entropy spreads the transport plan, so that every point has several partners and the gradient changes smoothly. Details
 * finer than the blur have little effect: as the blur goes to 0, it becomes the earth mover's distance divided by p; as the
 * blur grows, a maximum mean discrepancy, which for p = 2 depends on the means alone. Small blurs take longer, and are as exact.
 *
 * PyTorch has none. As in geomloss, costs are distance^p / p and ε is blur^p; its `SamplesLoss` stops sooner. POT takes
 * costs and ε as given, and subtracts the self terms only on request. Masses have no gradient, coincident points have
 * gradient 0, which is a kink for p = 1. A value that rounds below 0 is 0. For p above 2 it could truly be negative: refused.
 *
 * @param prediction  [n][dimensions], or flat: n points on a line, or points of `rowLength` coordinates each
 * @param target      [m][dimensions]: the number of points may differ
 * @param options     blur: above 0, in the unit of the points; p: power of the distance, 1 to 2; predictionWeight [n],
 *                    targetWeight [m]: masses, at least 0, divided by their sum; rowLength: coordinates of a point of a flat vector, 1 by default
 * @returns           value in the unit of the points to the power of p; grad { prediction, target }, each as long as its cloud.
 *                    All NaN where a distance^p / p exceeds 2^30 blur^p and both clouds have several points: the plan needs more
 *                    digits than float64 has
 * @throws {RangeError} if a cloud is empty or ragged, points differ in length, masses are negative or all 0, or blur or p is outside its domain
 * @see Feydy et al. 2019, Interpolating between Optimal Transport and MMD using Sinkhorn Divergences, arXiv:1810.08278
 * @example sinkhornDivergence([0, 2], [1, 1], { blur: 1 }).value // => 0.21689041524151353
 */
export function sinkhornDivergence(
  prediction: Vector | Matrix, target: Vector | Matrix, options: SinkhornDivergenceOptions = {},
): LossResult<CloudsGradient> {
  const { blur: given, p, predictionWeight, targetWeight, rowLength } = readOptions(who, options, {
    ...settings, predictionWeight: {}, targetWeight: {}, rowLength: {},
  }, { reg: 'blur', epsilon: 'blur' });
  const read = readClouds(who, prediction, target, rowLength);
  const { n, m, dimensions } = read;
  const a = readMasses(who, 'predictionWeight', 'prediction', predictionWeight, n, 1);
  const b = readMasses(who, 'targetWeight', 'target', targetWeight, m, 1);
  const [x, y] = [withoutMassless(read.x, a, dimensions), withoutMassless(read.y, b, dimensions)];
  const clouds = { ...read, x, y };
  const blur = Math.min(given, largestBlur * extentOf(clouds) || 1); // of coincident points any
  const grad = cloudsGradient(clouds);
  if (same(x, y) && same(a, b) && nonFiniteIn(clouds) === 0) return { value: 0, grad }; // exactly 0
  const { cost, plan } = entropicCoupling(costs(x, y, dimensions, blur, p), a, b);
  const selfX = symmetricCoupling(costs(x, x, dimensions, blur, p), a);
  const selfY = symmetricCoupling(costs(y, y, dimensions, blur, p), b);
  const divergence = Math.max(0, cost - (selfX.cost + selfY.cost) / 2); // OT(x, y) − ½ OT(x, x) − ½ OT(y, y)
  if (p === 2 && same(a, b) && divergence < nearbyShare * (Math.abs(cost) + Math.abs(selfX.cost) + Math.abs(selfY.cost))) {
    const nearby = nearbyDivergence(clouds, { planX: selfX.plan, planY: selfY.plan, mass: a, epsilon: blur ** p });
    if (nearby) return { value: blur ** p * nearby.divergence, grad: nearby.grad };
  }
  const value = blur ** p * divergence;
  if (value !== value) { // no plan found, or none is better than another
    grad.prediction.fill(NaN);
    grad.target.fill(NaN);
    return { value: nonFiniteIn(clouds) || value, grad };
  }
  addCostGradient(grad.prediction, grad.target, x, y, plan, 1, dimensions, p);
  addCostGradient(grad.prediction, undefined, x, x, selfX.plan, -1, dimensions, p); // −½, once for each end of a pair
  addCostGradient(grad.target, undefined, y, y, selfY.plan, -1, dimensions, p);
  return { value, grad };
}

const same = (one: Float64Array, other: Float64Array): boolean =>
  one.length === other.length && one.every((number, at) => number === other[at]);

/** The largest difference of two coordinates. */
function extentOf({ x, y }: Clouds): number {
  let [low, high] = [Infinity, -Infinity];
  for (const cloud of [x, y]) {
    for (const coordinate of cloud) {
      low = Math.min(low, coordinate);
      high = Math.max(high, coordinate);
    }
  }
  return high - low;
}

/** ‖x − y‖^p / p, in units of ε = blur^p, point after point. */
function costs(x: Float64Array, y: Float64Array, dimensions: number, blur: number, p: number): Float64Array {
  const [n, m] = [x.length / dimensions, y.length / dimensions];
  const cost = new Float64Array(n * m);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < m; j++, at++) cost[at] = power(distanceBetween(x, i, y, j, dimensions) / blur, p) / p;
  return cost;
}

/** Adds the gradient of Σ π ‖x − y‖^p / p, with the plan held constant: at the optimum its derivative vanishes (envelope theorem). */
function addCostGradient(
  gradX: Float64Array, gradY: Float64Array | undefined, x: Float64Array, y: Float64Array,
  plan: Float64Array, sign: number, dimensions: number, p: number,
): void {
  for (let i = 0, at = 0; i < x.length; i += dimensions) {
    for (let j = 0; j < y.length; j += dimensions, at++) {
      const distance = p === 2 ? 1 : distanceBetween(x, i / dimensions, y, j / dimensions, dimensions); // for p = 2 it cancels
      if (distance === 0) continue; // coincident points
      const dDistance = sign * plan[at]! * power(distance, p - 1); // π ‖x − y‖^(p − 1)
      for (let k = 0; k < dimensions; k++) {
        const gradient = dDistance * ((x[i + k]! - y[j + k]!) / distance);
        gradX[i + k]! += gradient;
        if (gradY) gradY[j + k]! -= gradient;
      }
    }
  }
}

import type { ValueAndSlope } from '../result.ts';
import { distanceBetween } from './clouds.ts';

/** The coordinates of points, and the gradient to add to, in the same order. */
export interface Cloud {
  readonly points: Float64Array;
  readonly slopes: Float64Array;
}

/** e^x − 1 and its derivative e^x, each with all its digits, from one exponential. */
function powerAt(exponent: number): ValueAndSlope {
  const near = exponent > -0.5;
  const power = near ? Math.expm1(exponent) : Math.exp(exponent);
  return { value: near ? power : power - 1, slope: near ? 1 + power : power }; // one literal in one place: engines remove the allocation
}

/**
 * Sums a Gaussian kernel minus its value at distance 0 over the pairs of two clouds, or over those within one, each pair
 * once and none of a point with itself. Adds the gradient of the sum, times a weight; returns the sum times that weight.
 *
 * Takes clouds coordinate by coordinate, transposed: a few long passes are faster than a short one for every pair.
 */
export function gaussianPairs(one: Cloud, other: Cloud, dimensions: number, weight: number, bandwidth: number): number {
  const { points: x, slopes: toX } = one;
  const { points: y, slopes: toY } = other;
  const [n, m] = [x.length / dimensions, y.length / dimensions];
  const inverse = Math.min(1 / bandwidth, Number.MAX_VALUE); // 0 · ∞ would be NaN
  const row = new Float64Array(m); // of point i: first squared distances, then the factors of its gradient
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const from = one === other ? i + 1 : 0;
    for (let j = from; j < m; j++) row[j] = 0;
    for (let a = i, b = 0; a < x.length; a += n, b += m) {
      const xi = x[a]!;
      for (let j = from; j < m; j++) row[j]! += ((xi - y[b + j]!) * inverse) ** 2;
    }
    for (let j = from; j < m; j++) {
      const { value, slope } = powerAt(-0.5 * row[j]!); // e^(−‖x − y‖² / 2h²) − 1
      sum += value;
      row[j] = weight * slope * inverse;
    }
    for (let a = i, b = 0; a < x.length; a += n, b += m) {
      const xi = x[a]!;
      let rowSlope = 0;
      for (let j = from; j < m; j++) {
        const slope = row[j] === 0 ? 0 : row[j]! * ((xi - y[b + j]!) * inverse); // 0 even where the difference overflows
        rowSlope += slope;
        toY[b + j]! += slope;
      }
      toX[a]! -= rowSlope;
    }
  }
  return weight * sum;
}

/** The same for kernels of the distance: e^(−d/h) − 1, or −d without a bandwidth, of clouds point by point. Gradient 0 at distance 0. */
export function distancePairs(one: Cloud, other: Cloud, dimensions: number, weight: number, bandwidth?: number): number {
  const { points: x, slopes: toX } = one;
  const { points: y, slopes: toY } = other;
  let sum = 0;
  for (let i = 0; i * dimensions < x.length; i++) {
    for (let j = one === other ? i + 1 : 0; j * dimensions < y.length; j++) {
      const distance = distanceBetween(x, i, y, j, dimensions);
      const { value, slope } = bandwidth === undefined ? { value: -distance, slope: 1 } : powerAt(-distance / bandwidth);
      sum += value;
      if (distance === 0 || slope === 0) continue;
      const steepness = bandwidth === undefined ? weight : weight * (slope / bandwidth);
      for (let a = i * dimensions, b = j * dimensions; a < (i + 1) * dimensions; a++, b++) {
        const slope = steepness * ((x[a]! - y[b]!) / distance);
        toX[a]! -= slope;
        toY[b]! += slope;
      }
    }
  }
  return weight * sum;
}

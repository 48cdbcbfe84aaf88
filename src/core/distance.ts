import type { Vector } from './result.ts';

/** Between these, a sum of powers has neither overflowed nor lost digits below the smallest normal number. */
const tiny = 1e-280;
const huge = 1e280;

/** The distance of order `p` between two rows that both start at `from`: (Σ |x − y|^p)^(1/p). Never overflows on the way. */
export function distance(x: Vector, y: Vector, from: number, dimensions: number, p: number): number {
  let sum = 0;
  if (p === 2) {
    for (let i = from; i < from + dimensions; i++) {
      const difference = x[i]! - y[i]!;
      sum += difference * difference;
    }
    return sum > tiny && sum < huge ? Math.sqrt(sum) : scaledDistance(x, y, from, dimensions, p);
  }
  for (let i = from; i < from + dimensions; i++) sum += Math.abs(x[i]! - y[i]!) ** p;
  return sum > tiny && sum < huge ? sum ** (1 / p) : scaledDistance(x, y, from, dimensions, p);
}

/** The same, in units of the largest difference: for points that coincide or lie at the ends of the number range. */
function scaledDistance(x: Vector, y: Vector, from: number, dimensions: number, p: number): number {
  let unit = 0;
  for (let i = from; i < from + dimensions; i++) unit = Math.max(unit, Math.abs(x[i]! - y[i]!));
  if (unit === 0 || unit === Infinity) return unit;
  let sum = 0;
  for (let i = from; i < from + dimensions; i++) sum += (Math.abs(x[i]! - y[i]!) / unit) ** p;
  return unit * sum ** (1 / p);
}

/**
 * Adds the slopes of `factor` times the distance between two rows to `gradX` and `gradY`. At distance 0, where it has
 * no slope, nothing. Adding never leaves −0 where nothing pulls.
 */
export function addSlopes(
  gradX: Float64Array, gradY: Float64Array, x: Vector, y: Vector,
  from: number, dimensions: number, p: number, distance: number, factor: number,
): void {
  if (distance === 0) return;
  if (p === 2 && distance > tiny && distance < huge) {
    for (let i = from; i < from + dimensions; i++) {
      const slope = (factor * (x[i]! - y[i]!)) / distance;
      gradX[i]! += slope;
      gradY[i]! -= slope;
    }
    return;
  }
  for (let i = from; i < from + dimensions; i++) {
    const share = (x[i]! - y[i]!) / distance; // d distance / d x = sign (|x − y| / distance)^(p − 1)
    const slope = factor * Math.sign(share) * Math.abs(share) ** (p - 1);
    gradX[i]! += slope;
    gradY[i]! -= slope;
  }
}

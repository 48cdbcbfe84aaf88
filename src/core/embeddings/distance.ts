import type { Vector } from '../result.ts';

/** Between these, a sum of powers has neither overflowed nor lost digits to underflow. */
const tiny = 1e-280;
const huge = 1e280;

/** The Lp distance between two rows that both start at `from`: (Σ |x − y|^p)^(1/p). Intermediate powers do not overflow. */
export function distance(x: Vector, y: Vector, from: number, dimensions: number, p: number): number {
  if (p === 2) return rootOf(squaredDistance(x, y, from, dimensions), x, y, from, dimensions);
  let sum = 0;
  for (let i = from; i < from + dimensions; i++) sum += Math.abs(x[i]! - y[i]!) ** p;
  return sum > tiny && sum < huge ? sum ** (1 / p) : scaledDistance(x, y, from, dimensions, p);
}

/** Σ (x − y)², which may overflow. */
export function squaredDistance(x: Vector, y: Vector, from: number, dimensions: number): number {
  let sum = 0;
  for (let i = from; i < from + dimensions; i++) {
    const difference = x[i]! - y[i]!;
    sum += difference * difference;
  }
  return sum;
}

/** The Euclidean distance from its square: computed again where the square overflowed or underflowed. */
export function rootOf(squared: number, x: Vector, y: Vector, from: number, dimensions: number): number {
  return squared > tiny && squared < huge ? Math.sqrt(squared) : scaledDistance(x, y, from, dimensions, 2);
}

/** The Euclidean norm of a row. */
export function normOf(x: Vector, from: number, dimensions: number): number {
  let sum = 0;
  let unit = 0;
  for (let i = from; i < from + dimensions; i++) sum += x[i]! * x[i]!;
  if (sum > tiny && sum < huge) return Math.sqrt(sum);
  for (let i = from; i < from + dimensions; i++) unit = Math.max(unit, Math.abs(x[i]!));
  if (unit === 0 || unit === Infinity) return unit;
  sum = 0;
  for (let i = from; i < from + dimensions; i++) sum += (x[i]! / unit) ** 2;
  return unit * Math.sqrt(sum);
}

/** The Lp distance in units of the largest difference: for coincident points, and where powers overflow or underflow. */
function scaledDistance(x: Vector, y: Vector, from: number, dimensions: number, p: number): number {
  let unit = 0;
  for (let i = from; i < from + dimensions; i++) unit = Math.max(unit, Math.abs(x[i]! - y[i]!));
  if (unit === 0 || unit === Infinity) return unit;
  let sum = 0;
  for (let i = from; i < from + dimensions; i++) sum += (Math.abs(x[i]! - y[i]!) / unit) ** p;
  return unit * sum ** (1 / p);
}

/**
 * Adds the gradient of `factor` times the distance between two rows to `gradX` and `gradY`; at distance 0, where it is
 * undefined, it is 0. Adds instead of assigning, so that a zero is never −0.
 */
export function addDistanceGradient(
  gradX: Float64Array, gradY: Float64Array, x: Vector, y: Vector,
  from: number, dimensions: number, p: number, distance: number, factor: number,
): void {
  if (distance === 0) return;
  if (p === 2 && distance > tiny && distance < huge) {
    for (let i = from; i < from + dimensions; i++) {
      const slope = factor * ((x[i]! - y[i]!) / distance);
      gradX[i]! += slope;
      gradY[i]! -= slope;
    }
    return;
  }
  for (let i = from; i < from + dimensions; i++) {
    const ratio = (x[i]! - y[i]!) / distance; // ∂d/∂x = sign(x − y) (|x − y| / d)^(p − 1)
    const slope = factor * Math.sign(ratio) * Math.abs(ratio) ** (p - 1);
    gradX[i]! += slope;
    gradY[i]! -= slope;
  }
}

import { peak } from '../peak.ts';

/**
 * The largest derivative of (2 u v + 1) / (u² + v² + 1) in u, among all u and v at which it equals cos 2θ.
 *
 * With m = (u + v) / √2 it is proportional to (1 + τ m / √(m² + 1)) / √(m² + 1), where τ = tan θ, and largest where the
 * sine s = m / √(m² + 1) satisfies 2 τ s² + s = τ.
 */
export function steepestSimilarity(theta: number): number {
  const tau = Math.tan(theta);
  const sine = (2 * tau) / (1 + Math.sqrt(1 + 8 * tau * tau));
  return 2 * Math.SQRT2 * Math.sin(theta) * Math.cos(theta) ** 3 * Math.sqrt(1 - sine * sine) * (1 + tau * sine);
}

/** The largest derivative of the product of two such similarities, which change at the rates `first` and `second`. */
export function steepestProduct(first: number, second: number): number {
  const quarter = Math.PI / 4; // beyond it the cosine is negative
  return peak((one) => peak((other) =>
    first * Math.cos(2 * other) * steepestSimilarity(one) + second * Math.cos(2 * one) * steepestSimilarity(other), 0, quarter), 0, quarter);
}

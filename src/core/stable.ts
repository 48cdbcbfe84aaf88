import type { Vector } from './result.ts';

/** The logistic function 1 / (1 + e^−x), never overflowing and accurate to the last digit in both tails. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** ln(1 + e^x): the smooth form of max(0, x). Linear where e^x would overflow, e^x where 1 + e^x would be 1. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** The sum of a vector, in float64 whatever it holds. */
export function sumOf(vector: Vector): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]!;
  return sum;
}

import type { Vector } from './result.ts';

/** The sum of a vector, in float64. */
export function sumOf(vector: Vector): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]!;
  return sum;
}

/**
 * Multiplies losses and slopes by their weights, in place, and returns the sum of the losses. An item of weight 0 is left
 * out: it becomes 0 whatever it holds, not 0 · ∞ or 0 · NaN.
 *
 * A second pass instead of a factor in the loop of each loss: those without weights, nearly all, stay fast.
 */
export function weigh(elements: Float64Array, grad: Float64Array, weight: Vector): number {
  let sum = 0;
  for (let i = 0; i < elements.length; i++) {
    const w = weight[i]!;
    sum += elements[i] = w && elements[i]! * w; // a weight of 0 leaves an item out, even one that is NaN
    grad[i] = w && grad[i]! * w;
  }
  return sum;
}

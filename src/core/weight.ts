import type { Vector } from './result.ts';

/** The sum of a vector, in float64. */
export function sumOf(vector: Vector): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]!;
  return sum;
}

/**
 * Multiplies losses and slopes by their weights, in place, and returns the sum of the losses.
 *
 * A second pass instead of a factor in the loop of each loss: those without weights, nearly all, stay fast.
 */
export function weigh(elements: Float64Array, grad: Float64Array, weight: Vector): number {
  let sum = 0;
  for (let i = 0; i < elements.length; i++) {
    elements[i]! *= weight[i]!;
    grad[i]! *= weight[i]!;
    sum += elements[i]!;
  }
  return sum;
}

import type { Vector } from './result.ts';

/** The sum of a vector, in float64. */
export function sumOf(vector: Vector): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]!;
  return sum;
}

/**
 * Multiplies the losses of items, or their slopes, by the weights of the items, in place, and returns the sum. An item of
 * weight 0 is left out: it becomes 0 whatever it holds, not 0 · ∞ or 0 · NaN.
 *
 * A second pass instead of a factor in the loop of each loss: those without weights, nearly all, stay fast.
 *
 * @param list    the same count of numbers for each item, one item after the other
 * @param weight  one for each item
 */
export function weigh(list: Float64Array, weight: Vector): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) {
    const w = weight[i * weight.length / list.length | 0]!;
    sum += list[i] = w && list[i]! * w; // a weight of 0 leaves an item out, even one that is NaN
  }
  return sum;
}

import type { Indices, Vector } from './result.ts';

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

/**
 * The numbers of the items whose weight is not 0, one item after the other: the batch that is left, where items are compared
 * with each other. Without weights, the list itself.
 */
export function gather<L extends Vector | Indices>(list: L, weight: Vector | undefined): L | Float64Array {
  if (!weight) return list;
  return new Float64Array(list).filter((_, i) => weight[i * weight.length / list.length | 0] !== 0);
}

/** Puts what was gathered back in its place, `size` numbers an item, between zeros. */
export function scatter(list: Float64Array, size: number, weight: Vector | undefined): Float64Array {
  if (!weight) return list;
  let from = 0;
  return new Float64Array(size * weight.length).map((_, i) => (weight[i / size | 0] === 0 ? 0 : list[from++]!));
}

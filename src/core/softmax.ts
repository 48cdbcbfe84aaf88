import type { Vector } from './result.ts';

/**
 * Writes the softmax of the numbers from `from` to `end` into the same places of `share`, and returns the logarithm
 * of the sum of their exponentials. Where all are −∞ that is −∞, and the shares are NaN.
 */
export function softmaxInto(share: Float64Array, z: Vector, from: number, end: number): number {
  let highest = z[from]!;
  for (let i = from + 1; i < end; i++) if (z[i]! > highest || z[i]! !== z[i]!) highest = z[i]!;
  let sum = 0;
  for (let i = from; i < end; i++) {
    const e = Math.exp(z[i]! - highest);
    share[i] = e;
    sum += e;
  }
  for (let i = from; i < end; i++) share[i]! /= sum;
  return highest === -Infinity ? highest : highest + Math.log(sum);
}

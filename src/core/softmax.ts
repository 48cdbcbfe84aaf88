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

/**
 * The cross-entropy, in nats, from the shares that are wanted, which sum to 1, to the softmax of `z`. Writes its slopes
 * by `z`, softmax minus wanted, into `slope`.
 *
 * Nothing cancels: what the highest number lacks to a share of 1 is the sum of the others, and its slope is minus theirs.
 */
export function crossEntropyInto(slope: Float64Array, z: Float64Array, wanted: Float64Array): number {
  let top = 0;
  let highest = z[0]!;
  for (let i = 1; i < z.length; i++) {
    if (z[i]! > highest) {
      highest = z[i]!;
      top = i;
    }
  }
  let rest = highest - highest; // Σ e^(z − highest) over all but the highest; NaN where that is infinite
  for (let i = 0; i < z.length; i++) {
    const e = Math.exp(z[i]! - highest);
    slope[i] = e;
    if (i !== top) rest += e;
  }
  const logRest = Math.log1p(rest); // ln Σ e^z − highest
  const whole = 1 / (1 + rest);
  let loss = 0;
  let pull = 0;
  for (let i = 0; i < z.length; i++) {
    const share = wanted[i]!;
    const own = slope[i]! * whole - share;
    if (share !== 0) loss += share * (highest - z[i]! + logRest);
    if (i !== top) pull -= own;
    slope[i] = own;
  }
  slope[top] = pull;
  return loss;
}

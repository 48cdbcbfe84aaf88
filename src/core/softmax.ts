import type { Vector } from './result.ts';

/**
 * Writes the softmax of the logits at `from` to `end` into `probability`, at the same indices, and returns their
 * log-sum-exp. Where all are −∞ that is −∞, and the softmax is NaN.
 */
export function softmaxInto(probability: Float64Array, z: Vector, from: number, end: number): number {
  let highest = z[from]!;
  for (let i = from + 1; i < end; i++) if (z[i]! > highest || z[i]! !== z[i]!) highest = z[i]!;
  let sum = 0;
  for (let i = from; i < end; i++) {
    const e = Math.exp(z[i]! - highest);
    probability[i] = e;
    sum += e;
  }
  for (let i = from; i < end; i++) probability[i]! /= sum;
  return highest === -Infinity ? highest : highest + Math.log(sum);
}

/**
 * The cross-entropy, in nats, of the softmax of the logits `z` against target probabilities, which sum to 1. Writes its
 * gradient, softmax minus target, into `gradient`.
 *
 * Nothing cancels: 1 minus the largest probability is the sum of the others, and its gradient is minus the sum of theirs.
 */
export function crossEntropyInto(gradient: Float64Array, z: Float64Array, target: Float64Array): number {
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
    gradient[i] = e;
    if (i !== top) rest += e;
  }
  const logRest = Math.log1p(rest); // ln Σ e^z − highest
  const normalizer = 1 / (1 + rest);
  let loss = 0;
  let gradientAtTop = 0;
  for (let i = 0; i < z.length; i++) {
    const t = target[i]!;
    const difference = gradient[i]! * normalizer - t;
    if (t !== 0) loss += t * (highest - z[i]! + logRest);
    if (i !== top) gradientAtTop -= difference;
    gradient[i] = difference;
  }
  gradient[top] = gradientAtTop;
  return loss;
}

/** The index of the largest logit from `from` to `end`, or of a NaN where there is one. */
export function argmax(z: Float64Array, from: number, end: number): number {
  let top = from;
  for (let i = from + 1; i < end; i++) if (z[i]! > z[top]! || Number.isNaN(z[i])) top = i;
  return top;
}

/**
 * Writes e^(z − max z) of the logits from `from` to `end` into `exponential`, at the same indices, and returns the sum of
 * all but the one at `top`, their argmax, which is 1. NaN where max z is infinite.
 *
 * With that sum, ln Σ e^z is max z + log1p(sum) and the softmax is exponential / (1 + sum): the logarithm keeps its
 * digits where the sum is far below 1.
 */
export function exponentialsInto(exponential: Float64Array, z: Float64Array, from: number, end: number, top: number): number {
  const max = z[top]!;
  let sum = max - max; // NaN where that is infinite
  for (let i = from; i < end; i++) {
    const e = Math.exp(z[i]! - max);
    exponential[i] = e;
    if (i !== top) sum += e;
  }
  return sum;
}

/**
 * The cross-entropy, in nats, of the softmax of the logits `z` against target probabilities, which sum to 1. Writes its
 * gradient, softmax − target, into `gradient`.
 *
 * Nothing cancels: the gradient at the largest logit, where softmax − target would, is minus the sum of the others.
 */
export function crossEntropyInto(gradient: Float64Array, z: Float64Array, target: Float64Array): number {
  const top = argmax(z, 0, z.length);
  const max = z[top]!;
  const rest = exponentialsInto(gradient, z, 0, z.length, top);
  const logRest = Math.log1p(rest); // ln Σ e^z − max z
  const normalizer = 1 / (1 + rest);
  let loss = 0;
  let topGradient = 0;
  for (let i = 0; i < z.length; i++) {
    const t = target[i]!;
    const difference = gradient[i]! * normalizer - t; // softmax − target
    if (t !== 0) loss += t * (max - z[i]! + logRest); // Σ t (ln Σ e^z − z)
    if (i !== top) topGradient -= difference;
    gradient[i] = difference;
  }
  gradient[top] = topGradient;
  return loss;
}

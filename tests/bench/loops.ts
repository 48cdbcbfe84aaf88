/**
 * Each loss as one would write it by hand for speed: one loop, its parameters, value and gradient together, mean only,
 * nothing checked.
 *
 * The yardstick of `npm run bench`. It is not part of the library, and nothing is shared with it.
 */
type Vector = Float64Array | Float32Array;

/** What a loop returns, in the shape of a loss. */
export interface Fused {
  readonly value: number;
  readonly grad: Float64Array | { readonly anchor: Float64Array; readonly positive: Float64Array; readonly negative: Float64Array };
}

export function meanSquaredError(prediction: Vector, target: Vector): Fused {
  const n = prediction.length;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    sum += e * e;
    grad[i] = (2 * e) / n;
  }
  return { value: sum / n, grad };
}

export function meanAbsoluteError(prediction: Vector, target: Vector): Fused {
  const n = prediction.length;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    sum += Math.abs(e);
    grad[i] = Math.sign(e) / n;
  }
  return { value: sum / n, grad };
}

export function huber(prediction: Vector, target: Vector, delta = 1): Fused {
  const n = prediction.length;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    const size = Math.abs(e);
    if (size <= delta) {
      sum += 0.5 * e * e;
      grad[i] = e / n;
    } else {
      sum += delta * (size - 0.5 * delta);
      grad[i] = (delta * Math.sign(e)) / n;
    }
  }
  return { value: sum / n, grad };
}

export function logCosh(prediction: Vector, target: Vector): Fused {
  const n = prediction.length;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    const size = Math.abs(e);
    const decay = Math.exp(-2 * size);
    sum += size + Math.log1p(decay) - Math.LN2;
    const slope = (1 - decay) / (1 + decay) / n;
    grad[i] = e < 0 ? -slope : slope;
  }
  return { value: sum / n, grad };
}

export function binaryCrossEntropyWithLogits(logit: Vector, target: Vector, posWeight = 1): Fused {
  const n = logit.length;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const z = logit[i]!;
    const y = target[i]!;
    const decay = Math.exp(-Math.abs(z));
    const pull = 1 + (posWeight - 1) * y;
    sum += (1 - y) * z + pull * (Math.max(-z, 0) + Math.log1p(decay));
    grad[i] = (1 - y - pull * ((z >= 0 ? decay : 1) / (1 + decay))) / n;
  }
  return { value: sum / n, grad };
}

export function sparseCategoricalCrossEntropy(logit: Vector, target: Int32Array, classes: number): Fused {
  const rows = target.length;
  const grad = new Float64Array(logit.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    let highest = -Infinity;
    for (let i = from; i < from + classes; i++) if (logit[i]! > highest) highest = logit[i]!;
    let total = 0;
    for (let i = from; i < from + classes; i++) total += grad[i] = Math.exp(logit[i]! - highest);
    const truth = from + target[row]!;
    sum += highest + Math.log(total) - logit[truth]!;
    for (let i = from; i < from + classes; i++) grad[i]! /= total * rows;
    grad[truth]! -= 1 / rows;
  }
  return { value: sum / rows, grad };
}

export function dice(probability: Vector, target: Vector, pixels: number, smooth = 1e-5): Fused {
  const images = probability.length / pixels;
  const grad = new Float64Array(probability.length);
  let sum = 0;
  for (let from = 0; from < grad.length; from += pixels) {
    let shared = 0;
    let all = smooth;
    for (let i = from; i < from + pixels; i++) {
      shared += probability[i]! * target[i]!;
      all += probability[i]! + target[i]!;
    }
    const overlap = (2 * shared + smooth) / all;
    sum += 1 - overlap;
    for (let i = from; i < from + pixels; i++) grad[i] = (overlap - 2 * target[i]!) / (all * images);
  }
  return { value: sum / images, grad };
}

export function triplet(a: Vector, p: Vector, n: Vector, dimensions: number, margin = 1): Fused {
  const rows = a.length / dimensions;
  const [anchor, positive, negative] = [new Float64Array(a.length), new Float64Array(a.length), new Float64Array(a.length)];
  let sum = 0;
  for (let from = 0; from < a.length; from += dimensions) {
    let near = 0;
    let far = 0;
    for (let i = from; i < from + dimensions; i++) {
      near += (a[i]! - p[i]!) ** 2;
      far += (a[i]! - n[i]!) ** 2;
    }
    near = Math.sqrt(near);
    far = Math.sqrt(far);
    const gap = near - far + margin;
    if (gap < 0) continue;
    sum += gap;
    for (let i = from; i < from + dimensions; i++) {
      const pull = (a[i]! - p[i]!) / (near * rows);
      const push = (a[i]! - n[i]!) / (far * rows);
      anchor[i] = pull - push;
      positive[i] = -pull;
      negative[i] = push;
    }
  }
  return { value: sum / rows, grad: { anchor, positive, negative } };
}

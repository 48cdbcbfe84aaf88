/**
 * Each loss as one would write it by hand for speed: one loop, value and gradient together, mean only, no other options.
 *
 * A loop promises what the loss promises. It keeps its digits where the obvious formula loses them, and refuses a
 * number that is no target, or else the two would not be comparable; it checks nothing once a call. The yardstick of
 * `npm run bench`: it is not part of the library, and nothing is shared with it.
 */
type Vector = Float64Array | Float32Array;

/** What a loop returns, in the shape of a loss. */
export interface Fused {
  readonly value: number;
  readonly grad: Float64Array | { readonly anchor: Float64Array; readonly positive: Float64Array; readonly negative: Float64Array };
}

export function meanSquaredError(prediction: Vector, target: Vector): Fused {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    sum += e * e;
    grad[i] = scale * 2 * e;
  }
  return { value: sum / n, grad };
}

export function meanAbsoluteError(prediction: Vector, target: Vector): Fused {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    sum += Math.abs(e);
    grad[i] = scale * Math.sign(e);
  }
  return { value: sum / n, grad };
}

export function huber(prediction: Vector, target: Vector, delta = 1): Fused {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    const size = Math.abs(e);
    if (size <= delta) {
      sum += 0.5 * e * e;
      grad[i] = scale * e;
    } else {
      sum += delta * (size - 0.5 * delta);
      grad[i] = e < 0 ? -scale * delta : scale * delta;
    }
  }
  return { value: sum / n, grad };
}

export function logCosh(prediction: Vector, target: Vector): Fused {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    const size = Math.abs(e);
    let slope: number;
    if (size < 1) {
      const shrink = Math.expm1(-size); // cosh = 1 + shrink² / (2 + 2 shrink): ln 2 would cancel it
      const root = 1 + shrink;
      sum += Math.log1p((shrink * shrink) / (root + root));
      slope = (-scale * shrink * (1 + root)) / (1 + root * root);
    } else {
      const decay = Math.exp(-2 * size);
      sum += size + Math.log1p(decay) - Math.LN2;
      slope = (scale * (1 - decay)) / (1 + decay);
    }
    grad[i] = e < 0 ? -slope : slope;
  }
  return { value: sum / n, grad };
}

export function binaryCrossEntropyWithLogits(logit: Vector, target: Vector, posWeight = 1): Fused {
  const n = logit.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const z = logit[i]!;
    const y = target[i]!;
    if (y < 0 || y > 1) throw new RangeError('target');
    const positive = posWeight * y;
    const negative = 1 - y;
    const decay = Math.exp(-Math.abs(z));
    const both = (positive + negative) * Math.log1p(decay);
    const share = scale / (1 + decay);
    if (z < 0) {
      sum += both - positive * z;
      grad[i] = share * (negative * decay - positive);
    } else {
      sum += both + negative * z;
      grad[i] = share * (negative - positive * decay);
    }
  }
  return { value: sum / n, grad };
}

export function sparseCategoricalCrossEntropy(logit: Vector, target: Int32Array, classes: number): Fused {
  const rows = target.length;
  const grad = new Float64Array(logit.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    const end = from + classes;
    if (target[row]! < 0 || target[row]! >= classes) throw new RangeError('target');
    const truth = from + target[row]!;
    let top = from;
    let highest = logit[from]!;
    for (let i = from + 1; i < end; i++) {
      if (logit[i]! > highest) {
        highest = logit[i]!;
        top = i;
      }
    }
    let others = 0; // all but the highest: log1p of them keeps what 1 + others would lose
    for (let i = from; i < end; i++) {
      const e = Math.exp(logit[i]! - highest);
      grad[i] = e;
      if (i !== top) others += e;
    }
    sum += highest - logit[truth]! + Math.log1p(others);
    const share = 1 / ((1 + others) * rows);
    let wrong = 0; // softmax − 1 of the true class: as minus the others it keeps its digits
    for (let i = from; i < end; i++) {
      grad[i]! *= share;
      if (i !== truth) wrong += grad[i]!;
    }
    grad[truth] = -wrong;
  }
  return { value: sum / rows, grad };
}

export function dice(probability: Vector, target: Vector, pixels: number, smooth = 1e-5): Fused {
  const images = probability.length / pixels;
  const grad = new Float64Array(probability.length);
  let sum = 0;
  for (let from = 0; from < grad.length; from += pixels) {
    const end = from + pixels;
    let shared = 0;
    let size = 0;
    for (let i = from; i < end; i++) {
      const p = probability[i]!;
      const t = target[i]!;
      if (p < 0 || p > 1 || t < 0 || t > 1) throw new RangeError('probability or target');
      shared += p * t;
      size += p + t;
    }
    const all = size + smooth;
    sum += (size - 2 * shared) / all;
    const share = 1 / (all * images);
    const overlap = ((2 * shared + smooth) / all) * share;
    for (let i = from; i < end; i++) grad[i] = overlap - 2 * share * target[i]!;
  }
  return { value: sum / images, grad };
}

export function triplet(a: Vector, p: Vector, n: Vector, dimensions: number, margin = 1): Fused {
  const rows = a.length / dimensions;
  const scale = 1 / rows;
  const [anchor, positive, negative] = [new Float64Array(a.length), new Float64Array(a.length), new Float64Array(a.length)];
  let sum = 0;
  for (let from = 0; from < a.length; from += dimensions) {
    const end = from + dimensions;
    let near = 0;
    let far = 0;
    for (let i = from; i < end; i++) {
      const toPositive = a[i]! - p[i]!;
      const toNegative = a[i]! - n[i]!;
      near += toPositive * toPositive;
      far += toNegative * toNegative;
    }
    near = near > 1e-280 && near < 1e280 ? Math.sqrt(near) : longest(a, p, from, end);
    far = far > 1e-280 && far < 1e280 ? Math.sqrt(far) : longest(a, n, from, end);
    const gap = near - far + margin;
    if (gap < 0) continue;
    sum += gap;
    const pullScale = near > 0 ? scale / near : 0; // alone this is coarser than the loss: it overflows below 1e-308
    const pushScale = far > 0 ? scale / far : 0;
    for (let i = from; i < end; i++) {
      const pull = (a[i]! - p[i]!) * pullScale;
      const push = (a[i]! - n[i]!) * pushScale;
      anchor[i] = pull - push;
      positive[i] = -pull;
      negative[i] = push;
    }
  }
  return { value: sum / rows, grad: { anchor, positive, negative } };
}

/** The distance where squares leave the number range. */
function longest(x: Vector, y: Vector, from: number, end: number): number {
  let length = 0;
  for (let i = from; i < end; i++) length = Math.hypot(length, x[i]! - y[i]!);
  return length;
}

import { sinkhornDivergence } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, type Floats, type Measured, type Pair } from '../pair.ts';

interface Side {
  readonly cost: number;
  readonly plan: Float64Array;
}

/** e^−cost between points of three coordinates, for half the square of the distance and a blur of 1. */
function kernelOf(x: Floats, y: Floats): Float64Array {
  const kernel = new Float64Array((x.length / 3) * (y.length / 3));
  for (let i = 0, at = 0; i < x.length; i += 3) {
    for (let j = 0; j < y.length; j += 3, at++) {
      const u = x[i]! - y[j]!;
      const v = x[i + 1]! - y[j + 1]!;
      const w = x[i + 2]! - y[j + 2]!;
      kernel[at] = Math.exp(-0.5 * (u * u + v * v + w * w));
    }
  }
  return kernel;
}

/** Sums of the columns, each row taken so many times. */
function sumsInto(sums: Float64Array, kernel: Float64Array, u: Float64Array): void {
  sums.fill(0);
  for (let i = 0, at = 0; i < u.length; i++) {
    const own = u[i]!;
    for (let j = 0; j < sums.length; j++, at++) sums[j]! += kernel[at]! * own;
  }
}

/** Scales rows and columns in turn, or, of a cloud against itself, both by the mean. Until all masses are met to 2^−43. */
function scaled(kernel: Float64Array, n: number, m: number, symmetric: boolean): Side {
  const [u, v, sums] = [new Float64Array(n).fill(1 / n), new Float64Array(m).fill(1 / m), new Float64Array(m)];
  for (let apart = Infinity; apart > 2 ** -43;) {
    if (!symmetric) {
      for (let i = 0, at = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < m; j++, at++) sum += kernel[at]! * v[j]!;
        u[i] = 1 / (n * sum);
      }
    } else if (apart < Infinity) for (let i = 0; i < n; i++) v[i] = u[i] = Math.sqrt(u[i]! * v[i]!);
    sumsInto(sums, kernel, u);
    apart = 0;
    for (let j = 0; j < m; j++) {
      apart += Math.abs(v[j]! * sums[j]! - 1 / m);
      v[j] = 1 / (m * sums[j]!);
    }
  }
  let cost = 0;
  for (let i = 0; i < n; i++) cost += Math.log(n * u[i]!) / n;
  for (let j = 0; j < m; j++) cost += Math.log(m * v[j]!) / m;
  const plan = kernel;
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < m; j++, at++) plan[at]! *= u[i]! * v[j]!;
  return { cost, plan };
}

function pull(grad: Float64Array, x: Floats, y: Floats, plan: Float64Array, sign: number, back?: Float64Array): void {
  for (let i = 0, at = 0; i < x.length; i += 3) {
    for (let j = 0; j < y.length; j += 3, at++) {
      const mass = sign * plan[at]!;
      for (let k = 0; k < 3; k++) {
        const slope = mass * (x[i + k]! - y[j + k]!);
        grad[i + k]! += slope;
        if (back) back[j + k]! -= slope;
      }
    }
  }
}

/** Rounds over a matrix until they settle: what is stored is read again and again. */
export function loop(x: Floats, y: Floats): Measured {
  const [n, m] = [x.length / 3, y.length / 3];
  const cross = scaled(kernelOf(x, y), n, m, false);
  const [ownX, ownY] = [scaled(kernelOf(x, x), n, n, true), scaled(kernelOf(y, y), m, m, true)];
  const [prediction, target] = [new Float64Array(x.length), new Float64Array(y.length)];
  pull(prediction, x, y, cross.plan, 1, target);
  pull(prediction, x, x, ownX.plan, -1);
  pull(target, y, y, ownY.plan, -1);
  return { value: cross.cost - (ownX.cost + ownY.cost) / 2, grad: { prediction, target } };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    // about n distances, at a blur at which rounds alone do
    const points = Math.max(8, Math.ceil(Math.sqrt(n)));
    const [x, y] = [vector(random, 3 * points, Kind, -1, 1), vector(random, 3 * points, Kind, -0.5, 1)];
    return { loss: () => sinkhornDivergence(x, y, { blur: 1, rowLength: 3 }), loop: () => loop(x, y) };
  },
} satisfies Pair;

import { maximumMeanDiscrepancy } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, type Floats, type Measured, type Pair } from '../pair.ts';

const dimensions = 3;

/** Adds the slopes of the pairs of two clouds, or of one with itself, and returns their sum of kernels less 1, weighted. */
function pairs(x: Floats, y: Floats, toX: Float64Array, toY: Float64Array, width: number, weight: number, inverse: number): number {
  let sum = 0;
  for (let a = 0; a < x.length; a += width) {
    for (let b = toX === toY ? a + width : 0; b < y.length; b += width) {
      let square = 0;
      for (let k = 0; k < width; k++) {
        const ratio = (x[a + k]! - y[b + k]!) * inverse; // squares of differences alone overflow, and vanish
        square += ratio * ratio;
      }
      let kernel;
      if (square > 1) {
        kernel = Math.exp(-0.5 * square);
        sum += kernel - 1;
      } else {
        const fall = Math.expm1(-0.5 * square);
        kernel = 1 + fall;
        sum += fall;
      }
      const pull = weight * kernel * inverse;
      for (let k = 0; k < width; k++) {
        const slope = pull * ((x[a + k]! - y[b + k]!) * inverse);
        toX[a + k]! -= slope;
        toY[b + k]! += slope;
      }
    }
  }
  return weight * sum;
}

export function loop(x: Floats, y: Floats, width: number, bandwidth: number): Measured {
  const [n, m, inverse] = [x.length / width, y.length / width, 1 / bandwidth];
  const [prediction, target] = [new Float64Array(x.length), new Float64Array(y.length)];
  const value = pairs(x, x, prediction, prediction, width, 2 / (n * n), inverse) + pairs(y, y, target, target, width, 2 / (m * m), inverse)
    + pairs(x, y, prediction, target, width, -2 / (n * m), inverse);
  return { value, grad: { prediction, target } };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    // about n pairs, half of them between the clouds
    const points = Math.ceil(Math.sqrt(n / 2));
    const [x, y] = [vector(random, dimensions * points, Kind, -1, 1), vector(random, dimensions * points, Kind, -1, 1)];
    return { loss: () => maximumMeanDiscrepancy(x, y, { dimensions }), loop: () => loop(x, y, dimensions, 1) };
  },
} satisfies Pair;

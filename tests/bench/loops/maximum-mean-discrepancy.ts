import { maximumMeanDiscrepancy } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, type Floats, type Measured, type Pair } from '../pair.ts';

const dimensions = 3;

/** Adds the slopes of the pairs of two clouds, or of one with itself, and returns their sum of kernels less 1, weighted. */
function pairs(x: Floats, y: Floats, toX: Float64Array, toY: Float64Array, weight: number, half: number): number {
  let sum = 0;
  for (let a = 0; a < x.length; a += 3) {
    for (let b = toX === toY ? a + 3 : 0; b < y.length; b += 3) {
      const u = x[a]! - y[b]!;
      const v = x[a + 1]! - y[b + 1]!;
      const w = x[a + 2]! - y[b + 2]!;
      const power = -half * (u * u + v * v + w * w);
      let kernel;
      if (power < -0.5) {
        kernel = Math.exp(power);
        sum += kernel - 1;
      } else {
        const fall = Math.expm1(power);
        kernel = 1 + fall;
        sum += fall;
      }
      const pull = 2 * weight * half * kernel;
      toX[a]! -= pull * u;
      toX[a + 1]! -= pull * v;
      toX[a + 2]! -= pull * w;
      toY[b]! += pull * u;
      toY[b + 1]! += pull * v;
      toY[b + 2]! += pull * w;
    }
  }
  return weight * sum;
}

export function loop(x: Floats, y: Floats, bandwidth: number): Measured {
  const [n, m, half] = [x.length / 3, y.length / 3, 1 / (2 * bandwidth * bandwidth)];
  const [prediction, target] = [new Float64Array(x.length), new Float64Array(y.length)];
  const value = pairs(x, x, prediction, prediction, 2 / (n * n), half) + pairs(y, y, target, target, 2 / (m * m), half)
    + pairs(x, y, prediction, target, -2 / (n * m), half);
  return { value, grad: { prediction, target } };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    // about n pairs, half of them between the clouds
    const points = Math.ceil(Math.sqrt(n / 2));
    const [x, y] = [vector(random, dimensions * points, Kind, -1, 1), vector(random, dimensions * points, Kind, -1, 1)];
    return { loss: () => maximumMeanDiscrepancy(x, y, { dimensions }), loop: () => loop(x, y, 1) };
  },
} satisfies Pair;

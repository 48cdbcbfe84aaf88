import { chamfer } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, type Floats, type Measured, type Pair } from '../pair.ts';

const dimensions = 3;

/** Every pair of points of two clouds, and the nearest kept. */
export function loop(x: Floats, y: Floats): Measured {
  const [n, m] = [x.length / dimensions, y.length / dimensions];
  const prediction = new Float64Array(x.length);
  const target = new Float64Array(y.length);
  const found = new Float64Array(m).fill(Infinity);
  const finder = new Int32Array(m);
  let value = 0;
  for (let i = 0; i < n; i++) {
    const a = 3 * i;
    let [least, near] = [Infinity, 0];
    for (let j = 0; j < m; j++) {
      const b = 3 * j;
      const u = x[a]! - y[b]!;
      const v = x[a + 1]! - y[b + 1]!;
      const w = x[a + 2]! - y[b + 2]!;
      const square = u * u + v * v + w * w;
      if (!(square >= least)) { least = square; near = b; }
      if (!(square >= found[j]!)) { found[j] = square; finder[j] = a; }
    }
    value += least / n;
    for (let k = 0; k < 3; k++) {
      const slope = (2 * (x[a + k]! - y[near + k]!)) / n;
      prediction[a + k]! += slope;
      target[near + k]! -= slope;
    }
  }
  for (let j = 0; j < m; j++) {
    value += found[j]! / m;
    for (let k = 0; k < 3; k++) {
      const slope = (2 * (y[3 * j + k]! - x[finder[j]! + k]!)) / m;
      target[3 * j + k]! += slope;
      prediction[finder[j]! + k]! -= slope;
    }
  }
  return { value, grad: { prediction, target } };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    // about n distances
    const points = Math.ceil(Math.sqrt(n));
    const [x, y] = [vector(random, dimensions * points, Kind, -1, 1), vector(random, dimensions * points, Kind, -1, 1)];
    return { loss: () => chamfer(x, y, { rowLength: dimensions }), loop: () => loop(x, y) };
  },
} satisfies Pair;

import { earthMoversDistance } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, type Floats, type Measured, type Pair } from '../pair.ts';

/**
 * Points of three coordinates, as many on each side, by the Hungarian method as it is usually written down: rows and
 * columns counted from 1, one row after another.
 */
export function loop(x: Floats, y: Floats): Measured {
  const n = x.length / 3;
  const distance = (i: number, j: number): number => {
    const u = x[3 * i]! - y[3 * j]!;
    const v = x[3 * i + 1]! - y[3 * j + 1]!;
    const w = x[3 * i + 2]! - y[3 * j + 2]!;
    return Math.sqrt(u * u + v * v + w * w);
  };
  const cost = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) cost[i * n + j] = distance(i, j);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const matched = new Int32Array(n + 1);
  const way = new Int32Array(n + 1);
  const least = new Float64Array(n + 1);
  const used = new Uint8Array(n + 1);
  for (let row = 1; row <= n; row++) {
    matched[0] = row;
    least.fill(Infinity);
    used.fill(0);
    let at = 0;
    do {
      used[at] = 1;
      const i = matched[at]!;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = cost[(i - 1) * n + j - 1]! - u[i]! - v[j]!;
        if (reduced < least[j]!) { least[j] = reduced; way[j] = at; }
        if (least[j]! < delta) { delta = least[j]!; next = j; }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) { u[matched[j]!]! += delta; v[j]! -= delta; } else least[j]! -= delta;
      }
      at = next;
    } while (matched[at] !== 0);
    while (at !== 0) { matched[at] = matched[way[at]!]!; at = way[at]!; }
  }
  const [prediction, target] = [new Float64Array(x.length), new Float64Array(y.length)];
  let sum = 0;
  for (let j = 0; j < n; j++) {
    const i = matched[j + 1]! - 1;
    const length = distance(i, j);
    sum += length;
    for (let k = 0; k < 3; k++) {
      const slope = (x[3 * i + k]! - y[3 * j + k]!) / (n * length);
      prediction[3 * i + k] = slope;
      target[3 * j + k] = -slope;
    }
  }
  return { value: sum / n, grad: { prediction, target } };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    // about n distances, and enough points that the method counts, not what is read and checked before it
    const points = Math.max(100, Math.ceil(Math.sqrt(n)));
    const [x, y] = [vector(random, 3 * points, Kind, -1, 1), vector(random, 3 * points, Kind, -1, 1)];
    return { loss: () => earthMoversDistance(x, y, { dimensions: 3 }), loop: () => loop(x, y) };
  },
} satisfies Pair;

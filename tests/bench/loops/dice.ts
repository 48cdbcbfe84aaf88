import { dice } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const pixels = 100;

/** Sums over an image, and a second pass that shares the slope of the whole among its pixels. */
export function loop(probability: Floats, target: Floats, pixels: number, smooth = 1e-5): Measured {
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

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const probability = vector(random, whole(n, pixels), Kind, 0, 1);
    const target = Kind.from(random.list(probability.length, () => random.integer(0, 1)));
    return { loss: () => dice(probability, target, { rowLength: pixels }), loop: () => loop(probability, target, pixels) };
  },
} satisfies Pair;

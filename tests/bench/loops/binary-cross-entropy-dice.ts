import { binaryCrossEntropyDice } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const pixels = 100;

export function loop(logit: Floats, target: Floats, pixels: number, smooth = 1e-5): Measured {
  const images = logit.length / pixels;
  const grad = new Float64Array(logit.length);
  let sum = 0;
  for (let from = 0; from < grad.length; from += pixels) {
    const end = from + pixels;
    let entropy = 0;
    let shared = 0;
    let wrong = 0;
    let size = 0;
    for (let i = from; i < end; i++) {
      const z = logit[i]!;
      const t = target[i]!;
      if (t < 0 || t > 1) throw new RangeError('target');
      const decay = Math.exp(-Math.abs(z));
      const share = decay / (1 + decay);
      const p = z < 0 ? share : 1 - share;
      const rest = z < 0 ? 1 - share : share;
      entropy += (z < 0 ? -z * t : z * (1 - t)) + Math.log1p(decay);
      shared += p * t;
      wrong += p * (1 - t) + rest * t;
      size += p + t;
      grad[i] = share;
    }
    const all = size + smooth;
    sum += entropy / pixels + wrong / all;
    const per = 1 / (all * images);
    const object = (1 + wrong / all) * per;
    const background = ((2 * shared + smooth) / all) * per;
    const pixel = 1 / (pixels * images);
    for (let i = from; i < end; i++) {
      const t = target[i]!;
      const share = grad[i]!;
      const p = logit[i]! < 0 ? share : 1 - share;
      const rest = logit[i]! < 0 ? 1 - share : share;
      grad[i] = pixel * (p * (1 - t) - rest * t) + p * rest * (background * (1 - t) - object * t);
    }
  }
  return { value: sum / images, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const logit = vector(random, whole(n, pixels), Kind, -6, 6);
    const target = Kind.from(random.list(logit.length, () => random.integer(0, 1)));
    return { loss: () => binaryCrossEntropyDice(logit, target, { pixels }), loop: () => loop(logit, target, pixels) };
  },
} satisfies Pair;

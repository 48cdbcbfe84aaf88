import { lovaszHinge } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const pixels = 1000;

/** An order of the numbers before anything is summed: by a sorted list of places, as the authors write it; ties as the pixels come. */
export function loop(logit: Floats, target: Floats, pixels: number): Measured {
  const images = logit.length / pixels;
  const grad = new Float64Array(logit.length);
  let sum = 0;
  for (let from = 0; from < grad.length; from += pixels) {
    const error = new Float64Array(pixels);
    let object = 0;
    for (let i = 0; i < pixels; i++) {
      const t = target[from + i]!;
      if (t !== 0 && t !== 1) throw new RangeError('target');
      error[i] = 1 - (2 * t - 1) * logit[from + i]!;
      object += t;
    }
    const order = Uint32Array.from(error.keys()).sort((a, b) => error[b]! - error[a]! || a - b);
    let union = object;
    for (const i of order) {
      if (!(error[i]! > 0)) break;
      const t = target[from + i]!;
      const step = t === 1 ? 1 / union : union > 0 ? object / (union * (union + 1)) : 1;
      if (t === 1) object--;
      else union++;
      sum += error[i]! * step;
      grad[from + i] = (t === 1 ? -step : step) / images;
    }
  }
  return { value: sum / images, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const logit = vector(random, whole(n, pixels), Kind, -3, 3);
    const target = Kind.from(random.list(logit.length, () => random.integer(0, 1)));
    return { loss: () => lovaszHinge(logit, target, { rowLength: pixels }), loop: () => loop(logit, target, pixels) };
  },
} satisfies Pair;

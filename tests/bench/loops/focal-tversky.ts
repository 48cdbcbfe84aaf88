import { focalTversky } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const pixels = 100;

export function loop(probability: Floats, target: Floats, pixels: number, alpha: number, beta: number, gamma: number, smooth = 1e-5): Measured {
  const images = probability.length / pixels;
  const grad = new Float64Array(probability.length);
  let sum = 0;
  for (let from = 0; from < grad.length; from += pixels) {
    const end = from + pixels;
    let shared = 0;
    let extra = 0;
    let missed = 0;
    for (let i = from; i < end; i++) {
      const p = probability[i]!;
      const t = target[i]!;
      if (p < 0 || p > 1 || t < 0 || t > 1) throw new RangeError('probability or target');
      shared += p * t;
      extra += p * (1 - t);
      missed += (1 - p) * t;
    }
    const wrong = alpha * extra + beta * missed;
    const all = shared + wrong + smooth / 2;
    const rest = wrong / all;
    const loss = rest ** (1 / gamma);
    sum += loss;
    const share = rest > 0 || gamma <= 1 ? loss / (rest * gamma * all * images) : 0;
    const overlap = ((shared + smooth / 2) / all) * share;
    const background = alpha * overlap;
    const object = beta * overlap + rest * share;
    for (let i = from; i < end; i++) grad[i] = background * (1 - target[i]!) - object * target[i]!;
  }
  return { value: sum / images, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const probability = vector(random, whole(n, pixels), Kind, 0, 1);
    const target = Kind.from(random.list(probability.length, () => random.integer(0, 1)));
    const [alpha, beta, gamma] = [0.3, 0.7, 4 / 3];
    return { loss: () => focalTversky(probability, target, { alpha, beta, gamma, pixels }), loop: () => loop(probability, target, pixels, alpha, beta, gamma) };
  },
} satisfies Pair;

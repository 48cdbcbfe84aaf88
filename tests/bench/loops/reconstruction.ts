import { reconstruction } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const pixels = 100;

export function loop(prediction: Floats, target: Floats, pixels: number): Measured {
  const n = prediction.length;
  const images = n / pixels;
  const double = 2 / images;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const error = prediction[i]! - target[i]!;
    sum += error * error;
    grad[i] = double * error;
  }
  return { value: sum / images, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const [prediction, target] = [vector(random, whole(n, pixels), Kind, 0, 1), vector(random, whole(n, pixels), Kind, 0, 1)];
    return { loss: () => reconstruction(prediction, target, { pixels }), loop: () => loop(prediction, target, pixels) };
  },
} satisfies Pair;

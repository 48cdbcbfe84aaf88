import { lovaszSoftmax } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 4;

/** By a sorted list of places for each class, as the authors write it; ties in the order of the pixels. */
export function loop(probability: Floats, target: Int32Array, classes: number): Measured {
  const pixels = target.length;
  const grad = new Float64Array(probability.length);
  const sizes = new Float64Array(classes);
  for (const t of target) {
    if (t < 0 || t >= classes) throw new RangeError('target');
    sizes[t]!++;
  }
  for (const p of probability) if (p < 0 || p > 1) throw new RangeError('probability');
  const present = sizes.filter((size) => size > 0).length;
  let sum = 0;
  for (let k = 0; k < classes; k++) {
    let object = sizes[k]!;
    if (object === 0) continue;
    const error = new Float64Array(pixels);
    for (let i = 0; i < pixels; i++) error[i] = target[i] === k ? 1 - probability[i * classes + k]! : probability[i * classes + k]!;
    const order = Uint32Array.from(error.keys()).sort((a, b) => error[b]! - error[a]! || a - b);
    let union = object;
    for (const i of order) {
      if (!(error[i]! > 0)) break;
      const own = target[i] === k;
      const step = own ? 1 / union : object / (union * (union + 1));
      if (own) object--;
      else union++;
      sum += error[i]! * step;
      grad[i * classes + k] = (own ? -step : step) / present;
    }
  }
  return { value: sum / present, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const probability = new Kind(whole(n, classes));
    const target = new Int32Array(probability.length / classes);
    for (let i = 0; i < target.length; i++) {
      const parts = random.list(classes, () => random.between(0.01, 1));
      const sum = parts.reduce((total, part) => total + part, 0);
      parts.forEach((part, k) => (probability[i * classes + k] = part / sum));
      target[i] = random.integer(0, classes - 1);
    }
    return { loss: () => lovaszSoftmax(probability, target, { classes }), loop: () => loop(probability, target, classes) };
  },
} satisfies Pair;

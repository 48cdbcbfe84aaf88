import { generalizedDice } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 4;

export function loop(probability: Floats, target: Floats, classes: number, smooth = 1e-5): Measured {
  const sums = new Float64Array(3 * classes);
  for (let i = 0; i < probability.length; i += classes) {
    for (let k = 0; k < classes; k++) {
      const p = probability[i + k]!;
      const t = target[i + k]!;
      if (p < 0 || p > 1 || t < 0 || t > 1) throw new RangeError('probability or target');
      sums[3 * k]! += p * t;
      sums[3 * k + 1]! += p + t;
      sums[3 * k + 2]! += t;
    }
  }
  let smallest = Infinity;
  for (let k = 0; k < classes; k++) if (sums[3 * k + 2]! > 0 && sums[3 * k + 2]! < smallest) smallest = sums[3 * k + 2]!;
  let [both, either] = [0, 0];
  const weight = new Float64Array(classes);
  for (let k = 0; k < classes; k++) {
    const share = sums[3 * k + 2]! > 0 ? smallest / sums[3 * k + 2]! : 1;
    weight[k] = share * share;
    both += weight[k]! * sums[3 * k]!;
    either += weight[k]! * sums[3 * k + 1]!;
  }
  const all = either + smooth;
  const overlap = (2 * both + smooth) / all;
  const grad = new Float64Array(probability.length);
  for (let i = 0; i < probability.length; i += classes) {
    for (let k = 0; k < classes; k++) grad[i + k] = (weight[k]! / all) * (overlap - 2 * target[i + k]!);
  }
  return { value: (either - 2 * both) / all, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const probability = vector(random, whole(n, classes), Kind, 0, 1);
    const target = new Kind(probability.length);
    for (let i = 0; i < target.length; i += classes) target[i + random.pick([0, 0, 0, 1, 1, 2, 3])] = 1;
    return { loss: () => generalizedDice(probability, target, { classes }), loop: () => loop(probability, target, classes) };
  },
} satisfies Pair;

import { absoluteErrorOnProbabilities } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

export function loop(p: Floats, target: Int32Array, classes: number): Measured {
  const rows = target.length;
  const up = 1 / rows;
  const grad = new Float64Array(p.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    if (target[row]! < 0 || target[row]! >= classes) throw new RangeError('target');
    for (let i = from; i < from + classes; i++) {
      sum += Math.abs(p[i]!);
      grad[i] = p[i]! > 0 ? up : p[i]! < 0 ? -up : 0;
    }
    const truth = from + target[row]!;
    const lack = 1 - p[truth]!;
    sum += Math.abs(lack) - Math.abs(p[truth]!);
    grad[truth] = lack > 0 ? -up : lack < 0 ? up : 0;
  }
  return { value: sum / rows, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const probability = vector(random, whole(n, classes), Kind, 0, 1);
    const target = Int32Array.from(random.list(probability.length / classes, () => random.integer(0, classes - 1)));
    return { loss: () => absoluteErrorOnProbabilities(probability, target, { classes }), loop: () => loop(probability, target, classes) };
  },
} satisfies Pair;

import { multiclassHinge } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

export function loop(s: Floats, target: Int32Array, classes: number, margin = 1): Measured {
  const rows = target.length;
  const push = 1 / (rows * classes);
  const grad = new Float64Array(s.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    if (target[row]! < 0 || target[row]! >= classes) throw new RangeError('target');
    const truth = from + target[row]!;
    const bar = s[truth]!;
    let inside = 0;
    for (let i = from; i < from + classes; i++) {
      const lack = s[i]! - bar + margin;
      if (lack <= 0 || i === truth) continue;
      sum += lack;
      grad[i] = push;
      inside++;
    }
    grad[truth] = -push * inside;
  }
  return { value: push * sum, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const score = vector(random, whole(n, classes), Kind, -3, 3);
    const target = Int32Array.from(random.list(score.length / classes, () => random.integer(0, classes - 1)));
    return { loss: () => multiclassHinge(score, target, { classes }), loop: () => loop(score, target, classes) };
  },
} satisfies Pair;

import { negativeLogLikelihood } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

export function loop(logProbability: Floats, target: Int32Array, classes: number): Measured {
  const rows = target.length;
  const grad = new Float64Array(logProbability.length);
  const pull = -1 / rows;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const t = target[row]!;
    if (!(t >= 0 && t < classes)) throw new RangeError('target');
    const place = row * classes + t;
    sum += logProbability[place]!;
    grad[place] = pull;
  }
  return { value: -sum / rows, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const logProbability = vector(random, whole(n, classes), Kind, -6, 0);
    const target = Int32Array.from(random.list(logProbability.length / classes, () => random.integer(0, classes - 1)));
    return { loss: () => negativeLogLikelihood(logProbability, target, { classes }), loop: () => loop(logProbability, target, classes) };
  },
} satisfies Pair;

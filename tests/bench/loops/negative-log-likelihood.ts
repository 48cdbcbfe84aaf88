import { negativeLogLikelihood } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 3; // few, since only one number of a row is touched
const ignored = -100;

export function loop(logProbability: Floats, target: Int32Array, classes: number): Measured {
  const grad = new Float64Array(logProbability.length);
  let kept = 0;
  for (let row = 0; row < target.length; row++) {
    const t = target[row]!;
    if (t === ignored) continue;
    if (!Number.isInteger(t) || t < 0 || t >= classes) throw new RangeError('target');
    kept++;
  }
  const pull = -1 / kept;
  let sum = 0;
  for (let row = 0; row < target.length; row++) {
    const t = target[row]!;
    if (t === ignored) continue;
    const place = row * classes + t;
    sum += logProbability[place]!;
    grad[place] = pull;
  }
  return { value: pull * sum, grad };
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

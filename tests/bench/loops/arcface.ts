import { arcface } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

export function loop(cosine: Floats, target: Int32Array, classes: number, margin = 0.5, scale = 64): Measured {
  const rows = target.length;
  const [cosMargin, sinMargin] = [Math.cos(margin), Math.sin(margin)];
  const grad = new Float64Array(cosine.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    const end = from + classes;
    if (!(target[row]! >= 0 && target[row]! < classes)) throw new RangeError('target');
    const truth = from + target[row]!;
    const c = cosine[truth]!;
    const sine = Math.sqrt((1 - c) * (1 + c));
    const own = scale * (c * cosMargin - sine * sinMargin);
    let top = truth;
    let highest = own;
    for (let i = from; i < end; i++) {
      if (!(cosine[i]! >= -1 && cosine[i]! <= 1)) throw new RangeError('cosine');
      if (i !== truth && scale * cosine[i]! > highest) {
        highest = scale * cosine[i]!;
        top = i;
      }
    }
    let others = 0; // all but the highest: log1p of them keeps what 1 + others would lose
    for (let i = from; i < end; i++) {
      const e = Math.exp((i === truth ? own : scale * cosine[i]!) - highest);
      grad[i] = e;
      if (i !== top) others += e;
    }
    sum += highest - own + Math.log1p(others);
    const share = scale / ((1 + others) * rows);
    let wrong = 0;
    for (let i = from; i < end; i++) {
      grad[i]! *= share;
      if (i !== truth) wrong += grad[i]!;
    }
    grad[truth] = -wrong * (sine > 0 ? cosMargin + (c / sine) * sinMargin : cosMargin);
  }
  return { value: sum / rows, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const cosine = vector(random, whole(n, classes), Kind, -0.5, 0.5);
    const target = Int32Array.from(random.list(cosine.length / classes, () => random.integer(0, classes - 1)));
    return { loss: () => arcface(cosine, target, { classes }), loop: () => loop(cosine, target, classes) };
  },
} satisfies Pair;

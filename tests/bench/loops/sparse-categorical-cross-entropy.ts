import { sparseCategoricalCrossEntropy } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

/** Rows with one class each: an exponential a number, and one place of the row treated apart. */
export function loop(logit: Floats, target: Int32Array, classes: number): Measured {
  const rows = target.length;
  const grad = new Float64Array(logit.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    const end = from + classes;
    if (target[row]! < 0 || target[row]! >= classes) throw new RangeError('target');
    const truth = from + target[row]!;
    let top = from;
    let highest = logit[from]!;
    for (let i = from + 1; i < end; i++) {
      if (logit[i]! > highest) {
        highest = logit[i]!;
        top = i;
      }
    }
    let others = 0; // all but the highest: log1p of them keeps what 1 + others would lose
    for (let i = from; i < end; i++) {
      const e = Math.exp(logit[i]! - highest);
      grad[i] = e;
      if (i !== top) others += e;
    }
    sum += highest - logit[truth]! + Math.log1p(others);
    const share = 1 / ((1 + others) * rows);
    let wrong = 0; // softmax − 1 of the true class: as minus the others it keeps its digits
    for (let i = from; i < end; i++) {
      grad[i]! *= share;
      if (i !== truth) wrong += grad[i]!;
    }
    grad[truth] = -wrong;
  }
  return { value: sum / rows, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const logit = vector(random, whole(n, classes), Kind, -3, 3);
    const target = Int32Array.from(random.list(logit.length / classes, () => random.integer(0, classes - 1)));
    return { loss: () => sparseCategoricalCrossEntropy(logit, target, { rowLength: classes }), loop: () => loop(logit, target, classes) };
  },
} satisfies Pair;

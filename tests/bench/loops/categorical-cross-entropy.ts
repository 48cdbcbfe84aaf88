import { categoricalCrossEntropy } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

/** Rows with a target for each number: three passes over a row, with its largest number, its sum and its slopes. */
export function loop(logit: Floats, target: Floats, classes: number): Measured {
  const rows = logit.length / classes;
  const grad = new Float64Array(logit.length);
  let sum = 0;
  for (let from = 0; from < logit.length; from += classes) {
    const end = from + classes;
    let top = from;
    let highest = logit[from]!;
    for (let i = from + 1; i < end; i++) {
      if (logit[i]! > highest) {
        highest = logit[i]!;
        top = i;
      }
    }
    let others = 0; // all but the highest: log1p of them keeps what 1 + others would lose
    let wanted = 0;
    for (let i = from; i < end; i++) {
      const below = logit[i]! - highest;
      const e = Math.exp(below);
      grad[i] = e;
      if (i !== top) others += e;
      const y = target[i]!;
      wanted += y;
      if (y !== 0) sum -= y * below;
    }
    sum += wanted * Math.log1p(others);
    const share = wanted / (1 + others);
    let left = 0;
    for (let i = from; i < end; i++) {
      if (i === top) continue;
      grad[i] = (share * grad[i]! - target[i]!) / rows;
      left += grad[i]!;
    }
    grad[top] = -left;
  }
  return { value: sum / rows, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const logit = vector(random, whole(n, classes), Kind, -3, 3);
    const target = vector(random, logit.length, Kind, 0, 2 / classes);
    return { loss: () => categoricalCrossEntropy(logit, target, { rowLength: classes }), loop: () => loop(logit, target, classes) };
  },
} satisfies Pair;

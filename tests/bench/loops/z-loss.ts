import { zLoss } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

export function loop(logit: Floats, classes: number, coefficient = 1e-4): Measured {
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
    for (let i = from; i < end; i++) {
      const e = Math.exp(logit[i]! - highest);
      grad[i] = e;
      if (i !== top) others += e;
    }
    const level = highest + Math.log1p(others);
    sum += level * level;
    const factor = (2 * coefficient * level) / ((1 + others) * rows);
    for (let i = from; i < end; i++) grad[i]! *= factor;
  }
  return { value: (coefficient * sum) / rows, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const logit = vector(seeded(n), whole(n, classes), Kind, -3, 3);
    return { loss: () => zLoss(logit, { classes }), loop: () => loop(logit, classes) };
  },
} satisfies Pair;

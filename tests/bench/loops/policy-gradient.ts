import { policyGradient } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const actions = 10;

export function loop(logit: Floats, action: Int32Array, advantage: Floats, actions: number): Measured {
  const steps = action.length;
  const grad = new Float64Array(logit.length);
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const from = step * actions;
    const end = from + actions;
    const chosen = action[step]!;
    if (!(chosen >= 0 && chosen < actions)) throw new RangeError('action');
    const taken = from + chosen;
    let highest = logit[from]!;
    let top = from;
    for (let i = from + 1; i < end; i++) {
      if (logit[i]! > highest) {
        highest = logit[i]!;
        top = i;
      }
    }
    let rest = 0;
    for (let i = from; i < end; i++) {
      const e = Math.exp(logit[i]! - highest);
      grad[i] = e;
      if (i !== top) rest += e;
    }
    const gain = advantage[step]!;
    sum += gain * (highest - logit[taken]! + Math.log1p(rest));
    const share = gain / ((1 + rest) * steps);
    let others = 0;
    for (let i = from; i < end; i++) {
      grad[i]! *= share;
      if (i !== taken) others += grad[i]!;
    }
    grad[taken] = -others;
  }
  return { value: sum / steps, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const logit = vector(random, whole(n, actions), Kind, -3, 3);
    const steps = logit.length / actions;
    const action = Int32Array.from(random.list(steps, () => random.integer(0, actions - 1)));
    const advantage = vector(random, steps, Kind, -2, 2);
    return { loss: () => policyGradient(logit, action, advantage, { columns: actions }), loop: () => loop(logit, action, advantage, actions) };
  },
} satisfies Pair;

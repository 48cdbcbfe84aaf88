import { qLearning } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const actions = 10;

/** Rows of which one number is touched, and a largest one looked for in other rows: more reading than arithmetic. */
export function loop(q: Floats, action: Int32Array, reward: Floats, next: Floats, done: Floats, actions: number, discount = 0.99, delta = 1): Measured {
  const steps = action.length;
  const grad = new Float64Array(q.length);
  let sum = 0;
  for (let step = 0, from = 0; step < steps; step++, from += actions) {
    const chosen = action[step]!;
    const ended = done[step]!;
    if (!(chosen >= 0 && chosen < actions) || ended < 0 || ended > 1) throw new RangeError('action or done');
    let target = reward[step]!;
    if (ended !== 1) {
      let best = next[from]!;
      for (let i = from + 1; i < from + actions; i++) if (next[i]! > best || next[i]! !== next[i]!) best = next[i]!;
      target += discount * (1 - ended) * best;
    }
    const error = q[from + chosen]! - target;
    const size = error < 0 ? -error : error;
    if (size > delta) {
      sum += delta * (size - 0.5 * delta);
      grad[from + chosen] = (error < 0 ? -delta : delta) / steps;
    } else {
      sum += 0.5 * error * error;
      grad[from + chosen] = error / steps;
    }
  }
  return { value: sum / steps, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const q = vector(random, whole(n, actions), Kind, -3, 3);
    const next = vector(random, q.length, Kind, -3, 3);
    const steps = q.length / actions;
    const action = Int32Array.from(random.list(steps, () => random.integer(0, actions - 1)));
    const reward = vector(random, steps, Kind, -1, 1);
    const done = Kind.from(random.list(steps, () => (random.integer(0, 9) === 0 ? 1 : 0)));
    return {
      loss: () => qLearning(q, action, reward, next, done, { rowLength: actions }),
      loop: () => loop(q, action, reward, next, done, actions),
    };
  },
} satisfies Pair;

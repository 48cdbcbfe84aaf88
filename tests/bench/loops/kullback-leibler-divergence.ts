import { kullbackLeiblerDivergence } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

export function loop(s: Floats, p: Floats): Measured {
  const scale = 1 / s.length;
  const grad = new Float64Array(s.length);
  let sum = 0;
  for (let i = 0; i < s.length; i++) {
    if (p[i]! === 0 && s[i]! === s[i]!) continue;
    sum += p[i]! * (Math.log(p[i]!) - s[i]!);
    grad[i] = -p[i]! * scale;
  }
  return { value: sum / s.length, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const [s, p] = [vector(random, whole(n, classes), Kind, -5, 0), vector(random, whole(n, classes), Kind, 0, 1)];
    return { loss: () => kullbackLeiblerDivergence(s, p, { classes }), loop: () => loop(s, p) };
  },
} satisfies Pair;

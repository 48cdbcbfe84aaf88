import { jensenShannonDivergence } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const classes = 10;

export function loop(p: Floats, q: Floats, classes: number): Measured {
  const half = (0.5 * classes) / p.length;
  const grad = new Float64Array(p.length);
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    const total = p[i]! + q[i]!;
    const tilt = (p[i]! - q[i]!) / total;
    if (tilt < 0.5 && tilt > -0.5) {
      const up = Math.log1p(tilt);
      sum += 0.5 * total * ((1 - tilt) * Math.log1p(-tilt * tilt) + 2 * tilt * up);
      grad[i] = half * up;
      continue;
    }
    const up = total === 0 ? Math.LN2 : Math.log((2 * p[i]!) / total);
    grad[i] = half * up;
    if (p[i]! !== 0) sum += p[i]! * up;
    if (q[i]! !== 0) sum += q[i]! * Math.log((2 * q[i]!) / total);
  }
  return { value: half * sum, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const [p, q] = [vector(random, whole(n, classes), Kind, 0, 1), vector(random, whole(n, classes), Kind, 0, 1)];
    return { loss: () => jensenShannonDivergence(p, q, { classes }), loop: () => loop(p, q, classes) };
  },
} satisfies Pair;

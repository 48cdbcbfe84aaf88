import { l1Penalty } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, type Floats, type Measured, type Pair } from '../pair.ts';

export function loop(w: Floats, strength = 0.01): Measured {
  const grad = new Float64Array(w.length);
  let sum = 0;
  for (let i = 0; i < w.length; i++) {
    const pull = w[i]! > 0 ? strength : w[i]! < 0 ? -strength : 0;
    grad[i] = pull;
    sum += pull * w[i]!;
  }
  return { value: sum, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const coefficients = vector(seeded(n), n, Kind, -3, 3);
    return { loss: () => l1Penalty(coefficients), loop: () => loop(coefficients) };
  },
} satisfies Pair;

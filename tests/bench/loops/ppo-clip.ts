import { ppoClip } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, type Floats, type Measured, type Pair } from '../pair.ts';

export function loop(logProbability: Floats, old: Floats, advantage: Floats, epsilon = 0.2): Measured {
  const n = logProbability.length;
  const grad = new Float64Array(n);
  const [low, high] = [1 - epsilon, 1 + epsilon];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const gain = advantage[i]!;
    const ratio = Math.exp(logProbability[i]! - old[i]!);
    if (gain < 0 && ratio < low) sum -= low * gain;
    else if (gain >= 0 && ratio > high) sum -= high * gain;
    else {
      sum -= ratio * gain;
      grad[i] = (-ratio * gain) / n;
    }
  }
  return { value: sum / n, grad };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const [logProbability, old, advantage] = [vector(random, n, Kind, -1.5, -0.5), vector(random, n, Kind, -1.5, -0.5), vector(random, n, Kind, -2, 2)];
    return { loss: () => ppoClip(logProbability, old, advantage), loop: () => loop(logProbability, old, advantage) };
  },
} satisfies Pair;

import { huber } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { vector, weighted, type Floats, type Measured, type Pair } from '../pair.ts';

/** Two pieces a number, one branch between them, and a weight for each: numbers whose cost depends on where they lie. */
export function loop(prediction: Floats, target: Floats, weight: Floats, delta = 1): Measured {
  const n = prediction.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = prediction[i]! - target[i]!;
    const size = Math.abs(e);
    const share = weight[i]!;
    if (size <= delta) {
      sum += share * 0.5 * e * e;
      grad[i] = scale * share * e;
    } else {
      sum += share * delta * (size - 0.5 * delta);
      grad[i] = scale * share * (e < 0 ? -delta : delta);
    }
  }
  return { value: sum / n, grad };
}

export default {
  allowed: weighted,
  weighted: true,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const [prediction, target, weight] = [vector(random, n, Kind, -3, 3), vector(random, n, Kind, -3, 3), vector(random, n, Kind, 0.5, 2)];
    return { loss: () => huber(prediction, target, { weight }), loop: () => loop(prediction, target, weight) };
  },
} satisfies Pair;

import { gaussianNll } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, vector, type Floats, type Measured, type Pair } from '../pair.ts';

export function loop(prediction: Floats, target: Floats, variance: Floats, eps = 1e-6): Measured {
  const n = prediction.length;
  const scale = 1 / n;
  const [byPrediction, byVariance] = [new Float64Array(n), new Float64Array(n)];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const own = variance[i]!;
    if (own < 0) throw new RangeError('variance');
    const size = Math.max(own, eps);
    const e = prediction[i]! - target[i]!;
    const pull = e / size;
    sum += Math.log(size) + e * pull;
    byPrediction[i] = scale * pull;
    byVariance[i] = 0.5 * scale * (1 / size - pull * pull);
  }
  return { value: (0.5 * sum) / n, grad: { prediction: byPrediction, variance: byVariance } };
}

export default {
  allowed: transcendental,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const [prediction, target, variance] = [vector(random, n, Kind, -3, 3), vector(random, n, Kind, -3, 3), vector(random, n, Kind, 0.1, 4)];
    return { loss: () => gaussianNll(prediction, target, variance), loop: () => loop(prediction, target, variance) };
  },
} satisfies Pair;

import { squaredHinge } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, type Floats, type Measured, type Pair } from '../pair.ts';

export function loop(score: Floats, target: Floats): Measured {
  const n = score.length;
  const scale = 1 / n;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y !== 1 && y !== -1 && y === y) throw new RangeError('target');
    const missing = 1 - y * score[i]!;
    if (missing > 0) {
      sum += missing * missing;
      grad[i] = -2 * scale * y * missing;
    } else if (missing !== missing) {
      sum = NaN;
      grad[i] = NaN;
    }
  }
  return { value: sum / n, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const score = vector(random, n, Kind, -3, 3);
    const target = Kind.from(random.list(n, () => random.pick([-1, 1])));
    return { loss: () => squaredHinge(score, target), loop: () => loop(score, target) };
  },
} satisfies Pair;

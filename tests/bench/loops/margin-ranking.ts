import { marginRanking } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, type Floats, type Measured, type Pair } from '../pair.ts';

export function loop(first: Floats, second: Floats, target: Floats, margin = 0): Measured {
  const n = first.length;
  const scale = 1 / n;
  const [score1, score2] = [new Float64Array(n), new Float64Array(n)];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y * y !== 1) throw new RangeError('target');
    const gap = margin - y * (first[i]! - second[i]!);
    if (gap < 0) continue;
    sum += gap;
    score1[i] = -y * scale;
    score2[i] = y * scale;
  }
  return { value: sum / n, grad: { score1, score2 } };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const [score1, score2] = [vector(random, n, Kind, -3, 3), vector(random, n, Kind, -3, 3)];
    const target = Kind.from(random.list(n, () => random.pick([-1, 1])));
    return { loss: () => marginRanking(score1, score2, target), loop: () => loop(score1, score2, target) };
  },
} satisfies Pair;

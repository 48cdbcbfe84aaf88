import { supCon } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, type Floats, type Measured, type Pair } from '../pair.ts';
import { across, normalized } from './info-nce.ts';

const rows = 32;

export function loop(embedding: Floats, target: Int32Array, temperature = 0.1): Measured {
  const n = target.length;
  const width = embedding.length / n;
  const [unit, long] = normalized(embedding, n, width);
  const grad = new Float64Array(embedding.length);
  const z = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    if (!(target[i]! >= 0)) throw new RangeError('target');
    let positives = -1;
    for (let j = 0; j < n; j++) if (target[j] === target[i]) positives++;
    if (positives === 0) continue;
    let top = i === 0 ? 1 : 0;
    for (let j = 0; j < n; j++) {
      let dot = 0;
      for (let k = 0; k < width; k++) dot += unit[i * width + k]! * unit[j * width + k]!;
      z[j] = dot / temperature;
      if (j !== i && z[j]! > z[top]!) top = j;
    }
    const highest = z[top]!;
    let lack = 0; // of the positives to the highest
    let others = 0;
    for (let j = 0; j < n; j++) {
      if (j !== i && target[j] === target[i]) lack += highest - z[j]!;
      z[j] = j === i ? 0 : Math.exp(z[j]! - highest);
      if (j !== top) others += z[j]!;
    }
    sum += lack / positives + Math.log1p(others);
    let wrong = 0; // the slope of the highest, as minus the others, keeps its digits
    for (let j = 0; j < n; j++) {
      z[j] = z[j]! / (1 + others) - (j !== i && target[j] === target[i] ? 1 / positives : 0);
      if (j !== top) wrong += z[j]!;
    }
    z[top] = -wrong;
    for (let j = 0; j < n; j++) {
      const factor = z[j]! / (temperature * n);
      for (let k = 0; k < width; k++) {
        grad[i * width + k]! += factor * unit[j * width + k]!;
        grad[j * width + k]! += factor * unit[i * width + k]!;
      }
    }
  }
  across(grad, unit, long, width);
  return { value: sum / n, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const dimensions = Math.ceil(n / rows);
    const embedding = vector(random, rows * dimensions, Kind, -1, 1);
    const target = Int32Array.from(random.list(rows, () => random.integer(0, 3)));
    return { loss: () => supCon(embedding, target, { dimensions }), loop: () => loop(embedding, target) };
  },
} satisfies Pair;

import { ntXent } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, type Floats, type Measured, type Pair } from '../pair.ts';
import { across, normalized } from './info-nce.ts';

const rows = 16;

export function loop(first: Floats, second: Floats, rows: number, temperature = 0.5): Measured {
  const width = first.length / rows;
  const views = new Float64Array(2 * first.length);
  views.set(first);
  views.set(second, first.length);
  const [unit, long] = normalized(views, 2 * rows, width);
  const grad = new Float64Array(views.length);
  const z = new Float64Array(2 * rows);
  let sum = 0;
  for (let i = 0; i < 2 * rows; i++) {
    const partner = i < rows ? i + rows : i - rows;
    let top = partner;
    for (let j = 0; j < 2 * rows; j++) {
      let dot = 0;
      for (let k = 0; k < width; k++) dot += unit[i * width + k]! * unit[j * width + k]!;
      z[j] = dot / temperature;
      if (j !== i && z[j]! > z[top]!) top = j;
    }
    const highest = z[top]!;
    const own = z[partner]!;
    let others = 0;
    for (let j = 0; j < 2 * rows; j++) {
      z[j] = j === i ? 0 : Math.exp(z[j]! - highest);
      if (j !== top) others += z[j]!;
    }
    sum += highest - own + Math.log1p(others);
    let wrong = 0;
    for (let j = 0; j < 2 * rows; j++) {
      z[j]! /= 1 + others;
      if (j !== partner) wrong += z[j]!;
    }
    z[partner] = -wrong;
    for (let j = 0; j < 2 * rows; j++) {
      const factor = z[j]! / (2 * temperature * rows);
      for (let k = 0; k < width; k++) {
        grad[i * width + k]! += factor * unit[j * width + k]!;
        grad[j * width + k]! += factor * unit[i * width + k]!;
      }
    }
  }
  across(grad, unit, long, width);
  return { value: sum / (2 * rows), grad: { first: grad.slice(0, first.length), second: grad.slice(first.length) } };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const dimensions = Math.ceil(n / rows);
    const [first, second] = [vector(random, rows * dimensions, Kind, -1, 1), vector(random, rows * dimensions, Kind, -1, 1)];
    return { loss: () => ntXent(first, second, { dimensions }), loop: () => loop(first, second, rows) };
  },
} satisfies Pair;

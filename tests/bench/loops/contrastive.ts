import { contrastive } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const dimensions = 20;

export function loop(a: Floats, b: Floats, target: Floats, dimensions: number, margin = 1): Measured {
  const rows = target.length;
  const [first, second] = [new Float64Array(a.length), new Float64Array(a.length)];
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const y = target[row]!;
    if (!(y >= 0 && y <= 1)) throw new RangeError('target');
    const from = row * dimensions;
    const end = from + dimensions;
    let squared = 0;
    for (let i = from; i < end; i++) {
      const difference = a[i]! - b[i]!;
      first[i] = difference;
      squared += difference * difference;
    }
    let length = Math.sqrt(squared);
    if (!(squared > 1e-280 && squared < 1e280)) for (let i = from; i < end; i++) length = Math.hypot(length, first[i]!);
    const lack = length < margin ? margin - length : 0;
    sum += (y && y * squared) + (1 - y) * lack * lack;
    const factor = (2 / rows) * (y - (length > 0 ? ((1 - y) * lack) / length : 0));
    for (let i = from; i < end; i++) {
      const slope = factor * first[i]!;
      first[i] = slope;
      second[i] = -slope;
    }
  }
  return { value: sum / rows, grad: { first, second } };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const draw = () => vector(random, whole(n, dimensions), Kind, -0.25, 0.25);
    const [first, second] = [draw(), draw()];
    const target = Kind.from(random.list(first.length / dimensions, () => random.integer(0, 1)));
    return { loss: () => contrastive(first, second, target, { dimensions }), loop: () => loop(first, second, target, dimensions) };
  },
} satisfies Pair;

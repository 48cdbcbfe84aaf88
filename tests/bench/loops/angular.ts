import { angular } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const dimensions = 20;

export function loop(a: Floats, p: Floats, n: Floats, dimensions: number, alpha = 40): Measured {
  const rows = a.length / dimensions;
  const steep = 2 * Math.tan((alpha * Math.PI) / 180);
  const [anchor, positive, negative] = [new Float64Array(a.length), new Float64Array(a.length), new Float64Array(a.length)];
  let sum = 0;
  for (let from = 0; from < a.length; from += dimensions) {
    const end = from + dimensions;
    let base = 0;
    let height = 0;
    for (let i = from; i < end; i++) {
      const across = a[i]! - p[i]!;
      const up = n[i]! - (0.5 * a[i]! + 0.5 * p[i]!);
      anchor[i] = across;
      negative[i] = up;
      base += across * across;
      height += up * up;
    }
    base = base > 1e-280 && base < 1e280 ? Math.sqrt(base) : longest(anchor, from, end);
    height = steep * (height > 1e-280 && height < 1e280 ? Math.sqrt(height) : longest(negative, from, end));
    const gap = (base - height) * (base + height);
    if (gap < 0) {
      for (let i = from; i < end; i++) anchor[i] = negative[i] = 0;
      continue;
    }
    sum += gap;
    for (let i = from; i < end; i++) {
      const pull = (2 / rows) * anchor[i]!;
      const push = ((steep * steep) / rows) * negative[i]!;
      anchor[i] = push + pull;
      positive[i] = push - pull;
      negative[i] = -2 * push;
    }
  }
  return { value: sum / rows, grad: { anchor, positive, negative } };
}

/** The length of a row whose square has left the number range. */
function longest(x: Floats, from: number, end: number): number {
  let length = 0;
  for (let i = from; i < end; i++) length = Math.hypot(length, x[i]!);
  return length;
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const draw = () => vector(random, whole(n, dimensions), Kind, -1, 1);
    const [anchor, positive, negative] = [draw(), draw(), draw()];
    return { loss: () => angular(anchor, positive, negative, { dimensions, alpha: 30 }), loop: () => loop(anchor, positive, negative, dimensions, 30) };
  },
} satisfies Pair;

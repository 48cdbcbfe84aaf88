import { triplet } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const dimensions = 20;

/** Lengths of differences between rows, and a gradient for each of three arguments. */
export function loop(a: Floats, p: Floats, n: Floats, dimensions: number, margin = 1): Measured {
  const rows = a.length / dimensions;
  const scale = 1 / rows;
  const [anchor, positive, negative] = [new Float64Array(a.length), new Float64Array(a.length), new Float64Array(a.length)];
  let sum = 0;
  for (let from = 0; from < a.length; from += dimensions) {
    const end = from + dimensions;
    let near = 0;
    let far = 0;
    for (let i = from; i < end; i++) {
      const toPositive = a[i]! - p[i]!;
      const toNegative = a[i]! - n[i]!;
      near += toPositive * toPositive;
      far += toNegative * toNegative;
    }
    near = near > 1e-280 && near < 1e280 ? Math.sqrt(near) : longest(a, p, from, end);
    far = far > 1e-280 && far < 1e280 ? Math.sqrt(far) : longest(a, n, from, end);
    const gap = near - far + margin;
    if (gap < 0) continue;
    sum += gap;
    const pullScale = near > 0 ? scale / near : 0; // alone this is coarser than the loss: it overflows below 1e-308
    const pushScale = far > 0 ? scale / far : 0;
    for (let i = from; i < end; i++) {
      const pull = (a[i]! - p[i]!) * pullScale;
      const push = (a[i]! - n[i]!) * pushScale;
      anchor[i] = pull - push;
      positive[i] = -pull;
      negative[i] = push;
    }
  }
  return { value: sum / rows, grad: { anchor, positive, negative } };
}

/** The distance where squares leave the number range. */
function longest(x: Floats, y: Floats, from: number, end: number): number {
  let length = 0;
  for (let i = from; i < end; i++) length = Math.hypot(length, x[i]! - y[i]!);
  return length;
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const draw = () => vector(random, whole(n, dimensions), Kind, -1, 1);
    const [anchor, positive, negative] = [draw(), draw(), draw()];
    return { loss: () => triplet(anchor, positive, negative, { rowLength: dimensions }), loop: () => loop(anchor, positive, negative, dimensions) };
  },
} satisfies Pair;

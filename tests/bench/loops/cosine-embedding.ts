import { cosineEmbedding } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const dimensions = 20;

export function loop(a: Floats, b: Floats, target: Floats, dimensions: number, margin = 0): Measured {
  const rows = target.length;
  const [first, second] = [new Float64Array(a.length), new Float64Array(a.length)];
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const y = target[row]!;
    if (y * y !== 1) throw new RangeError('target');
    const from = row * dimensions;
    const end = from + dimensions;
    let ownFirst = 0;
    let ownSecond = 0;
    for (let i = from; i < end; i++) {
      ownFirst += a[i]! * a[i]!;
      ownSecond += b[i]! * b[i]!;
    }
    const [long, wide] = [lengthOf(ownFirst, a, from, end), lengthOf(ownSecond, b, from, end)];
    let chord = 0; // |u − v|² keeps the digits of 1 − cos that 1 − u·v would lose
    let cosine = 0;
    for (let i = from; i < end; i++) {
      const u = long > 0 ? a[i]! / long : 0;
      const v = wide > 0 ? b[i]! / wide : 0;
      first[i] = u;
      second[i] = v;
      cosine += u * v;
      chord += (u - v) * (u - v);
    }
    const lack = cosine > 0.9 ? chord / 2 : 1 - cosine;
    const gap = cosine - margin;
    sum += y > 0 ? lack : gap > 0 ? gap : 0;
    const factor = y > 0 ? -1 / rows : gap < 0 ? 0 : 1 / rows;
    const perFirst = long > 0 ? factor / long : 0;
    const perSecond = wide > 0 ? factor / wide : 0;
    for (let i = from; i < end; i++) {
      const [u, v] = [first[i]!, second[i]!];
      first[i] = perFirst * (v - u + lack * u);
      second[i] = perSecond * (u - v + lack * v);
    }
  }
  return { value: sum / rows, grad: { first, second } };
}

/** The root of a sum of squares; measured anew where that has left the number range. */
function lengthOf(squared: number, x: Floats, from: number, end: number): number {
  if (squared > 1e-280 && squared < 1e280) return Math.sqrt(squared);
  let length = 0;
  for (let i = from; i < end; i++) length = Math.hypot(length, x[i]!);
  return length;
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const draw = () => vector(random, whole(n, dimensions), Kind, -1, 1);
    const [first, second] = [draw(), draw()];
    const target = Kind.from(random.list(first.length / dimensions, () => random.pick([-1, 1])));
    return { loss: () => cosineEmbedding(first, second, target, { dimensions }), loop: () => loop(first, second, target, dimensions) };
  },
} satisfies Pair;

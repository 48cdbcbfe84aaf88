import { boundary } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { cheap, vector, whole, type Floats, type Measured, type Pair } from '../pair.ts';

const [width, height] = [40, 25];

/** A distance transform, by Meijster, Roerdink and Hesselink: along the columns, then the nearest parabola by whole numbers. */
export function loop(probability: Floats, target: Floats, width: number, height: number): Measured {
  const pixels = width * height;
  const images = probability.length / pixels;
  const grad = new Float64Array(probability.length);
  const [near, far] = [new Int32Array(pixels), new Int32Array(pixels)];
  const [sites, starts] = [new Int32Array(width), new Int32Array(width)];
  const none = width + height;
  let sum = 0;
  const transform = (from: number, value: number, into: Int32Array): boolean => {
    let found = false;
    for (let x = 0; x < width; x++) {
      let run = none;
      for (let y = 0; y < height; y++) into[y * width + x] = run = target[from + y * width + x] === value ? 0 : Math.min(none, run + 1);
      for (let y = height - 1; y >= 0; y--) into[y * width + x] = run = Math.min(into[y * width + x]!, run + 1);
      found ||= run < none;
    }
    if (!found) return false;
    for (let y = 0; y < height; y++) {
      const line = into.slice(y * width, (y + 1) * width);
      const reach = (x: number, site: number): number => (x - site) ** 2 + line[site]! ** 2;
      let last = 0;
      sites[0] = starts[0] = 0;
      for (let u = 1; u < width; u++) {
        while (last >= 0 && reach(starts[last]!, sites[last]!) > reach(starts[last]!, u)) last--;
        if (last < 0) {
          last = 0;
          sites[0] = u;
          continue;
        }
        const site = sites[last]!;
        const start = 1 + Math.floor((u * u - site * site + line[u]! ** 2 - line[site]! ** 2) / (2 * (u - site)));
        if (start >= width) continue;
        sites[++last] = u;
        starts[last] = start;
      }
      for (let x = width - 1; x >= 0; x--) {
        into[y * width + x] = reach(x, sites[last]!);
        if (x === starts[last]) last--;
      }
    }
    return true;
  };
  for (let from = 0; from < grad.length; from += pixels) {
    for (let i = from; i < from + pixels; i++) {
      if (probability[i]! < 0 || probability[i]! > 1 || (target[i] !== 0 && target[i] !== 1)) throw new RangeError('probability or target');
    }
    if (!transform(from, 1, near) || !transform(from, 0, far)) continue;
    for (let i = 0; i < pixels; i++) {
      const share = (target[from + i] ? 1 - Math.sqrt(far[i]!) : Math.sqrt(near[i]!)) / pixels;
      sum += probability[from + i]! * share;
      grad[from + i] = share / images;
    }
  }
  return { value: sum / images, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const probability = vector(random, whole(n, width * height), Kind, 0, 1);
    const [x, y, radius] = [random.between(10, 30), random.between(5, 20), random.between(3, 9)];
    const target = new Kind(probability.length);
    for (let i = 0; i < target.length; i++) target[i] = Number(((i % width) - x) ** 2 + ((Math.floor(i / width) % height) - y) ** 2 < radius ** 2);
    return { loss: () => boundary(probability, target, { width, rowLength: width * height }), loop: () => loop(probability, target, width, height) };
  },
} satisfies Pair;

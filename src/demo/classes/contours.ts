import type { Position } from '../kit/plot/path.ts';
import { aim, lossesOf, lossOf, place, three, type Three } from './geometry.ts';

/** Losses worth a line. */
const levels = [0.5, 1, 2, 3] as const;

/** Rays from the best mix to the rim: enough that a bend looks round. */
const rays = 36;

export interface Contour {
  readonly level: number;
  readonly positions: readonly Position[];
}

/**
 * Lines of equal loss over the triangle.
 *
 * The loss is convex in the probabilities, so on every ray from its minimum to the rim it rises, and each level is
 * met at most once: a few halvings find it. All rays of all levels are halved together, so the library is called once
 * a halving: the lines are drawn anew for every frame of a slider.
 */
export function contours(target: number, smoothing: number): Contour[] {
  const best = aim(target, smoothing);
  const least = lossOf(best, target, smoothing);
  const rims = rimOf(target, smoothing > 0);
  const seen = levels.filter((level) => level > least);
  const searches = seen.flatMap((level) => rims.map((rim) => ({ level, rim, low: 0, high: 1 })));
  const middles = (): Three[] => searches.map(({ rim, low, high }) => {
    const t = (low + high) / 2;
    return three((k) => best[k]! + t * (rim[k]! - best[k]!));
  });
  for (let halving = 0; halving < 16; halving++) {
    lossesOf(middles(), target, smoothing).forEach((loss, i) => {
      const search = searches[i]!;
      search[loss < search.level ? 'low' : 'high'] = (search.low + search.high) / 2;
    });
  }
  const found = middles().map(place);
  return seen.map((level, i) => ({ level, positions: found.slice(i * rims.length, (i + 1) * rims.length) }));
}

/** Places of the rim: all around a minimum inside; where it is a corner, the ends of the far side, as the lines are straight. */
function rimOf(target: number, inside: boolean): Three[] {
  const order = [target, (target + 1) % 3, (target + 2) % 3] as const;
  if (!inside) return [onSide(order[1], order[2], 0), onSide(order[1], order[2], 1)];
  const each = rays / 3;
  const round = order.flatMap((from, at) =>
    Array.from({ length: each }, (_, i) => onSide(from, order[(at + 1) % 3]!, i / each)));
  return [...round, round[0]!];
}

/** The mix at a share of the way from one corner to another. */
const onSide = (from: number, to: number, t: number): Three =>
  three((k) => (k === from ? 1 - t : 0) + (k === to ? t : 0));

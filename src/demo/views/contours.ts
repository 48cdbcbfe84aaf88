import type { Position } from '../path.ts';
import { aim, lossOf, place, three, type Three } from './classes.ts';

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
 * met at most once: a few halvings find it.
 */
export function contours(target: number, smoothing: number): Contour[] {
  const best = aim(target, smoothing);
  const least = lossOf(best, target, smoothing);
  return levels.filter((level) => level > least).map((level) => ({
    level,
    positions: rimOf(target, smoothing > 0).map((rim) => {
      const on = (t: number) => three((k) => best[k]! + t * (rim[k]! - best[k]!));
      return place(on(crossing((t) => lossOf(on(t), target, smoothing) - level)));
    }),
  }));
}

/** Where a rising function passes 0 between 0 and 1. */
function crossing(rising: (t: number) => number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 16; halving++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
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

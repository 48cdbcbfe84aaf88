import { corners, logitsOf, measure, place, three, type Spot, type Three } from './classes.ts';

/** Losses worth a line. */
export const levels = [0.5, 1, 2, 3] as const;

/** Rays from the best mix to the rim: enough that a bend looks round. */
const rays = 36;

export interface Contour {
  readonly level: number;
  readonly spots: readonly Spot[];
}

/**
 * Lines of equal loss over the triangle.
 *
 * The loss is convex in the probabilities, so on every ray from its minimum to the rim it rises,
 * and each level is met at most once: a few halvings find it.
 */
export function contours(target: number, labelSmoothing: number): Contour[] {
  const best = minimum(target, labelSmoothing);
  const lossAt = (p: Three) => measure(logitsOf(floor(p)), target, labelSmoothing).value;
  const found = levels.map((level) => ({ level: level as number, spots: [] as Spot[] }));
  for (const rim of rimOf(target, labelSmoothing > 0)) {
    const on = (t: number) => three((k) => best[k]! + t * (rim[k]! - best[k]!));
    for (const { level, spots } of found) {
      if (lossAt(best) < level && lossAt(rim) > level) spots.push(place(on(meeting((t) => lossAt(on(t)) - level))));
    }
  }
  return found.filter(({ spots }) => spots.length > 1);
}

/** The mix of least loss: the smoothed one-hot target, read off the gradient at equal logits. */
function minimum(target: number, labelSmoothing: number): Three {
  const { grad } = measure([0, 0, 0], target, labelSmoothing);
  return three((k) => 1 / 3 - grad[k]!);
}

/** Keeps a mix off the rim, where a logarithm ends. */
const floor = (p: Three): Three => three((k) => Math.max(p[k]!, 1e-9));

/** Where a rising function crosses 0 between 0 and 1. */
function meeting(rising: (t: number) => number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 18; halving++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Points of the rim: the whole of it round an inner minimum, or only the far side where the minimum is a corner. */
function rimOf(target: number, whole: boolean): Three[] {
  const [next, last] = [(target + 1) % 3, (target + 2) % 3];
  if (!whole) return [side(next, last, 0), side(next, last, 1)];
  const each = rays / corners.length;
  const round = [target, next, last].flatMap((from, at, order) =>
    Array.from({ length: each }, (_, i) => side(from, order[(at + 1) % 3]!, i / each)));
  return [...round, round[0]!];
}

/** A mix on the side from one corner to another. */
const side = (from: number, to: number, t: number): Three =>
  three((k) => (k === from ? 1 - t : 0) + (k === to ? t : 0));

import type { Position } from '../../kit/plot/path.ts';
import { place } from '../geometry.ts';
import { aim, lossesAt, type Loaded, type Setting } from '../measure/problem.ts';
import { sumOf, three, type Three } from '../measure/three.ts';

/** Losses worth a line, in a round unit that a typical loss of the triangle has. */
const levels = [0.5, 1, 2, 3] as const;
const units = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200] as const;

/** Rays from the best mix to the rim: enough that a bend looks round. */
const rays = 36;

export interface Contour {
  readonly level: number;
  /** along the line; NaN where it leaves the triangle */
  readonly positions: readonly Position[];
}

const corner = (k: number): Three => three((j) => (j === k ? 1 : 0));

/** Mixes all over the triangle, off its rim. */
const spread: readonly Three[] = Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 - i }, (_, j): Three =>
  [(i + 1 / 3) / 8, (j + 1 / 3) / 8, (8 - i - j - 2 / 3) / 8])).flat();

/** Places all around the rim, the first one again at its end. */
const rim: readonly Three[] = Array.from({ length: rays + 1 }, (_, i) => {
  const [from, along] = [Math.floor((i * 3) / rays) % 3, ((i * 3) / rays) % 1];
  return three((k) => (k === from ? 1 - along : k === (from + 1) % 3 ? along : 0));
});

/**
 * Lines of equal loss over the triangle.
 *
 * These losses are convex in the probabilities, so on every ray from a mix of small loss to the rim each level is met at
 * most once: a few halvings find it. All rays of all levels are halved together, so the library is called once a halving:
 * the lines are drawn anew for every frame of a slider.
 */
export function contours(problem: Loaded, setting: Setting): Contour[] {
  const candidates = [best(problem, setting), ...[0, 1, 2].map(corner), ...spread];
  const losses = lossesAt(problem, setting, candidates);
  const least = losses.reduce((low, loss, i) => (loss < losses[low]! ? i : low), 0);
  const typical = losses.slice(4).reduce((sum, loss) => sum + loss, 0) / spread.length;
  const unit = units.findLast((size) => size <= typical) ?? units[0];
  const center = candidates[least]!;
  const ends = lossesAt(problem, setting, rim);
  const seen = levels.map((level) => level * unit).filter((level) => level > losses[least]! * (1 + 1e-9));
  const searches = seen.flatMap((level) => rim.map((end) => ({ level, end, low: 0, high: 1 })));
  const middles = (): Three[] => searches.map(({ end, low, high }) => {
    const t = (low + high) / 2;
    return three((k) => center[k]! + t * (end[k]! - center[k]!));
  });
  for (let halving = 0; halving < 16; halving++) {
    lossesAt(problem, setting, middles()).forEach((loss, i) => {
      const search = searches[i]!;
      search[loss < search.level ? 'low' : 'high'] = (search.low + search.high) / 2;
    });
  }
  const found = middles().map(place);
  return seen.map((level, i) => ({
    level: Number(level.toPrecision(6)),
    positions: rim.map((_, ray): Position => (ends[ray]! > level * (1 - 1e-9) ? found[i * rim.length + ray]! : [NaN, NaN])),
  })).filter(({ positions }) => positions.some(([x]) => !Number.isNaN(x)));
}

/** Where a loss of the target's logarithms is least: the target, in proportion to the weights of its classes. */
function best(problem: Loaded, setting: Setting): Three {
  const weight = setting.options.weight as Three | undefined;
  const q = three((k) => aim(problem, setting)[k]! * (weight ? weight[k]! : 1));
  return three((k) => q[k]! / sumOf(q));
}

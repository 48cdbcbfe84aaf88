import type { ValueAndSlope } from '#core/result';

/** A loss and its slope at one number. */
export type Sloped = (x: number) => ValueAndSlope;

/** A number with the slope there. */
interface Place {
  readonly x: number;
  readonly slope: number;
}

/** The part of the whole range within which a number is found; where the surroundings are known and calls are long, some digits less. */
const precision = { alone: 1e-13, near: 1e-8 } as const;

/**
 * The number at which a function is least; the middle where it is least on an interval, but where that reaches an end of the
 * grid, its other end.
 *
 * @param grid  increasing numbers, between the first and the last of which it lies
 * @param near  a number close to it: only its surroundings are searched
 */
export function lowest(at: Sloped, grid: readonly number[], near?: number): number {
  const [first, last] = [grid[0]!, grid.at(-1)!];
  if (first === last) return first;
  const place = (x: number): Place => ({ x, slope: at(x).slope });
  // Never below what numbers of this size can be told apart by: a middle between two neighbors is one of them.
  const grain = Math.max(4 * Number.MIN_VALUE, 2 * Number.EPSILON * Math.max(Math.abs(first), Math.abs(last)));
  const narrow = Math.max(grain, (last - first) * precision[near === undefined ? 'alone' : 'near']);
  const [low, high] = near === undefined ? around(at, grid) : widened(place, place(near), first, last, narrow);
  if (low.x === first && low.slope > 0) return first;
  if (high.x === last && high.slope < 0) return last;
  const [left, right] = signChange(place, low, high, narrow);
  if (left.x !== right.x) return at(left.x).value < at(right.x).value ? left.x : right.x;
  const from = edge(place, left.x, low.slope === 0 ? first : low.x, narrow);
  const to = edge(place, left.x, high.slope === 0 ? last : high.x, narrow);
  return from === first ? to : to === last ? from : (from + to) / 2;
}

/** The cells of the grid beside its lowest point. */
function around(at: Sloped, grid: readonly number[]): [Place, Place] {
  const values = grid.map((x) => at(x).value);
  const best = values.indexOf(values.reduce((least, value) => (value < least ? value : least), Infinity));
  const [low, high] = [grid[Math.max(0, best - 1)]!, grid[Math.min(grid.length - 1, best + 1)]!];
  return [{ x: low, slope: at(low).slope }, { x: high, slope: at(high).slope }];
}

/** An interval with a place at one end, wide enough that the function falls into it from both sides. */
function widened(place: (x: number) => Place, near: Place, first: number, last: number, narrow: number): [Place, Place] {
  for (let step = Math.max(narrow, (last - first) * 1e-5), inner = near; ; step *= 8) {
    const outer = place(near.slope > 0 ? Math.max(first, near.x - step) : Math.min(last, near.x + step));
    if (outer.slope * near.slope <= 0 || outer.x === first || outer.x === last) return near.slope > 0 ? [outer, inner] : [inner, outer];
    inner = outer;
  }
}

/** Narrows an interval to where the slope changes its sign; to one number where it is exactly 0 there. */
function signChange(place: (x: number) => Place, low: Place, high: Place, narrow: number): [Place, Place] {
  if (low.slope === 0) return [low, low];
  if (high.slope === 0) return [high, high];
  let [falls, rises] = [low.slope, high.slope];
  for (let round = 0; high.x - low.x > narrow; round++) {
    const crossing = low.x + ((high.x - low.x) * falls) / (falls - rises);
    // Not nearer to an end than it need be known, so that the end beyond comes near too. Now and then it halves, so that none is slow.
    const clear = Math.min(high.x - 0.9 * narrow, Math.max(low.x + 0.9 * narrow, crossing));
    const middle = place(round % 4 === 3 || !(clear > low.x && clear < high.x) ? (low.x + high.x) / 2 : clear);
    if (middle.x <= low.x || middle.x >= high.x) break;
    if (middle.slope === 0) return [middle, middle];
    if (middle.slope > 0) [high, rises, falls] = [middle, middle.slope, falls / 2]; // Illinois: the end that stays counts half
    else [low, falls, rises] = [middle, middle.slope, rises / 2];
  }
  return [low, high];
}

/** How far from a number of slope 0 towards an end the slope stays 0. */
function edge(place: (x: number) => Place, flat: number, end: number, narrow: number): number {
  const way = Math.sign(end - flat);
  if (place(flat + way * narrow).slope !== 0) return flat;
  if (place(end).slope === 0) return end;
  let [inside, outside] = [flat, end];
  while (Math.abs(outside - inside) > narrow) {
    const middle = (inside + outside) / 2;
    if (middle === inside || middle === outside) break;
    if (place(middle).slope === 0) inside = middle;
    else outside = middle;
  }
  return inside;
}

import type { Double2 } from './double-double.ts';
import { unitOf, type Format } from './format.ts';

/** What a result is good for: not even one digit, or no number at all. */
export type Outcome = 'none' | 'infinite' | 'notANumber';

/** The error of a result in units of the last place; infinite where it is no finite number. */
export function errorOf(result: number, [high, low]: Double2, format: Format): number {
  return Number.isFinite(result) ? Math.abs(result - high - low) / unitOf(high, format) : Infinity;
}

/** How a result fails; undefined where it has a right digit, or is 0 because the format has nothing smaller. */
export function outcomeOf(result: number, [high, low]: Double2, { round }: Format): Outcome | undefined {
  if (Number.isNaN(result)) return 'notANumber';
  if (!Number.isFinite(result)) return 'infinite';
  return round(high) !== 0 && Math.abs(result - high - low) >= Math.abs(high) ? 'none' : undefined;
}

/** A range of the axis in which every result fails in one way; an end that is left out lies beyond the axis. */
export interface Failure {
  readonly outcome: Outcome;
  readonly from?: number;
  readonly to?: number;
}

/** The longest range of each outcome among places in order; its ends are found by halving between two of them. */
export function failuresOf(places: readonly number[], outcomeAt: (place: number) => Outcome | undefined): Failure[] {
  const runs: { outcome: Outcome; first: number; last: number }[] = [];
  places.map(outcomeAt).forEach((outcome, i) => {
    const latest = runs.at(-1);
    if (latest?.outcome === outcome && latest?.last === i - 1) latest.last = i;
    else if (outcome) runs.push({ outcome, first: i, last: i });
  });
  const longest = (run: (typeof runs)[number]): boolean =>
    !runs.some((other) => other.outcome === run.outcome && other.last - other.first > run.last - run.first);
  return runs.filter((run) => run.last > run.first && longest(run)).map(({ outcome, first, last }) => {
    const edge = (inside: number, outside: number): number => border(places[inside]!, places[outside]!, (at) => outcomeAt(at) === outcome);
    return { outcome, ...(first > 0 && { from: edge(first, first - 1) }), ...(last < places.length - 1 && { to: edge(last, last + 1) }) };
  });
}

/** The last place for which something is true on the way from one for which it is to one for which it is not. */
function border(inside: number, outside: number, is: (place: number) => boolean): number {
  let [good, bad] = [inside, outside];
  for (let round = 0; round < 30; round++) {
    const middle = (good + bad) / 2;
    if (is(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/**
 * Where a unimodal function between `low` and `high` is largest, by ternary search.
 */
export function peakAt(value: (at: number) => number, low: number, high: number): number {
  for (let step = 0; step < 80; step++) {
    const third = (high - low) / 3;
    if (value(low + third) < value(high - third)) low += third;
    else high -= third;
  }
  return low;
}

/** The largest value of a unimodal function between `low` and `high`. */
export const peak = (value: (at: number) => number, low: number, high: number): number => value(peakAt(value, low, high));

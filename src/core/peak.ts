/**
 * The largest value of a function that rises up to one place between `low` and `high` and falls from there.
 *
 * Of three equal parts, the outer one beyond the lower of the two inner points cannot hold the place.
 */
export function peak(value: (at: number) => number, low: number, high: number): number {
  for (let step = 0; step < 80; step++) {
    const third = (high - low) / 3;
    if (value(low + third) < value(high - third)) low += third;
    else high -= third;
  }
  return value(low);
}

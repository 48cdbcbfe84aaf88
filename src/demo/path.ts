import { round } from './scale.ts';

export type Position = readonly [x: number, y: number];

/**
 * The path of a polyline through positions, broken wherever a coordinate is not finite.
 *
 * A loss that overflows leaves a gap instead of a wrong line, and one bad number never spoils the rest.
 */
export function path(positions: Iterable<Position>): string {
  let out = '';
  let pen = 'M';
  for (const [x, y] of positions) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      pen = 'M';
      continue;
    }
    out += `${pen}${round(x)} ${round(y)}`;
    pen = 'L';
  }
  return out;
}

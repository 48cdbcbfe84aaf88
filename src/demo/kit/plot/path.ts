import { round } from './scale.ts';
import { thin, type Position } from './thin.ts';

export type { Position };

/** In the units of the drawing, of which there are about a hundred: a quarter of a pixel. */
const invisible = 0.04;
/** Farther out than this nothing can be drawn, and browsers lose precision. */
const farthest = 1e9;

/**
 * The path of a polyline through positions, broken wherever a coordinate is not finite.
 *
 * A loss that overflows leaves a gap instead of a wrong line, and one bad number never spoils the rest.
 */
export function path(positions: Iterable<Position>): string {
  return pieces(positions)
    .map((piece) => thin(piece, invisible).map(([x, y], i) => `${i ? 'L' : 'M'}${round(x)} ${round(y)}`).join(''))
    .join('');
}

/** The runs of positions that can be drawn. */
function pieces(positions: Iterable<Position>): Position[][] {
  const runs: Position[][] = [[]];
  for (const position of positions) {
    if (position.every((part) => Math.abs(part) < farthest)) runs[runs.length - 1]!.push(position);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

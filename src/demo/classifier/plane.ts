import { path, type Position } from '../kit/plot/path.ts';
import { planeX, planeY, reach } from './points.ts';
import { scoreAt, type Model } from './training.ts';

/** Where a score reaches a level: the side above it, and the line between. Both are empty where the drawing has no such place. */
export interface Cut {
  readonly above: string;
  readonly line: string;
  /** a place on the line, from one end (0) to the other (1) */
  readonly along?: (share: number) => Position;
}

const corners = [{ x: -reach, y: -reach }, { x: reach, y: -reach }, { x: reach, y: reach }, { x: -reach, y: reach }] as const;
const place = ({ x, y }: { readonly x: number; readonly y: number }): Position => [planeX(x), planeY(y)];

/** Cuts the drawing where the score of a model is at a level: around the corners, with the places where an edge crosses it. */
export function cut(model: Model, level: number): Cut {
  const above: Position[] = [];
  const ends: Position[] = [];
  corners.forEach((from, i) => {
    const to = corners[(i + 1) % corners.length]!;
    const [here, there] = [scoreAt(model, from) - level, scoreAt(model, to) - level];
    if (here >= 0) above.push(place(from));
    if (here >= 0 === there >= 0) return;
    const share = here / (here - there);
    const crossing = place({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
    above.push(crossing);
    ends.push(crossing);
  });
  const [first, last] = ends;
  return {
    above: above.length > 0 ? `${path(above)}Z` : '', line: path(ends),
    ...(first && last && { along: (share) => [first[0] + share * (last[0] - first[0]), first[1] + share * (last[1] - first[1])] }),
  };
}

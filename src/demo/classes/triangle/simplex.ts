import { widthOf } from '../../kit/curves/labels.ts';
import type { Position } from '../../kit/plot/path.ts';
import { placeLabels, type Box } from '../../kit/plot/placing.ts';
import type { Contour } from './contours.ts';
import { corners, place } from '../geometry.ts';
import type { Three } from '../measure/three.ts';

/** The triangle's drawing on a narrow phone, in pixels. What is free there is free wherever it is larger. */
const size = { width: 300, height: 278 } as const;
export const aspect = 352 / 326;

const pixels = ([x, y]: Position): Position => [(x * size.width) / 100, (y * size.height) / 100];
const box = ([x, y]: Position, width: number, height = 16): Box => ({ x, y, width, height });

export interface Simplex {
  /** the mix that the loss wants */
  readonly aim: Position;
  readonly point: Position;
  /** where one step of descent leads */
  readonly next: Position;
  /** middles of the labels in percent; one without a free place is left out */
  readonly loss: Position | undefined;
  readonly target: Position | undefined;
  readonly levels: readonly (Position | undefined)[];
}

export interface SimplexInput {
  /** probabilities now, those the loss wants, and those after a step */
  readonly p: Three;
  readonly q: Three;
  readonly next: Three;
  readonly lines: readonly Contour[];
  /** what stands beside the point, and beside the aim where no corner names it */
  readonly loss: string;
  readonly target: string | undefined;
}

/** What is drawn in the triangle, with the places of its labels: off the points, off the corners, off each other. */
export function simplex({ p, q, next: after, lines, loss: words, target: name }: SimplexInput): Simplex {
  const [point, aim, next] = [place(p), place(q), place(after)];
  const standing = [
    box(pixels(point), 24, 24), ...(name === undefined ? [] : [box(pixels(aim), 20, 20)]),
    ...[0.35, 0.7, 1].map((t) => box(pixels([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]), 12, 12)),
    box([pixels(corners[0])[0], 9], 110, 22), box([60, size.height - 12], 120, 24), box([size.width - 60, size.height - 12], 120, 24),
  ];
  const wishes = [
    beside(pixels(point), widthOf(words) + 6), name === undefined ? [] : beside(pixels(aim), widthOf(name) + 6),
    ...lines.map(({ positions }) => along(positions).map((at) => box(pixels(at), 26))),
  ];
  const [loss, target, ...levels] = placeLabels(wishes, standing, size).map((found) =>
    found && ([(found.x / size.width) * 100, (found.y / size.height) * 100] as const));
  return { aim, point, next, loss, target, levels };
}

/** Boxes of a width around a place. */
function beside([x, y]: Position, width: number): Box[] {
  const aside = 15 + width / 2;
  return [[aside, 0], [-aside, 0], [0, 26], [0, -26], [aside, 18], [-aside, 18], [aside, -18], [-aside, -18]]
    .map(([dx, dy]) => box([x + dx!, y + dy!], width, 18));
}

/** Places along a line, the middle first. */
function along(positions: readonly Position[]): Position[] {
  const drawn = positions.filter(([x]) => !Number.isNaN(x));
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].map((share) => drawn[Math.round(share * (drawn.length - 1))]!);
}

import { widthOf } from '../kit/curves/labels.ts';
import type { Position } from '../kit/plot/path.ts';
import { placeLabels, type Box } from '../kit/plot/placing.ts';
import type { Contour } from './contours.ts';
import { corners, place, stepped, type Three } from './geometry.ts';

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
  readonly levels: readonly (Position | undefined)[];
}

/** What is drawn in the triangle, with the places of its labels: off the point, off the corners, off each other. `words` are those beside the point. */
export function simplex(p: Three, q: Three, logits: Three, grad: Three, lines: readonly Contour[], words: string): Simplex {
  const point = place(p);
  const next = place(stepped(logits, grad));
  const [x, y] = pixels(point);
  const standing = [
    box([x, y], 24, 24),
    ...[0.35, 0.7, 1].map((t) => box(pixels([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]), 12, 12)),
    box([pixels(corners[0])[0], 9], 110, 22), box([60, size.height - 12], 120, 24), box([size.width - 60, size.height - 12], 120, 24),
  ];
  const width = widthOf(words) + 6;
  const aside = 15 + width / 2;
  const beside = [[aside, 0], [-aside, 0], [0, 26], [0, -26], [aside, 18], [-aside, 18], [aside, -18], [-aside, -18]];
  const wishes = [
    beside.map(([dx, dy]) => box([x + dx!, y + dy!], width, 18)),
    ...lines.map(({ positions }) => along(positions).map((at) => box(pixels(at), 26))),
  ];
  const [loss, ...levels] = placeLabels(wishes, standing, size).map((found) =>
    found && ([(found.x / size.width) * 100, (found.y / size.height) * 100] as const));
  return { aim: place(q), point, next, loss, levels };
}

/** Places along a line, the middle first. */
function along(positions: readonly Position[]): Position[] {
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9].map((share) => {
    const at = share * (positions.length - 1);
    const [from, to] = [positions[Math.floor(at)]!, positions[Math.ceil(at)]!];
    const rest = at - Math.floor(at);
    return [from[0] + rest * (to[0] - from[0]), from[1] + rest * (to[1] - from[1])];
  });
}

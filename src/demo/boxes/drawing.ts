import type { Position } from '../kit/plot/path.ts';
import { besideLine, collide, placeLabels, type Box as Area } from '../kit/plot/placing.ts';
import { linear } from '../kit/plot/scale.ts';
import { centerOf, enclosingOf, intersectionOf, plane, which, type Box, type Pair, type Which } from './box.ts';
import type { Measure } from './geometry.ts';

/** Unit lengths are equal across and up where the drawing is as wide to high as the plane. */
export const aspect = plane.x / plane.y;
export const x = linear([0, plane.x], [0, 100]);
export const y = linear([0, plane.y], [100, 0]);
export const onPlane = ([across, up]: readonly [number, number]): Position => [x(across), y(up)];

/** Arrows are this many times the gradient. All are scaled alike where the longest would leave these bounds, in units of the plane. */
const arrowScale = 8;
const [shortest, longest] = [0.6, 1.8];

/** Is every slope 0, up to rounding? */
export const isStill = (grad: readonly number[]): boolean => grad.every((slope) => Math.abs(slope) < 1e-12);

/** From the middle of each side of the prediction to where descent moves it: against the gradient. A slope of 0 has no arrow. */
export function arrowsOf([x1, y1, x2, y2]: Box, grad: readonly number[]): (readonly [from: Position, to: Position] | undefined)[] {
  const largest = Math.max(...grad.map(Math.abs));
  if (isStill(grad)) return grad.map(() => undefined);
  const scale = Math.min(longest, Math.max(shortest, arrowScale * largest)) / largest;
  const middles: readonly Position[] = [[x1, (y1 + y2) / 2], [(x1 + x2) / 2, y1], [x2, (y1 + y2) / 2], [(x1 + x2) / 2, y2]];
  return middles.map(([across, up], side) => {
    const move = -scale * grad[side]!;
    if (move === 0) return undefined;
    return [onPlane([across, up]), onPlane(side % 2 === 0 ? [across + move, up] : [across, up + move])];
  });
}

/** The drawing on a narrow phone, in pixels. What is free there is free wherever it is larger. */
const size = { width: 300, height: 300 / aspect } as const;
const pixels = (at: readonly [number, number]): Position => {
  const [across, down] = onPlane(at);
  return [(across * size.width) / 100, (down * size.height) / 100];
};

type Widths = Readonly<Record<Which, number>>;

/** Middles of the labels in percent, by box, letter and `<box> ratio`; one without a free place is left out. */
export function labelsOf(
  pair: Pair, { grad }: Pick<Measure, 'grad'>, words: { readonly names: Widths; readonly ratios?: Widths }, letters: readonly string[],
) {
  const arrows = arrowsOf(pair.prediction, grad).flatMap((arrow): Area[] => (arrow ? alongArrow(arrow) : []));
  const handles = which.flatMap((box) => [...cornersOf(pair[box]), centerOf(pair[box])].map((at): Area => around(pixels(at), 14, 14)));
  const wishes: [string, Area[]][] = [
    ...which.map((box): [string, Area[]] => [box, besideBox(pair[box], words.names[box])]),
    ...letters.map((letter): [string, Area[]] => [letter, wishesOf(letter, pair)]),
    ...which.flatMap((box): [string, Area[]][] => (words.ratios ? [[`${box} ratio`, besideBox(pair[box], words.ratios[box])]] : [])),
  ];
  const placed = placeLabels(wishes.map(([, areas]) => areas), [...handles, ...arrows], size);
  return Object.fromEntries(wishes.flatMap(([key], at): [string, Position][] => {
    const area = placed[at];
    return area ? [[key, [(area.x / size.width) * 100, (area.y / size.height) * 100]]] : [];
  }));
}

export const cornersOf = ([x1, y1, x2, y2]: Box): readonly (readonly [number, number])[] => [[x1, y1], [x2, y1], [x1, y2], [x2, y2]];
const around = ([across, down]: Position, width: number, height: number): Area => ({ x: across, y: down, width, height });

function alongArrow([from, to]: readonly [Position, Position]): Area[] {
  return [0.3, 0.65, 1].map((share) => around(
    [((from[0] + share * (to[0] - from[0])) * size.width) / 100, ((from[1] + share * (to[1] - from[1])) * size.height) / 100], 12, 12));
}

/** Wishes for the name of a box: over its upper side, under its lower one, beside it, then inside. */
function besideBox([x1, y1, x2, y2]: Box, width: number): Area[] {
  const [[left, bottom], [right, top]] = [pixels([x1, y1]), pixels([x2, y2])];
  const rows = (downs: readonly number[]) => downs.flatMap((down) =>
    [left + width / 2 + 9, right - width / 2 - 9, (left + right) / 2].map((across) => around([across, down], width, 15)));
  const columns = [left - width / 2 - 9, right + width / 2 + 9].flatMap((across) =>
    [top + 12, bottom - 12, top + (bottom - top) / 4].map((down) => around([across, down], width, 15)));
  return [...rows([top - 11, bottom + 11]), ...columns, ...rows([top + 13, bottom - 13])];
}

/** Wishes for the letter of what the loss measures. */
function wishesOf(letter: string, pair: Pair): Area[] {
  const whole = enclosingOf(pair);
  if (letter === 'I') return inside(intersectionOf(pair));
  if (letter === 'C') return inside(whole).filter((area) => !which.some((box) => covers(pair[box], area)));
  const diagonal = [[whole[0], whole[1]], [whole[2], whole[3]]] as const;
  const [from, to] = letter === 'ρ' ? [centerOf(pair.prediction), centerOf(pair.target)] : diagonal;
  return besideLine(pixels(from), pixels(to), pixels([whole[0], whole[3]]), { width: 16, height: 16 });
}

function covers([x1, y1, x2, y2]: Box, area: Area): boolean {
  const [[left, bottom], [right, top]] = [pixels([x1, y1]), pixels([x2, y2])];
  return collide(area, { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top });
}

/** Places within a box, near its corners first: its middle is often taken. */
function inside(box: Box | undefined): Area[] {
  if (!box) return [];
  const [[left, bottom], [right, top]] = [pixels([box[0], box[1]]), pixels([box[2], box[3]])];
  return [16, 30]
    .flatMap((away) => [[left + away, top + away], [right - away, bottom - away], [right - away, top + away], [left + away, bottom - away]])
    .filter(([across, down]) => across! > left + 8 && across! < right - 8 && down! > top + 8 && down! < bottom - 8)
    .map(([across, down]) => around([across!, down!], 14, 16));
}

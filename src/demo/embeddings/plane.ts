import { path, type Position } from '../kit/plot/path.ts';
import { besideLine, placeLabels, type Box } from '../kit/plot/placing.ts';
import { linear } from '../kit/plot/scale.ts';
import { ball, corners, eachCorner, reach, type Corner, type EmbeddingsState, type Measure, type Spot, type Triple } from './geometry.ts';

/** Unit lengths are equal across and up where the drawing is as wide to high as the plane. */
export const aspect = reach.x / reach.y;
export const x = linear([-reach.x, reach.x], [0, 100]);
export const y = linear([-reach.y, reach.y], [100, 0]);
const onPlane = ([across, up]: Spot): Position => [x(across), y(up)];

/** An arrow is this part of the gradient: longer than a step, so that it shows beside the point. */
const arrowScale = 0.6;

export type LabelKey = 'toPositive' | 'toNegative' | 'across' | 'margin';
export interface Plane {
  readonly at: Readonly<Record<Corner, Position>>;
  /** ends of the arrows: where descent moves each point */
  readonly arrows: Readonly<Record<Corner, Position>>;
  /** inside any of these the negative still costs; with swap there is one around the positive too */
  readonly balls: readonly string[];
  /** middles of the labels in percent; one without a free place is left out */
  readonly labels: Readonly<Partial<Record<LabelKey, Position>>>;
}

/** Everything the plane draws. */
export function plane(triple: Triple, { grad, toPositive }: Measure, { margin, p, swap }: Pick<EmbeddingsState, 'margin' | 'p' | 'swap'>): Plane {
  const at = { anchor: onPlane(triple.anchor), positive: onPlane(triple.positive), negative: onPlane(triple.negative) };
  const tips = eachCorner((corner) => {
    const [[px, py], [dx, dy]] = [triple[corner], grad[corner]];
    return [px - arrowScale * dx, py - arrowScale * dy];
  });
  const arrows = { anchor: onPlane(tips.anchor), positive: onPlane(tips.positive), negative: onPlane(tips.negative) };
  const centers = swap === 1 ? [triple.anchor, triple.positive] : [triple.anchor];
  const rims = centers.map((center) => ball(center, toPositive + margin, p).map(onPlane));
  return { at, arrows, balls: rims.map((rim) => `${path(rim)}Z`), labels: labels(at, arrows, rims[0]!, swap === 1) };
}

/** The drawing on a narrow phone, in pixels. What is free there is free wherever it is larger. */
const size = { width: 300, height: 300 / aspect } as const;
const pixels = ([across, down]: Position): Position => [(across * size.width) / 100, (down * size.height) / 100];

function labels(at: Plane['at'], arrows: Plane['arrows'], rim: readonly Position[], swap: boolean): Plane['labels'] {
  const standing = corners.flatMap((corner): Box[] => {
    const [[x0, y0], [x1, y1]] = [pixels(at[corner]), pixels(arrows[corner])];
    const boxes = [{ x: x0, y: y0, width: 26, height: 26 }];
    for (const t of [0.5, 0.75, 1]) boxes.push({ x: x0 + t * (x1 - x0), y: y0 + t * (y1 - y0), width: 12, height: 12 });
    return boxes;
  });
  const number = { width: 32, height: 16 };
  const line = (from: Corner, to: Corner, third: Corner) => besideLine(pixels(at[from]), pixels(at[to]), pixels(at[third]), number);
  const wishes: [LabelKey, Box[]][] = [
    ['toPositive', line('anchor', 'positive', 'negative')], ['toNegative', line('anchor', 'negative', 'positive')],
  ];
  if (swap) wishes.push(['across', line('positive', 'negative', 'anchor')]);
  wishes.push(['margin', aroundRim(rim)]);
  const placed = placeLabels(wishes.map(([, boxes]) => boxes), standing, size);
  return Object.fromEntries(wishes.flatMap(([key], i) => {
    const box = placed[i];
    return box ? [[key, [(box.x / size.width) * 100, (box.y / size.height) * 100]]] : [];
  }));
}

/** Wishes for the words at the margin: just inside its line, the top first, then further round on both sides. */
function aroundRim(rim: readonly Position[]): Box[] {
  const turns = rim.length - 1;
  const words = { width: 76, height: 18 };
  return [18, 12, 24, 54, 60, 48, 9, 27, 63, 45, 6, 30, 66, 42, 0, 36].map((turn) => {
    const [px, py] = pixels(rim[turn]!);
    const angle = (turn / turns) * 2 * Math.PI;
    return { x: px - Math.cos(angle) * (words.width / 2 + 4), y: py + Math.sin(angle) * (words.height / 2 + 4), ...words };
  });
}

import type { Position } from '../plot/path.ts';

/** Words that want a place beside one of several points of the drawing (percent); the first points are liked best. */
export interface Wanted {
  readonly key: string;
  readonly text: string;
  readonly at: readonly Position[];
  /** heights (percent) it should stay between */
  readonly between?: readonly [number, number];
}

/** Words in their place: a position in percent, moved by pixels. */
export interface Placed {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The drawing on a phone and on a desk, in pixels. What is free on both is free in between: distances only grow. */
const sizes: readonly Position[] = [[270, 320], [668, 372]];
const fontSize = 12.5;
/** pixels to keep between words and a curve */
const air = 2;
/** pixels that words may reach out to the right of the drawing */
const margin = 8;

const sides = [
  { dx: 11, dy: 19, anchor: 'start' }, { dx: 11, dy: -10, anchor: 'start' },
  { dx: -11, dy: 19, anchor: 'end' }, { dx: -11, dy: -10, anchor: 'end' },
  { dx: 0, dy: -14, anchor: 'middle' }, { dx: 0, dy: 26, anchor: 'middle' },
] as const;

/**
 * Finds a place for each label, the earlier first: inside the drawing, off the other labels, off the curves.
 *
 * Leaving the drawing or covering a label costs far more than touching a curve, which a halo makes bearable.
 */
export function placeLabels(wanted: readonly Wanted[], curves: readonly (readonly Position[])[], taken: readonly Wanted[] = []): Placed[] {
  const placed: Placed[] = [];
  const boxes = sizes.map((size) => taken.map(({ text, at }) => boxOf(at[0]!, { dx: 0, dy: 4, anchor: 'end' }, widthOf(text), size)));
  for (const label of wanted) {
    const length = widthOf(label.text);
    let best: { cost: number; place: Placed } | undefined;
    label.at.forEach((at, rank) => {
      sides.forEach((side, order) => {
        const liking = rank * 0.6 + order * 0.3;
        if (best && liking >= best.cost) return;
        const cost = liking + costOf(label, length, at, side, boxes, curves);
        if (!best || cost < best.cost) best = { cost, place: { key: label.key, text: label.text, x: at[0], y: at[1], ...side } };
      });
    });
    if (!best) continue;
    const { place } = best;
    sizes.forEach((size, i) => boxes[i]!.push(boxOf([place.x, place.y], place, length, size)));
    placed.push(place);
  }
  return placed;
}

type Side = Pick<Placed, 'dx' | 'dy' | 'anchor'>;

function costOf(label: Wanted, length: number, at: Position, side: Side, boxes: readonly Box[][], curves: readonly (readonly Position[])[]): number {
  const [low, high] = label.between ?? [0, 100];
  let cost = 0;
  sizes.forEach((size, i) => {
    const [width, height] = size;
    const box = boxOf(at, side, length, size);
    if (box.left < 0 || box.right > width + margin || box.top < (low * height) / 100 || box.bottom > (high * height) / 100) cost += 1000;
    for (const other of boxes[i]!) if (overlap(box, other)) cost += 1000;
    for (const curve of curves) cost += crossing(curve, box, size);
  });
  return cost;
}

function boxOf([x, y]: Position, { dx, dy, anchor }: Side, length: number, [width, height]: Position): Box {
  const start = (x * width) / 100 + dx - (anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0);
  const base = (y * height) / 100 + dy;
  return { left: start, right: start + length, top: base - fontSize, bottom: base + 4 };
}

/** About how wide words are, a little generous: Hangul is square, Latin and digits are not. */
export function widthOf(text: string): number {
  let ems = 0;
  for (const sign of text) ems += /[\u1100-\uffdc]/.test(sign) ? 0.96 : /[A-Zmw−→]/.test(sign) ? 0.72 : 0.58;
  return ems * fontSize;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * How much a curve disturbs a label: once for passing at all, a little more for each stretch of it.
 *
 * Curves run from left to right, so the search starts where the label does: this is the costly part of a frame.
 */
function crossing(curve: readonly Position[], box: Box, [width, height]: Position): number {
  const left = ((box.left - air) * 100) / width;
  const right = ((box.right + air) * 100) / width;
  const top = ((box.top - air) * 100) / height;
  const bottom = ((box.bottom + air) * 100) / height;
  let stretches = 0;
  for (let i = firstBeyond(curve, left); i < curve.length && curve[i - 1]![0] <= right; i++) {
    const y0 = curve[i - 1]![1];
    const y1 = curve[i]![1];
    if (y0 < y1 ? y1 >= top && y0 <= bottom : y0 >= top && y1 <= bottom) stretches++;
  }
  return stretches && 4 + stretches * 0.5;
}

/** Index of the first position right of `x`, at least 1, found by halving. */
function firstBeyond(curve: readonly Position[], x: number): number {
  let [low, high] = [1, curve.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (curve[middle]![0] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

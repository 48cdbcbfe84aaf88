import { must } from './check.ts';
import type { Matrix, Vector } from './result.ts';
import { inFloat64 } from './rows.ts';
import { powerOfTwo } from './stable.ts';

/** The numbers of a box, in order: its low and its high corner. */
const corners = ['x1', 'y1', 'x2', 'y2'] as const;

/** Between these, the square of a length has neither overflowed nor lost digits below the smallest normal number. */
const tiny = 1e-140;
const huge = 1e140;

/** Boxes and their targets, one after the other, in lengths that can be squared. */
export interface BoxPairs {
  readonly p: Float64Array;
  readonly t: Float64Array;
  readonly boxes: number;
  /** what the lengths of each pair were multiplied by, where any had to be */
  readonly units?: Float64Array;
}

/**
 * Reads boxes [x1, y1, x2, y2] and a target for each, as rows or one after the other.
 *
 * @throws {RangeError} if there is none, shapes differ, a number is not finite, or a high corner lies below its low one
 */
export function readBoxPairs(who: string, prediction: Vector | Matrix, target: Vector | Matrix): BoxPairs {
  const p = readBoxes(who, 'prediction', prediction);
  const t = readBoxes(who, 'target', target);
  const boxes = p.length / 4;
  if (t.length !== p.length) throw must(who, 'target', `have as many boxes as prediction (${boxes})`, t.length / 4);
  for (let i = 0; i < p.length; i += 4) {
    const w = p[i + 2]! - p[i]!;
    const h = p[i + 3]! - p[i + 1]!;
    const tw = t[i + 2]! - t[i]!;
    const th = t[i + 3]! - t[i + 1]!;
    const reach = w + h + tw + th + Math.abs(p[i]! - t[i]!) + Math.abs(p[i + 1]! - t[i + 1]!);
    if (!(w >= 0 && h >= 0 && tw >= 0 && th >= 0 && reach > tiny && reach < huge)) return inUnits(who, p, t, boxes);
  }
  return { p, t, boxes };
}

function readBoxes(who: string, name: string, boxes: Vector | Matrix): Float64Array {
  if (!(boxes.length > 0)) throw must(who, name, 'have at least 1 element', boxes.length);
  if (typeof boxes[0] === 'number') {
    if (boxes.length % 4 !== 0) throw must(who, name, 'have 4 numbers for each box', boxes.length);
    return inFloat64(boxes as Vector);
  }
  const flat = new Float64Array(4 * boxes.length);
  (boxes as Matrix).forEach((box, place) => {
    if (box.length !== 4) throw must(who, `${name}[${place}]`, 'have 4 numbers', box.length);
    flat.set(box, 4 * place);
  });
  return flat;
}

/** The same pairs, each in a unit in which it is about 1 large; throws at the first that is no box. */
function inUnits(who: string, p: Float64Array, t: Float64Array, boxes: number): BoxPairs {
  checkCorners(who, 'prediction', p);
  checkCorners(who, 'target', t);
  const units = Float64Array.from({ length: boxes }, (_, box) => {
    const side = (axis: number): number => Math.max(p[axis + 2]!, t[axis + 2]!) - Math.min(p[axis]!, t[axis]!);
    const longest = Math.max(side(4 * box), side(4 * box + 1));
    return longest > 0 ? 1 / powerOfTwo(longest) : 1;
  });
  const scaled = (flat: Float64Array): Float64Array => flat.map((corner, place) => corner * units[place >> 2]!);
  return { p: scaled(p), t: scaled(t), boxes, units };
}

function checkCorners(who: string, name: string, flat: Float64Array): void {
  const at = (place: number): string => `${name}[${place >> 2}].${corners[place % 4]}`;
  flat.forEach((corner, place) => {
    if (!Number.isFinite(corner)) throw must(who, at(place), 'be a finite number', corner);
  });
  flat.forEach((high, place) => {
    const low = place % 4 < 2 ? high : flat[place - 2]!;
    if (high < low) throw must(who, at(place), `be at least ${corners[(place % 4) - 2]} (${low})`, high);
  });
}

/** Turns slopes by the lengths of `units` back into slopes by the numbers that were given. */
export function outOfUnits(grad: Float64Array, units: Float64Array): void {
  for (let i = 0; i < grad.length; i++) grad[i]! *= units[i >> 2]!;
}

/** One minus intersection over union where neither box has an area: only a box itself overlaps it. */
export function missedWithoutArea(p: Float64Array, t: Float64Array, from: number): number {
  for (let i = from; i < from + 4; i++) if (p[i] !== t[i]) return 1;
  return 0;
}

/** How far an edge at `inner` bounds a box that ends where the smaller of two ends: alone, not at all, or both by half. */
export const boundBy = (inner: number, outer: number): number => (inner < outer ? 1 : inner > outer ? 0 : 0.5);

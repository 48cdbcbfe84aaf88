import { checkNumbers, must } from './check.ts';
import type { LossResult, Matrix, Vector } from './result.ts';
import { joinRows } from './rows.ts';
import { powerOfTwo } from './stable.ts';

/** The numbers of a box, in order: its minimum and its maximum corner. */
const corners = ['x1', 'y1', 'x2', 'y2'] as const;

/** Between these, the square of a length neither overflows nor underflows. */
const tiny = 1e-140;
const huge = 1e140;

/** Below this 1 − IoU boxes are nearly equal: differences of their areas have lost digits, and are computed from their edges. */
export const nearby = 0.0009765625; // 2^-10

/** Boxes and their targets, one after the other. */
export interface BoxPairs {
  readonly p: Vector;
  readonly t: Vector;
  readonly boxes: number;
}

/**
 * Reads boxes [x1, y1, x2, y2] and a target for each, as rows or one after the other.
 *
 * @throws {RangeError} if there are none, or shapes differ
 */
export function readBoxPairs(who: string, prediction: Vector | Matrix, target: Vector | Matrix): BoxPairs {
  const p = readBoxes(who, 'prediction', prediction);
  const t = readBoxes(who, 'target', target);
  const boxes = p.length / 4;
  if (t.length !== p.length) throw must(who, 'target', `have as many boxes as prediction (${boxes})`, t.length / 4);
  return { p, t, boxes };
}

/** Are these side lengths valid, and is their sum, half the perimeter of both, in the range where squares keep their digits? */
export function canBeSquared(w: number, h: number, tw: number, th: number, halfPerimeter: number): boolean {
  return w >= 0 && h >= 0 && tw >= 0 && th >= 0 && halfPerimeter < huge && (halfPerimeter > tiny || halfPerimeter === 0);
}

function readBoxes(who: string, name: string, boxes: Vector | Matrix): Vector {
  const { length } = Object(boxes) as Vector | Matrix; // what is no list has none
  if (!(length > 0)) throw must(who, name, 'have at least 1 element', length ?? boxes);
  if (typeof boxes[0] === 'number') {
    checkNumbers(who, { [name]: boxes as Vector });
    if (boxes.length % 4 !== 0) throw must(who, name, 'have 4 numbers for each box', boxes.length);
    return boxes as Vector;
  }
  if (Object(boxes[0]) !== boxes[0]) throw must(who, `${name}[0]`, 'be a number, or have 4 numbers', boxes[0]);
  return joinRows(who, name, boxes as Matrix, 4, 'have 4 numbers');
}

/**
 * The loss of the same pairs, each rescaled to about unit size: IoU losses do not depend on the unit.
 *
 * @throws {RangeError} at the first invalid box: a corner is not finite, or a maximum lies below its minimum
 */
export function rescaled<Options>(
  who: string, loss: (prediction: Vector, target: Vector, options: Options) => LossResult, { p, t, boxes }: BoxPairs, options: Options,
): LossResult {
  checkCorners(who, 'prediction', p);
  checkCorners(who, 'target', t);
  const units = Float64Array.from({ length: boxes }, (_, box) => {
    const side = (axis: number): number => Math.max(p[axis + 2]!, t[axis + 2]!) - Math.min(p[axis]!, t[axis]!);
    const longest = Math.max(side(4 * box), side(4 * box + 1));
    return longest > 0 ? 1 / powerOfTwo(longest) : 1;
  });
  const scaled = (flat: Vector): Float64Array => Float64Array.from(flat, (corner, index) => corner * units[index >> 2]!);
  const result = loss(scaled(p), scaled(t), options);
  for (let i = 0; i < result.grad.length; i++) result.grad[i]! *= units[i >> 2]!; // chain rule: back to the unit of the input
  return result;
}

function checkCorners(who: string, name: string, flat: Vector): void {
  const at = (index: number): string => `${name}[${index >> 2}].${corners[index % 4]}`;
  flat.forEach((corner, index) => {
    if (!Number.isFinite(corner)) throw must(who, at(index), 'be a finite number', corner);
  });
  flat.forEach((high, index) => {
    const low = index % 4 < 2 ? high : flat[index - 2]!;
    if (high < low) throw must(who, at(index), `be at least ${corners[(index % 4) - 2]} (${low})`, high);
  });
}

/** A predicted box and its target: side lengths, the intersection I, the union U, the smallest enclosing box C. */
export interface BoxOverlap {
  /** width and height of the prediction */
  readonly w: number;
  readonly h: number;
  /** of the target */
  readonly tw: number;
  readonly th: number;
  /** of the intersection: not above 0 where the boxes do not overlap */
  readonly iw: number;
  readonly ih: number;
  /** of the enclosing box */
  readonly cw: number;
  readonly ch: number;
  readonly intersection: number;
  readonly union: number;
  /** 1 − IoU; without area, 0 for equal boxes and 1 for others */
  readonly iouLoss: number;
}

/**
 * The overlap of a box and its target, from their corners.
 *
 * Takes numbers and returns one object literal, which engines remove. Reading the corners here, from vectors of several
 * types, takes up to half as long again.
 */
export function overlapOf(
  px1: number, py1: number, px2: number, py2: number, tx1: number, ty1: number, tx2: number, ty2: number,
): BoxOverlap {
  const w = px2 - px1;
  const h = py2 - py1;
  const tw = tx2 - tx1;
  const th = ty2 - ty1;
  const iw = Math.min(px2, tx2) - Math.max(px1, tx1);
  const ih = Math.min(py2, ty2) - Math.max(py1, ty1);
  const cw = Math.max(px2, tx2) - Math.min(px1, tx1);
  const ch = Math.max(py2, ty2) - Math.min(py1, ty1);
  const intersection = iw > 0 && ih > 0 ? iw * ih : 0; // I
  let difference = w * h - intersection + (tw * th - intersection); // U − I, never below 0
  if (difference < nearby * intersection) difference = nearbyDifference(px1, py1, px2, py2, tx1, ty1, tx2, ty2);
  const union = intersection + difference; // U
  const equal = px1 === tx1 && py1 === ty1 && px2 === tx2 && py2 === ty2;
  const iouLoss = union > 0 ? difference / union : equal ? 0 : 1; // 1 − I / U
  return { w, h, tw, th, iw, ih, cw, ch, intersection, union, iouLoss };
}

/** By how much an interval from `low` to `high` exceeds another. */
const excess = (low: number, high: number, otherLow: number, otherHigh: number): number => Math.max(0, otherLow - low) + Math.max(0, high - otherHigh);

/** U − I of boxes that overlap: strips around the intersection, whose areas do not cancel as those of the boxes would. */
function nearbyDifference(px1: number, py1: number, px2: number, py2: number, tx1: number, ty1: number, tx2: number, ty2: number): number {
  const iw = Math.min(px2, tx2) - Math.max(px1, tx1);
  const ofPrediction = excess(px1, px2, tx1, tx2) * (py2 - py1) + iw * excess(py1, py2, ty1, ty2);
  const ofTarget = excess(tx1, tx2, px1, px2) * (ty2 - ty1) + iw * excess(ty1, ty2, py1, py2);
  return ofPrediction + ofTarget;
}

/** C − U of boxes that overlap: the corners of the enclosing box that neither reaches. */
export function nearbyUncovered(px1: number, py1: number, px2: number, py2: number, tx1: number, ty1: number, tx2: number, ty2: number): number {
  return excess(px1, px2, tx1, tx2) * excess(ty1, ty2, py1, py2) + excess(tx1, tx2, px1, px2) * excess(py1, py2, ty1, ty2);
}

/** The subgradient of min(a, b) in `a`: 1, 0, or ½ in a tie. */
export const minSlope = (a: number, b: number): number => (a < b ? 1 : a > b ? 0 : 0.5);

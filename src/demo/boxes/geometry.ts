import { overlapOf, type BoxOverlap } from '#core/boxes';
import type { Field, State } from '../kit/state/state.ts';
import { centerOf, contains, grid, plane, which, type Box, type Pair, type Which } from './box.ts';
import { boxLosses, type BoxLoss, type Term, termsOf } from './losses.ts';
import { firstPreset, presets } from './presets.ts';

const lengthAlong = (side: number): number => (side % 2 === 0 ? plane.x : plane.y);

/** A box is kept as four fields; an address may hold them in any order, so they are sorted where they are read. */
const kept = { prediction: ['px1', 'py1', 'px2', 'py2'], target: ['tx1', 'ty1', 'tx2', 'ty2'] } as const;
type Name = (typeof kept)[Which][number];
export type BoxesFields = Readonly<Record<Name, Field>>;
export type BoxesState = State<BoxesFields>;

export function fieldsOf(loss: BoxLoss): BoxesFields {
  const start = presets[firstPreset[loss]];
  return Object.fromEntries(which.flatMap((box) => kept[box].map((name, side) =>
    [name, { min: 0, max: lengthAlong(side), step: grid, default: start[box][side]! }]))) as BoxesFields;
}

export function pairOf(state: BoxesState): Pair {
  const read = (box: Which): Box => {
    const [ax, ay, bx, by] = kept[box].map((name) => state[name]) as unknown as Box;
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  };
  return { prediction: read('prediction'), target: read('target') };
}

/** Boxes as a change of state. */
export const asFields = (boxes: Partial<Pair>): Partial<BoxesState> =>
  Object.fromEntries((Object.entries(boxes) as [Which, Box][]).flatMap(([box, corners]) =>
    kept[box].map((name, side) => [name, corners[side]])));

export interface Measure extends BoxOverlap {
  readonly value: number;
  /** of the four sides of the prediction */
  readonly grad: readonly number[];
  /** what the loss adds up */
  readonly terms: readonly { readonly term: Term; readonly value: number }[];
  /** area of the enclosing box, and its diagonal */
  readonly enclosing: number;
  readonly diagonal: number;
  /** distance between the centers */
  readonly rho: number;
  /** difference in aspect ratio, and its weight */
  readonly v: number;
  readonly alpha: number;
}

/** Everything the figure says about two boxes: loss, gradient and terms by the library. */
export function measure(pair: Pair, loss: BoxLoss): Measure {
  const { prediction, target } = pair;
  const overlap = overlapOf(...prediction, ...target);
  const { w, h, tw, th, cw, ch, iouLoss } = overlap;
  const { value, grad } = boxLosses[loss](prediction, target);
  const byDistance = loss === 'generalized-iou' ? 0 : boxLosses['distance-iou'](prediction, target).value;
  const added: Readonly<Record<Term, number>> = {
    overlap: iouLoss, uncovered: value - iouLoss, distance: byDistance - iouLoss, aspect: value - byDistance,
  };
  const v = ((2 / Math.PI) * (Math.atan2(tw, th) - Math.atan2(w, h))) ** 2;
  const [[px, py], [tx, ty]] = [centerOf(prediction), centerOf(target)];
  return {
    ...overlap, value, grad: Array.from(grad), terms: termsOf[loss].map((term) => ({ term, value: Math.max(0, added[term]) })),
    enclosing: cw * ch, diagonal: Math.hypot(cw, ch), rho: Math.hypot(px - tx, py - ty), v, alpha: v > 0 ? v / (iouLoss + v) : 0,
  };
}

export type Relation = 'equal' | 'flat' | 'apart' | 'nested' | 'overlapping';

/** How two boxes lie: `flat` where neither has an area, `apart` where they have no area in common. */
export function relationOf({ prediction, target }: Pair, { intersection, union }: Pick<Measure, 'intersection' | 'union'>): Relation {
  if (prediction.every((side, at) => side === target[at])) return 'equal';
  if (union === 0) return 'flat';
  if (intersection === 0) return 'apart';
  return contains(prediction, target) || contains(target, prediction) ? 'nested' : 'overlapping';
}

import type { ShownParameters } from '../kit/figure/names.ts';
import { descended, planeOf, spotFields, spotsIn, type Spot } from '../kit/plane/plane.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';
import { pairLosses, type PairLoss, type PairResult } from './losses.ts';

export const plane = planeOf({ x: 1.8, y: 1.5 });
export const names = ['a', 'b'] as const;

const flag: Field = { min: 0, max: 1, step: 1, default: 0 };

export function fieldsOf(loss: string, { margin }: ShownParameters): Fields {
  const [a, b] = pairLosses[loss]!.starts;
  return { ...spotFields(plane, { a, b }), similar: flag, margin: margin!.field! };
}

const origin: Spot = [0, 0];
const degrees = 180 / Math.PI;

/** Distance, or angle in degrees, of two points. The angle with a zero vector is a right one: its cosine is defined as 0. */
function separation({ sees, at }: PairLoss, first: Spot, second: Spot): number {
  if (sees === 'distance') return Math.hypot(first[0] - second[0], first[1] - second[1]);
  return Math.acos(1 - at(first, second, 1, 0).value) * degrees;
}

/** The separation from which on a dissimilar pair has loss 0. */
export const bound = ({ sees }: PairLoss, margin: number): number => (sees === 'distance' ? margin : Math.acos(margin) * degrees);

export interface Measure extends PairResult {
  readonly points: readonly [first: Spot, second: Spot];
  readonly separation: number;
  readonly similar: boolean;
  readonly margin: number;
  readonly bound: number;
  /** the length of the gradient of each point */
  readonly steepness: readonly [first: number, second: number];
  /** where a step of descent leads the points */
  readonly next: readonly Spot[];
}

/** Everything the figure says about two points, by the library. */
export function measure(loss: PairLoss, state: State): Measure {
  const points = spotsIn(state, names) as [Spot, Spot];
  const margin = state['margin']!;
  const similar = state['similar'] === 1;
  const result = loss.at(...points, similar ? 1 : loss.dissimilar, margin);
  return {
    ...result, points, similar, margin, bound: bound(loss, margin),
    separation: separation(loss, ...points),
    steepness: [Math.hypot(...result.grad[0]), Math.hypot(...result.grad[1])],
    next: descended(points, result.grad, loss.rate),
  };
}

/** The loss of a pair so far apart: the first at the origin, or both at distance 1 from it. */
export function lossAt({ sees, dissimilar, at }: PairLoss, apart: number, similar: boolean, margin: number): number {
  const target = similar ? 1 : dissimilar;
  if (sees === 'distance') return at(origin, [apart, 0], target, margin).value;
  return at([1, 0], [Math.cos(apart / degrees), Math.sin(apart / degrees)], target, margin).value;
}

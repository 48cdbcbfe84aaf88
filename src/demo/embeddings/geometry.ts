import { triplet } from '#losses/triplet';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Field, State } from '../kit/state/state.ts';

/** A place in the plane, in units of distance. */
export type Spot = readonly [x: number, y: number];

export const corners = ['anchor', 'positive', 'negative'] as const;
export type Corner = (typeof corners)[number];
export type Triple = Readonly<Record<Corner, Spot>>;
export const eachCorner = (of: (corner: Corner) => Spot): Triple =>
  ({ anchor: of('anchor'), positive: of('positive'), negative: of('negative') });

/** The plane that is shown, and how far a point can be moved. */
export const reach = { x: 3, y: 2.5 } as const;

/** How far one step of descent moves along the gradient. */
export const learningRate = 0.2;

const across = (value: number): Field => ({ min: -reach.x, max: reach.x, step: 0.01, default: value });
const up = (value: number): Field => ({ min: -reach.y, max: reach.y, step: 0.01, default: value });

/** At first the negative is farther than the positive, yet not by the margin: the loss still pulls. */
export const fieldsOf = ({ margin, p }: ShownParameters) => ({
  ax: across(-0.4), ay: up(-0.05), px: across(0.5), py: up(1.1), nx: across(1.25), ny: up(-0.75),
  margin: margin!.field!,
  p: p!.field!,
  swap: { min: 0, max: 1, step: 1, default: 0 },
}) as const;
export type EmbeddingsState = State<ReturnType<typeof fieldsOf>>;

/** The fields that keep a point. */
const kept = { anchor: ['ax', 'ay'], positive: ['px', 'py'], negative: ['nx', 'ny'] } as const;

export const tripleOf = (state: EmbeddingsState): Triple => eachCorner((corner) => [state[kept[corner][0]], state[kept[corner][1]]]);

/** Points as a change of state. */
export const asFields = (spots: Partial<Triple>): Partial<EmbeddingsState> =>
  Object.fromEntries((Object.entries(spots) as [Corner, Spot][]).flatMap(([corner, spot]) => kept[corner].map((name, axis) => [name, spot[axis]])));

/** Distance as the loss measures it: where the negative is the anchor itself, the loss is the distance plus the margin. */
export function distance(from: Spot, to: Spot, order: number): number {
  return triplet(from, to, from, { margin: 1, p: order }).value - 1;
}

export interface Measure {
  readonly value: number;
  readonly grad: Triple;
  readonly toPositive: number;
  readonly toNegative: number;
  /** from positive to negative */
  readonly across: number;
  /** the distance of the negative that counts: with swap, the smaller of two */
  readonly counted: number;
}

/** Everything the figure says about three points, by the library. */
export function measure(triple: Triple, { margin, p, swap }: Pick<EmbeddingsState, 'margin' | 'p' | 'swap'>): Measure {
  const { anchor, positive, negative } = triple;
  const { value, grad } = triplet(anchor, positive, negative, { margin, p, swap: swap === 1 });
  const toNegative = distance(anchor, negative, p);
  const across = distance(positive, negative, p);
  return {
    value, grad: eachCorner((corner) => [grad[corner][0]!, grad[corner][1]!]),
    toPositive: distance(anchor, positive, p), toNegative, across,
    counted: swap === 1 ? Math.min(toNegative, across) : toNegative,
  };
}

/** Which sentence is true of a triple: exactly at the margin the gradient is that of the active side, in one place it is 0. */
export function captionOf({ value, grad }: Measure): 'active' | 'collapsed' | 'edge' | 'resting' {
  const moves = corners.some((corner) => Math.hypot(...grad[corner]) > 0);
  if (value > 0) return moves ? 'active' : 'collapsed';
  return moves ? 'edge' : 'resting';
}

/** The triple after one step of descent, kept inside the plane. */
export function stepped(triple: Triple, grad: Triple, rate = learningRate): Triple {
  const inside = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value));
  return eachCorner((corner) => {
    const [[x, y], [dx, dy]] = [triple[corner], grad[corner]];
    return [inside(x - rate * dx, reach.x), inside(y - rate * dy, reach.y)];
  });
}

/** All places at one distance from a center: a circle at order 2, a diamond at 1, towards a square above. */
export function ball([x, y]: Spot, radius: number, order: number): Spot[] {
  return Array.from({ length: 73 }, (_, i) => {
    const direction: Spot = [Math.cos((i * Math.PI) / 36), Math.sin((i * Math.PI) / 36)];
    const stretch = radius / distance([0, 0], direction, order);
    return [x + direction[0] * stretch, y + direction[1] * stretch];
  });
}

/** The loss against the distance of the negative: it falls by 1 a unit and rests at 0 from positive plus margin on. */
export function hinge(toPositive: number, margin: number, upTo: number): Spot[] {
  const marks = [0, Math.min(toPositive + margin, upTo), upTo];
  return marks.map((negative) => [negative, triplet([0], [toPositive], [negative], { margin }).value]);
}

import { triplet } from '#losses/triplet';

/** A place in the plane, in units of distance. */
export type Spot = readonly [x: number, y: number];

export interface Triple {
  readonly anchor: Spot;
  readonly positive: Spot;
  readonly negative: Spot;
}
export const corners = ['anchor', 'positive', 'negative'] as const;
export type Corner = (typeof corners)[number];

export interface Options {
  readonly margin: number;
  readonly p: number;
  readonly swap: boolean;
}

/** The plane that is shown, and how far a point can be moved. */
export const reach = { x: 3, y: 2.5 } as const;

/** How far one step of descent moves along the gradient. */
export const learningRate = 0.2;

export interface Measure {
  readonly value: number;
  /** the two distances that the loss compares; `nearest` is the smaller one with swap */
  readonly positive: number;
  readonly negative: number;
  readonly across: number;
  readonly nearest: number;
  readonly active: boolean;
  readonly grad: Triple;
}

/** Distance as the loss measures it: of a triple whose negative is the anchor itself, the loss is distance plus margin. */
export function distance(from: Spot, to: Spot, p: number): number {
  return triplet([[...from]], [[...to]], [[...from]], { margin: 1, p }).value - 1;
}

/** Everything the figure says about three points, by the library. */
export function measure({ anchor, positive, negative }: Triple, { margin, p, swap }: Options): Measure {
  const { value, grad } = triplet([[...anchor]], [[...positive]], [[...negative]], { margin, p, swap });
  const spot = (of: ArrayLike<number>): Spot => [of[0]!, of[1]!];
  const [near, far, across] = [distance(anchor, positive, p), distance(anchor, negative, p), distance(positive, negative, p)];
  return {
    value, active: value > 0,
    positive: near, negative: far, across, nearest: swap ? Math.min(far, across) : far,
    grad: { anchor: spot(grad.anchor), positive: spot(grad.positive), negative: spot(grad.negative) },
  };
}

/** The triple after one step of descent, kept inside the plane. */
export function stepped(triple: Triple, grad: Triple, rate = learningRate): Triple {
  return eachCorner((corner) => along(triple[corner], grad[corner], -rate));
}

/** A share of the way from one triple to another, for the moment a step is seen to move. */
export function between(from: Triple, to: Triple, share: number): Triple {
  return eachCorner((corner) => [0, 1].map((axis) =>
    from[corner][axis]! + share * (to[corner][axis]! - from[corner][axis]!)) as unknown as Spot);
}

export const eachCorner = (of: (corner: Corner) => Spot): Triple =>
  ({ anchor: of('anchor'), positive: of('positive'), negative: of('negative') });

export const clamp = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));

function along([x, y]: Spot, [dx, dy]: Spot, rate: number): Spot {
  return [clamp(x + rate * dx, reach.x), clamp(y + rate * dy, reach.y)];
}

/** All places at one distance from a centre: a circle for p = 2, a diamond for p = 1, towards a square above. */
export function ball([x, y]: Spot, radius: number, p: number): Spot[] {
  return Array.from({ length: 96 }, (_, i) => {
    const [cos, sin] = [Math.cos((i * Math.PI) / 48), Math.sin((i * Math.PI) / 48)];
    const stretch = radius / distance([0, 0], [cos, sin], p);
    return [x + cos * stretch, y + sin * stretch];
  });
}

/** The loss against the distance of the negative, at a given distance of the positive: falls by 1 a unit, then rests at 0. */
export function hinge(positive: number, margin: number, upTo: number): [distance: number, loss: number][] {
  const joint = positive + margin;
  const marks = joint < upTo ? [0, joint, upTo] : [0, upTo];
  return marks.map((negative) => [negative, triplet([[0]], [[positive]], [[negative]], { margin }).value]);
}

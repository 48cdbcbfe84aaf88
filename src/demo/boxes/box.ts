/** A box by its corners, as the losses take it. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number];
export const sides = ['x1', 'y1', 'x2', 'y2'] as const;

export const which = ['prediction', 'target'] as const;
export type Which = (typeof which)[number];
export type Pair = Readonly<Record<Which, Box>>;

/** The plane that boxes lie in, from 0, and the grid of their corners. */
export const plane = { x: 10, y: 7 } as const;
export const grid = 0.1;

export const centerOf = ([x1, y1, x2, y2]: Box): readonly [number, number] => [(x1 + x2) / 2, (y1 + y2) / 2];

/** Width over height. That of a point is 0, as the loss has it. */
export const ratioOf = ([x1, y1, x2, y2]: Box): number => (x2 > x1 ? (x2 - x1) / (y2 - y1) : 0);

export const enclosingOf = ({ prediction: [px1, py1, px2, py2], target: [tx1, ty1, tx2, ty2] }: Pair): Box =>
  [Math.min(px1, tx1), Math.min(py1, ty1), Math.max(px2, tx2), Math.max(py2, ty2)];

/** The rectangle in both boxes; nothing where they do not overlap. */
export function intersectionOf({ prediction: [px1, py1, px2, py2], target: [tx1, ty1, tx2, ty2] }: Pair): Box | undefined {
  const box: Box = [Math.max(px1, tx1), Math.max(py1, ty1), Math.min(px2, tx2), Math.min(py2, ty2)];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

export const contains = (outer: Box, inner: Box): boolean => outer.every((side, at) => (at < 2 ? side <= inner[at]! : side >= inner[at]!));

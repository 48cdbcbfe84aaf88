/** A place in the plane, in the unit of the points. */
export type Spot = readonly [x: number, y: number];
export const which = ['prediction', 'target'] as const;
export type Which = (typeof which)[number];
export type Clouds = Readonly<Record<Which, readonly Spot[]>>;

/** The plane that is shown, and how far a point can be moved. */
export const reach = { x: 3, y: 2 } as const;
export const grid = 0.05;

export const distance = ([ax, ay]: Spot, [bx, by]: Spot): number => Math.hypot(ax - bx, ay - by);

/** A row for each predicted point, a column for each true one. */
export type Pairs = readonly (readonly number[])[];
export const pairwise = ({ prediction, target }: Clouds, of: (x: Spot, y: Spot) => number): Pairs =>
  prediction.map((x) => target.map((y) => of(x, y)));

/** Three numbers, one an action. */
export type Three = readonly [number, number, number];
export const three = (of: (k: number) => number): Three => [of(0), of(1), of(2)];

/** Where the columns of three numbers stand, in percent of the drawing. */
export const middleOf = (k: number): number => 17 + 33 * k;
export const columnWidth = 15;

/** Arrows stand beside their column, where they cover neither it nor its handle. */
export const besideOf = (k: number): number => middleOf(k) + columnWidth / 2 + 4;

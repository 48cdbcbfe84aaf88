/**
 * How an argument is laid out.
 *
 * - `vector`: a number for each item
 * - `rows`: a row of numbers for each item, rows of equal length; a flat vector where an option says how long they are
 * - `ids`: an integer from 0 for each item: the class of a row
 * - `list`: a vector of any length, which is one item
 * - `points`: rows of equal length, which together are one item: a point cloud, an image
 * - `sequences`: for each item any number of rows: time steps
 * - `labels`: for each item a list of ids of any length
 */
export type Form = 'vector' | 'rows' | 'ids' | 'list' | 'points' | 'sequences' | 'labels';

/**
 * Which numbers an argument takes. Others are refused, except that NaN and infinities propagate.
 * `real`, `distribution` and `log-distribution` refuse none: they say what is meant, and what tests draw. An `id` is an
 * index into a row; a `group` is any integer from 0, the same for items that belong together.
 */
export type Numbers = 'real' | 'positive' | 'nonnegative' | 'probability' | 'cosine' | 'binary' | 'sign' | 'distribution' | 'log-distribution' | 'id' | 'group' | 'box';

/** One argument of a loss, as data: tests draw it, and refuse what it must refuse. */
export interface Argument {
  readonly name: string;
  readonly form: Form;
  readonly numbers: Numbers;
  /** the result holds a gradient for it */
  readonly differentiated?: true;
}

/** What every loss of numbers and their targets takes. */
export const predictionAndTarget = [
  { name: 'prediction', form: 'vector', numbers: 'real', differentiated: true },
  { name: 'target', form: 'vector', numbers: 'real' },
] as const satisfies readonly Argument[];

/** What every loss of a box and its target takes: rows of x1, y1, x2, y2. */
export const predictionAndTargetBoxes = [
  { name: 'prediction', form: 'rows', numbers: 'box', differentiated: true },
  { name: 'target', form: 'rows', numbers: 'box' },
] as const satisfies readonly Argument[];

/** What every loss of two point clouds takes: any number of points each, and a gradient for both. */
export const predictionAndTargetClouds = [
  { name: 'prediction', form: 'points', numbers: 'real', differentiated: true },
  { name: 'target', form: 'points', numbers: 'real', differentiated: true },
] as const satisfies readonly Argument[];

/** A list of numbers. Read only: no function of this library writes to its arguments. */
export type Vector = Float64Array | Float32Array | readonly number[];

/** Rows of equal length. Where a matrix is expected, a flat vector is accepted too: the rows one after the other. */
export type Matrix = readonly Vector[];

/** Class ids or other integers. */
export type Indices = Int32Array | Uint32Array | Uint16Array | Uint8Array | readonly number[];

/** How the losses of the elements become one number. */
export type Reduction = 'mean' | 'sum' | 'none';

/**
 * What every loss returns.
 *
 * `grad` is the derivative of `value` with respect to the first argument, row after row where that is a matrix;
 * losses of several inputs give an object keyed by argument name. With reduction `'none'`, `elements` holds the
 * parts and `value` their sum.
 */
export interface LossResult<Gradient = Float64Array> {
  readonly value: number;
  readonly grad: Gradient;
  readonly elements?: Float64Array;
}

/** A loss and its derivative at one number, together: they share their costly parts. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

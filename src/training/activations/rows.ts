import { must } from '#core/check';
import type { Matrix, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows, type Shape } from '#core/rows';
import { checkNames } from '../check.ts';

export interface RowOptions {
  /** how many numbers a row has, where the rows are one vector */
  readonly rowLength?: number;
}

interface Rows extends Shape {
  readonly flat: Float64Array;
}

/** The rows of an argument, in float64. */
export function rowsOf(who: string, name: string, matrix: Vector | Matrix, options: RowOptions): Rows {
  checkNames(who, options, ['rowLength']);
  const { flat, rows, columns } = readRows(who, name, matrix, options.rowLength);
  return { flat: inFloat64(flat), rows, columns };
}

/** The same, and those of a gradient of the same shape; where that is one vector, its rows are as long. */
export function rowsWithGradient(
  who: string, name: string, matrix: Vector | Matrix, gradient: Vector | Matrix, options: RowOptions,
): Rows & { readonly upstream: Float64Array } {
  const rows = rowsOf(who, name, matrix, options);
  const n = rows.flat.length;
  const flat = typeof gradient?.[0] === 'number';
  if (flat && gradient.length !== n) throw must(who, 'gradient', `be as long as ${name} (${n})`, gradient.length);
  const upstream = rowsOf(who, 'gradient', gradient, flat ? { rowLength: rows.columns } : {});
  checkSameRows(who, name, rows, 'gradient', upstream);
  return { ...rows, upstream: upstream.flat };
}

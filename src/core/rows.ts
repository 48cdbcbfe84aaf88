import { must } from './check.ts';
import type { Matrix, Vector } from './result.ts';

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** A matrix as one vector, row after row, `columns` numbers each. */
export interface Rows extends Shape {
  readonly flat: Vector;
}

/**
 * Reads a matrix. A flat vector is one row, unless `columns` gives the length of its rows.
 *
 * @param name     what the argument is called, for the error
 * @param option   what the caller names the number of columns, for the error
 * @throws {RangeError} if it is empty, rows differ in length, or `columns` does not divide the vector
 */
export function readRows(who: string, name: string, matrix: Vector | Matrix, option: string, columns?: number): Rows {
  if (!(matrix?.length > 0)) throw must(who, name, 'have at least 1 element', matrix?.length); // a hole among matrices has no length
  if (columns !== undefined && !(Number.isInteger(columns) && columns >= 1)) {
    throw must(who, option, 'be an integer at least 1', columns);
  }
  if (typeof matrix[0] !== 'number') return joinRows(who, name, matrix as Matrix, option, columns);
  const flat = matrix as Vector;
  const width = columns ?? flat.length;
  if (flat.length % width !== 0) throw must(who, name, `have a length divisible by ${option} (${width})`, flat.length);
  return { flat, rows: flat.length / width, columns: width };
}

function joinRows(who: string, name: string, matrix: Matrix, option: string, columns?: number): Rows {
  const width = matrix[0]?.length;
  if (typeof matrix[0] !== 'object' || width === undefined) throw must(who, `${name}[0]`, 'be a number, or a row of numbers', matrix[0]);
  if (!(width > 0)) throw must(who, `${name}[0]`, 'have at least 1 element', width);
  if (columns !== undefined && columns !== width) throw must(who, option, `be the length of a row (${width})`, columns);
  const flat = new Float64Array(matrix.length * width);
  for (let i = 0; i < matrix.length; i++) {
    const row = matrix[i];
    if (typeof row !== 'object' || row?.length !== width) throw must(who, `${name}[${i}]`, `be as long as ${name}[0] (${width})`, row?.length);
    flat.set(row, i * width);
  }
  return { flat, rows: matrix.length, columns: width };
}

/**
 * The same numbers in float64: the vector itself, if it is a Float64Array.
 *
 * A loop that has seen several kinds of arrays checks the kind at every read. Where each number is read several times,
 * that takes longer than a copy.
 */
export function inFloat64(vector: Vector): Float64Array {
  return vector instanceof Float64Array ? vector : new Float64Array(vector);
}

/** Throws unless `other` has the rows and columns of `first`. */
export function checkSameRows(who: string, firstName: string, first: Shape, otherName: string, other: Shape): void {
  if (other.rows !== first.rows) throw must(who, otherName, `have as many rows as ${firstName} (${first.rows})`, other.rows);
  if (other.columns !== first.columns) throw must(who, otherName, `have rows as long as those of ${firstName} (${first.columns})`, other.columns);
}

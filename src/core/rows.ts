import { checkNumbers, must } from './check.ts';
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
 * Reads a matrix. A flat vector is one row, unless `rowLength` gives the length of its rows.
 *
 * @param name       what the argument is called, for the error
 * @param rowLength  the option of that name
 * @throws {RangeError} if it is empty, rows differ in length, `rowLength` does not divide the vector, or an element is no number
 */
export function readRows(who: string, name: string, matrix: Vector | Matrix, rowLength?: number): Rows {
  const { length } = Object(matrix) as Vector | Matrix; // what is no list has none
  if (!(length > 0)) throw must(who, name, 'have at least 1 element', length ?? matrix);
  if (rowLength !== undefined && !(Number.isInteger(rowLength) && rowLength >= 1)) {
    throw must(who, 'rowLength', 'be an integer at least 1', rowLength);
  }
  if (Object(matrix[0]) === matrix[0]) {
    const columns = (matrix[0] as Vector).length || checkNumbers(who, { [`${name}[0]`]: matrix[0] as Vector }); // an empty one is refused
    const flat = joinRows(who, name, matrix as Matrix, columns);
    if (rowLength !== undefined && rowLength !== columns) throw must(who, 'rowLength', `be the length of a row (${columns})`, rowLength);
    return { flat, rows: length, columns };
  }
  if (typeof matrix[0] !== 'number') throw must(who, `${name}[0]`, 'be a number, or a row of numbers', matrix[0]);
  const flat = matrix as Vector;
  const columns = rowLength ?? length;
  checkNumbers(who, { [name]: flat });
  if (length % columns !== 0) throw must(who, name, `have a length divisible by rowLength (${columns})`, length);
  return { flat, rows: length / columns, columns };
}

/**
 * Reads the rows of a batch whose items are compared with each other.
 *
 * @throws {RangeError} as `readRows`, and at a flat vector without `rowLength`: one row has nothing to be compared with, or is not what is meant
 */
export function readBatch(who: string, name: string, matrix: Vector | Matrix, rowLength?: number): Rows {
  const rows = readRows(who, name, matrix, rowLength);
  if (typeof matrix[0] === 'number' && rowLength === undefined) throw must(who, 'rowLength', `be given where ${name} is flat`, rowLength);
  return rows;
}

/**
 * Rows of `columns` numbers each as one vector.
 *
 * Names and rules are written only for an error: for every row they would take longer than the copy.
 *
 * @param rule  what the error says of a row of another length than the first
 */
export function joinRows(who: string, name: string, matrix: Matrix, columns: number, rule?: string): Float64Array {
  const flat = new Float64Array(matrix.length * columns);
  for (let i = 0; i < matrix.length; i++) {
    const row = matrix[i]!;
    if (!holdsNumbers(row, columns)) {
      checkNumbers(who, { [`${name}[${i}]`]: row }, columns, rule ?? `be as long as ${name}[0] (${columns})`);
    }
    flat.set(row, i * columns);
  }
  return flat;
}

function holdsNumbers(row: Vector, columns: number): boolean {
  if (row?.length !== columns) return false;
  if (ArrayBuffer.isView(row)) return typeof row[0] === 'number';
  for (let k = 0; k < columns; k++) if (typeof row[k] !== 'number') return false; // only plain arrays come by, which is what makes it fast
  return true;
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

/** Throws unless a vector has one number for each row of another argument. */
export function checkForEachRow(who: string, name: string, vector: Vector, of: string, rows: number): void {
  checkNumbers(who, { [name]: vector }, rows, `have one number for each row of ${of} (${rows})`);
}

/** Throws unless there is no weight, or one for each row of an argument. */
export function checkSampleWeight(who: string, sampleWeight: Vector | undefined, of: string, rows: number): void {
  if (sampleWeight !== undefined) checkForEachRow(who, 'sampleWeight', sampleWeight, of, rows);
}

import { must } from './check.ts';
import type { Vector } from './result.ts';

/**
 * Throws unless the vectors, by name, are equally long and not empty. Returns that length.
 *
 * @throws {RangeError} at the first that differs from the first
 */
export function checkVectors(who: string, vectors: Readonly<Record<string, Vector>>): number {
  const [[firstName, first], ...others] = Object.entries(vectors) as [[string, Vector], ...[string, Vector][]];
  const n = first.length;
  if (!(n > 0)) throw must(who, firstName, 'have at least 1 element', n); // a number has no length
  for (const [name, { length }] of others) if (length !== n) throw must(who, name, `be as long as ${firstName} (${n})`, length);
  return n;
}

/** Throws unless a vector has one number for each row of another argument. */
export function checkForEachRow(who: string, name: string, vector: Vector, of: string, rows: number): void {
  if (vector.length !== rows) throw must(who, name, `have one number for each row of ${of} (${rows})`, vector.length);
}

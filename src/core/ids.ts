import { must } from './check.ts';
import type { Indices } from './result.ts';

/**
 * Throws unless there is one id for each row of another argument, each a whole number from 0 to below `classes`.
 *
 * @param name  what the ids are called, for the error
 * @param of    what the rows are called, for the error
 */
export function checkIds(who: string, name: string, ids: Indices, of: string, rows: number, classes: number): void {
  if (ids.length !== rows) throw must(who, name, `have one class id for each row of ${of} (${rows})`, ids.length);
  for (let row = 0; row < rows; row++) {
    const id = ids[row]!;
    if (!Number.isInteger(id) || id < 0 || id >= classes) {
      throw must(who, `${name}[${row}]`, `be an integer at least 0 and below ${classes}`, id);
    }
  }
}

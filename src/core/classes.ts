import { must } from './check.ts';
import type { Indices, Vector } from './result.ts';

/**
 * The summed weight of the targets that are not ignored: what a weighted mean over class ids divides by.
 *
 * @throws {RangeError} at the first target that is neither a class nor `ignoreIndex`
 */
export function keptWeight(who: string, target: Indices, classes: number, ignoreIndex: number, weight: Vector | undefined): number {
  let kept = 0;
  for (let row = 0; row < target.length; row++) {
    const t = target[row]!;
    if (t === ignoreIndex) continue;
    if (!Number.isInteger(t) || t < 0 || t >= classes) {
      throw must(who, `target[${row}]`, `be an integer at least 0 and below ${classes}, or ignoreIndex (${ignoreIndex})`, t);
    }
    kept += weight ? +weight[t]! : 1;
  }
  return kept;
}

/** Throws unless there is a class for each of `rows` rows of the argument called `of`. */
export function checkClasses(who: string, target: Indices, of: string, rows: number, classes: number): void {
  if (target.length !== rows) throw must(who, 'target', `have one class id for each row of ${of} (${rows})`, target.length);
  for (let row = 0; row < rows; row++) {
    const t = target[row]!;
    if (!Number.isInteger(t) || t < 0 || t >= classes) throw must(who, `target[${row}]`, `be an integer at least 0 and below ${classes}`, t);
  }
}

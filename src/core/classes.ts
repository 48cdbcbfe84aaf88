import { checkNumbers, must } from './check.ts';
import { inDomain, rule, type Setting } from './parameter.ts';
import type { Indices, Vector } from './result.ts';

/**
 * The sum of the weights of the targets that are not ignored: what a weighted mean over class ids divides by.
 *
 * @param weight        of classes
 * @param sampleWeight  of rows; a row counts by both
 * @throws {RangeError} at the first target that is neither a class id nor `ignoreIndex`
 */
export function keptWeight(
  who: string, target: Indices, classes: number, ignoreIndex: number, weight: Vector | undefined, sampleWeight?: Vector,
): number {
  let kept = 0;
  for (let row = 0; row < target.length; row++) {
    const t = target[row]!;
    if (t === ignoreIndex) continue;
    if (!Number.isInteger(t) || t < 0 || t >= classes) {
      throw must(who, `target[${row}]`, `be an integer from 0 to ${classes - 1}, or ignoreIndex (${ignoreIndex})`, t);
    }
    kept += (weight ? weight[t]! : 1) * (sampleWeight ? sampleWeight[row]! : 1);
  }
  return kept;
}

/**
 * Throws unless there is one class id for each row of another argument, each an integer from 0 to `classes` − 1.
 *
 * @param name  what the ids are called, for the error
 * @param of    what the rows are called, for the error
 */
export function checkClasses(who: string, name: string, ids: Indices, of: string, rows: number, classes: number): void {
  checkIds(who, name, ids, of, rows);
  for (let row = 0; row < rows; row++) {
    const id = ids[row]!;
    if (!Number.isInteger(id) || id < 0 || id >= classes) throw must(who, `${name}[${row}]`, `be an integer from 0 to ${classes - 1}`, id);
  }
}

/** Throws unless there is one class id for each row of another argument, whatever it is. */
export function checkIds(who: string, name: string, ids: Indices, of: string, rows: number): void {
  const { length } = Object(ids) as Indices; // what is no list has none
  if (length !== rows) throw must(who, name, `have one class id for each row of ${of} (${rows})`, length ?? ids);
}

/** Throws unless there is one weight for each class. */
export function checkClassWeight(who: string, weight: Vector | undefined, classes: number): void {
  if (weight !== undefined) checkNumbers(who, { weight }, classes, `have one number for each class (${classes})`);
}

/**
 * An option that is one number for all classes, or one for each, as a list. A list is one of weights, which may have any sign.
 *
 * @param of  how many numbers there are to be multiplied by it: a row of classes, or several in a row
 * @throws {RangeError} if it is neither, the one number is outside the domain, or the length of the list does not divide `of`
 */
export function oneOrForEachClass(
  who: string, name: string, { default: usual, domain }: Setting, of: number, option: number | Vector = usual,
): Vector {
  const list = typeof option === 'number' ? [option] : option;
  if (list !== option && !inDomain(option, domain)) throw must(who, name, rule(domain), option);
  checkNumbers(who, { [name]: list }, of % list?.length && of, 'be as long as a row');
  return list;
}

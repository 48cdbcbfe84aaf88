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
    kept += weight ? weight[t]! : 1;
  }
  return kept;
}

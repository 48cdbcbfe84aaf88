import { must } from '#core/check';
import { checkClasses } from '#core/classes';
import type { Indices } from '#core/result';
import { checkValues } from '../check.ts';

/**
 * One-hot: a row for each class id, 1 at the class and 0 elsewhere.
 *
 * For a loss that takes a distribution as target. Where the loss takes class ids, as `sparseCategoricalCrossEntropy` does,
 * those take less memory by a factor of the number of classes. There is no backward: ids have no gradient.
 *
 * PyTorch: `torch.nn.functional.one_hot`, which gives integers, and finds the number of classes from the ids unless told;
 * a batch without the last class then has shorter rows.
 *
 * @param ids      [rows], integers from 0 to classes − 1
 * @param classes  an integer at least 1
 * @returns        [rows · classes], row after row
 * @throws {RangeError} if there are no ids, one of them is no class, or classes lies outside its domain
 * @see PyTorch one_hot, https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.one_hot.html
 * @example oneHot([2, 0], 3) // => Float64Array(6) [ 0, 0, 1, 1, 0, 0 ]
 */
export function oneHot(ids: Indices, classes: number): Float64Array {
  const rows = ids?.length;
  if (!(rows > 0)) throw must('oneHot', 'ids', 'have at least 1 element', rows);
  checkValues('oneHot', { classes: { 'an integer': true, 'at least': 1 } }, { classes });
  checkClasses('oneHot', 'ids', ids, 'ids', rows, classes);
  const target = new Float64Array(rows * classes);
  for (let row = 0; row < rows; row++) target[row * classes + ids[row]!] = 1;
  return target;
}

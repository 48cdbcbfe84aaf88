import { must } from '#core/check';
import { readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';
import { remainder } from '#core/stable';

const who = 'multilabelMargin';

export interface MultilabelMarginOptions {
  /** number of classes, where the scores are one flat vector of several rows */
  readonly rowLength?: number;
  readonly reduction?: Reduction;
}

/**
 * Multi-label margin loss: the score of each class of a row should exceed that of every other class by at least 1.
 *
 * Only the order and the gaps of the scores count: it ranks the classes of a row above the others, and says neither how many
 * there are nor how probable each is. A row that belongs to no class, or to all, has loss 0 and zero gradient.
 *
 * PyTorch: `multilabel_margin_loss`, with its targets: as many class ids as there are classes, of which those before the
 * first −1 count and the rest is not read. As there, a row divides by the number of classes, and the slope is 0 exactly at
 * the margin. A class that is listed twice throws here and counts twice there; a NaN score makes the loss NaN here, where
 * PyTorch skips it. With one class in each row it is `multiclassHinge`.
 *
 * @param score    [rows][classes], or flat: one row, or several of `rowLength` each
 * @param target   the same shape: the ids of the classes of a row, each from 0 to classes − 1 and once, then −1 to its end
 * @param options  rowLength; reduction
 * @returns        value in the unit of the score; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or a class id is out of range or listed twice
 * @see PyTorch, torch.nn.MultiLabelMarginLoss, https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelMarginLoss.html
 * @example multilabelMargin([[0, 1, 2], [0, 0, 0]], [[2, 0, -1], [1, -1, -1]], { reduction: 'sum' }).value // => 1.3333333333333333
 */
export function multilabelMargin(
  score: Vector | Matrix, target: Indices | readonly Indices[], options: MultilabelMarginOptions = {},
): LossResult {
  const { rowLength, reduction } = readOptions(who, options, { rowLength: {}, reduction: reductions });
  const { flat: s, rows, columns } = readRows(who, 'score', score, rowLength);
  const ids = readRows(who, 'target', target as Vector | Matrix, rowLength);
  checkSameRows(who, 'score', { rows, columns }, 'target', ids);
  const scale = (reduction === 'mean' ? 1 / rows : 1) / columns;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(s.length); // counts violations, until its row is done
  const isTarget = new Uint8Array(columns);
  let sum = 0;
  for (let row = 0, from = 0; row < rows; row++, from += columns) {
    const targets = markTargets(isTarget, ids.flat, from);
    let loss = 0;
    for (let k = from; k < from + targets; k++) {
      const j = from + ids.flat[k]!;
      const threshold = s[j]! - 1; // above it, another score violates the margin
      const lost = remainder(s[j]!, 1); // near the margin it would be all that is left
      for (let i = from; i < from + columns; i++) {
        const violation = s[i]! - threshold - lost; // max(0, 1 + s_i − s_j)
        if (violation <= 0 || isTarget[i - from]) continue;
        loss += violation;
        grad[i]!++;
        grad[j]!--;
      }
    }
    const gradientScale = loss === loss ? scale : NaN;
    for (let i = from; i < from + columns; i++) grad[i]! *= gradientScale;
    sum += loss;
    if (elements) elements[row] = loss / columns;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** Marks the classes of a row, the ids before its first −1, and returns how many there are. */
function markTargets(isTarget: Uint8Array, ids: Vector, from: number): number {
  isTarget.fill(0);
  for (let k = 0; k < isTarget.length; k++) {
    const id = ids[from + k]!;
    if (id === -1) return k;
    if (!Number.isInteger(id) || id < 0 || id >= isTarget.length) {
      throw must(who, `target[${from + k}]`, `be an integer from -1 to ${isTarget.length - 1}`, id);
    }
    if (isTarget[id]) throw must(who, `target[${from + k}]`, 'be a class that is not listed before', id);
    isTarget[id] = 1;
  }
  return isTarget.length;
}

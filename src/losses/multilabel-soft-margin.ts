import { must } from '#core/check';
import { checkClassWeight } from '#core/classes';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';
import { binaryCrossEntropyWithLogitsAt } from './binary-cross-entropy-with-logits.ts';

const who = 'multilabelSoftMargin';

export interface MultilabelSoftMarginOptions {
  /** [classes]; the loss of a row still divides by the number of classes */
  readonly weight?: Vector;
  /** number of classes, where the logits are one flat vector of several rows */
  readonly rowLength?: number;
  readonly reduction?: Reduction;
}

/**
 * Multi-label soft margin loss: binary cross-entropy from logits for each class alone, averaged over the classes.
 *
 * A row may belong to several classes, or to none: its probabilities need not add up to 1, and no class takes from another.
 * With many classes and few labels most of the loss is that of absent classes; the weights of the classes do not change that.
 *
 * PyTorch: `multilabel_soft_margin_loss`; its weighted loss of a row divides by the number of classes, not by the sum of the
 * weights, and so does this one. Without weights the mean is that of `binaryCrossEntropyWithLogits` over all numbers; but
 * 'none' has one loss for each row.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `rowLength` each
 * @param target   the same shape, 0, 1 or between: does the row belong to the class?
 * @param options  weight [classes]; rowLength; reduction
 * @returns        value in nats per class; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or a target is outside 0 to 1
 * @see PyTorch, torch.nn.MultiLabelSoftMarginLoss, https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html
 * @example multilabelSoftMargin([[-1000, 0]], [[1, 0]], { weight: [3, 0] }).value // => 1500
 */
export function multilabelSoftMargin(
  logit: Vector | Matrix, target: Vector | Matrix, options: MultilabelSoftMarginOptions = {},
): LossResult {
  const { weight, rowLength, reduction } = readOptions(who, options, { weight: {}, rowLength: {}, reduction: reductions });
  const { flat: z, rows, columns } = readRows(who, 'logit', logit, rowLength);
  const labels = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'logit', { rows, columns }, 'target', labels);
  checkClassWeight(who, weight, columns);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(z.length);
  let sum = 0;
  for (let row = 0, i = 0; row < rows; row++) {
    let loss = 0;
    for (let k = 0; k < columns; k++, i++) {
      const y = labels.flat[i]!;
      if (y < 0 || y > 1) throw must(who, `target[${i}]`, 'be at least 0 and at most 1', y);
      const factor = (weight ? weight[k]! : 1) / columns; // w / K
      if (factor === 0) continue; // left out, whatever it holds
      const { value, slope } = binaryCrossEntropyWithLogitsAt(z[i]!, y, 1, 0);
      loss += factor * value;
      grad[i] = scale * factor * slope;
    }
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

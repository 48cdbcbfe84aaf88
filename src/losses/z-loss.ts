import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { argmax, exponentialsInto } from '#core/softmax';
import { sumOf, weigh } from '#core/weight';

export const settings = {
  coefficient: { default: 1e-4, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface ZLossOptions extends ParameterOptions<typeof settings> {
  /** number of classes, where the logits are one flat vector of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Z-loss: the squared log-sum-exp of the logits, a small penalty added to cross-entropy.
 *
 * Cross-entropy depends only on differences of logits, so a common offset may drift until low precision rounds the
 * differences away. The penalty is minimal where the exponentials sum to 1 and the logits are log-probabilities, whatever
 * the target.
 *
 * PyTorch and Keras have none. PaLM takes the coefficient 1e-4 over the vocabulary, as here; ST-MoE 1e-3 over the experts
 * of a router. The mean is over rows; the cross-entropy it is added to must average over the same rows.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `rowLength` each
 * @param options  coefficient: at least 0; rowLength; sampleWeight [rows]; reduction over rows
 * @returns        value in squared nats; grad [rows * classes]
 * @throws {RangeError} if rows are ragged or empty, or the coefficient is below 0
 * @see Zoph et al. 2022, ST-MoE: Designing Stable and Transferable Sparse Expert Models, arXiv:2202.08906
 * @example zLoss([[0, 0], [3, 3]], { coefficient: 0.5, reduction: 'sum' }).value // => 7.059894555598038
 */
export function zLoss(logit: Vector | Matrix, options: ZLossOptions = {}): LossResult {
  const { coefficient, rowLength, sampleWeight, reduction } = readOptions('zLoss', options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const { flat, rows, columns: classes } = readRows('zLoss', 'logit', logit, rowLength);
  const z = inFloat64(flat);
  checkSampleWeight('zLoss', sampleWeight, 'logit', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    const end = from + classes;
    const top = argmax(z, from, end);
    const max = z[top]!;
    const rest = exponentialsInto(grad, z, from, end, top); // Σ e^(z − max z) without the largest term
    const logSumExp = Number.isFinite(max) ? max + Math.log1p(rest) : max; // ln Σ e^z
    const loss = coefficient * logSumExp * logSumExp; // c (ln Σ e^z)²
    const factor = (scale * 2 * coefficient * logSumExp) / (1 + rest);
    for (let i = from; i < end; i++) grad[i] = factor * grad[i]! + 0; // 2 c ln Σ e^z · softmax; + 0: never −0
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

import { checkParameters, checkReduction } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows } from '#core/rows';

export const settings = {
  coefficient: { default: 1e-4, domain: { 'at least': 0 } },
} as const satisfies Settings;

export interface ZLossOptions extends ParameterOptions<typeof settings> {
  /** logits a row, where the logits are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Z-loss: the squared logarithm of a softmax's normalizer, a small penalty beside cross-entropy.
 *
 * Cross-entropy sees only differences of logits, so nothing holds their level; it drifts until low precision rounds
 * it away. This pulls it to where the exponentials sum to 1 and logits are log-probabilities, whatever the target.
 *
 * PyTorch and Keras have none. PaLM takes the coefficient 1e-4 over the vocabulary, as here; ST-MoE 1e-3 over the
 * experts of a router. A mean over rows, then; the cross-entropy beside it must count the same rows.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `classes` each
 * @param options  coefficient: at least 0; classes; reduction over rows
 * @returns        value in squared nats; grad [rows * classes]
 * @throws {RangeError} if rows are ragged or empty, or the coefficient is below 0
 * @see Zoph et al. 2022, ST-MoE: Designing Stable and Transferable Sparse Expert Models, arXiv:2202.08906
 * @example zLoss([[0, 0], [3, 3]], { coefficient: 0.5, reduction: 'sum' }).value // => 7.059894555598038
 */
export function zLoss(logit: Vector | Matrix, options: ZLossOptions = {}): LossResult {
  const { coefficient = settings.coefficient.default, reduction = 'mean' } = options;
  const { flat, rows, columns: classes } = readRows('zLoss', 'logit', logit, 'classes', options.classes);
  checkParameters('zLoss', settings, { coefficient });
  checkReduction('zLoss', reduction);
  const z = inFloat64(flat);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    const end = from + classes;
    let top = from;
    for (let i = from + 1; i < end; i++) if (z[i]! > z[top]! || Number.isNaN(z[i])) top = i;
    const highest = z[top]!;
    let rest = 0; // Σ e^(z − highest) over all but the highest: log1p of it keeps what 1 + rest would lose
    for (let i = from; i < end; i++) {
      const e = Math.exp(z[i]! - highest);
      grad[i] = e;
      if (i !== top) rest += e;
    }
    const level = Number.isFinite(highest) ? highest + Math.log1p(rest) : highest; // ln Σ e^z
    const loss = coefficient * level * level;
    const pull = (scale * 2 * coefficient * level) / (1 + rest);
    for (let i = from; i < end; i++) grad[i] = pull * grad[i]! + 0; // 2 c ln Σ e^z · softmax; + 0, since 0 times a pull below 0 is −0
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

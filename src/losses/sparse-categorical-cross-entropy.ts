import { must } from '#core/check';
import { checkClassWeight, checkIds, keptWeight } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { argmax, exponentialsInto } from '#core/softmax';
import { sumOf, weigh } from '#core/weight';

const who = 'sparseCategoricalCrossEntropy';

export const settings = {
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 1 } },
  ignoreIndex: { default: -100, domain: { 'an integer': true } },
} as const satisfies Settings;

export interface SparseCategoricalCrossEntropyOptions extends ParameterOptions<typeof settings> {
  /** [classes]; the mean divides by the sum of the weights of the targets */
  readonly weight?: Vector;
  /** number of classes, where the logits are one flat vector of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights, each times that of the class of its target */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Sparse categorical cross-entropy: the negative log-likelihood, in nats, of class ids under the softmax of logits.
 *
 * Its gradient is softmax − one-hot: p − 1 at the true class, p at every other. It is never 0 at finite logits; with label
 * smoothing it is, so that logits do not grow without bound.
 *
 * PyTorch: `cross_entropy` with class ids, including its denominators: the mean divides by the summed weights of the
 * targets that are not ignored, for the smoothed part too, and is NaN if all are ignored. The ignored class stays in the
 * softmax of the other rows.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `rowLength` each
 * @param target   [rows], integers from 0 to classes − 1, or ignoreIndex
 * @param options  labelSmoothing: 0 to 1; ignoreIndex: an integer; weight [classes]; rowLength;
 *                 sampleWeight [rows]; reduction
 * @returns        value in nats; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a class id is out of range, or an option is outside its domain
 * @see Szegedy et al. 2016, Rethinking the Inception Architecture (label smoothing), doi:10.1109/CVPR.2016.308
 * @example sparseCategoricalCrossEntropy([[0, 0], [5, 1]], [1, 9], { ignoreIndex: 9 }).value // => 0.6931471805599453
 */
export function sparseCategoricalCrossEntropy(
  logit: Vector | Matrix, target: Indices, options: SparseCategoricalCrossEntropyOptions = {},
): LossResult {
  const { labelSmoothing, ignoreIndex, weight, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, weight: {}, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { ignore_class: 'ignoreIndex' });
  const { flat, rows, columns: classes } = readRows(who, 'logit', logit, rowLength);
  checkIds(who, 'target', target, 'logit', rows);
  checkClassWeight(who, weight, classes);
  checkSampleWeight(who, sampleWeight, 'logit', rows);
  const kept = keptWeight(who, target, classes, ignoreIndex, weight, sampleWeight);
  const z = inFloat64(flat);
  const scale = reduction === 'mean' ? 1 / kept : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const smoothing = labelSmoothing / classes; // ε / K
  const smoothingSum = smoothing * (weight ? sumOf(weight) : classes); // ε / K Σ w
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const t = target[row]!;
    if (t === ignoreIndex) continue;
    const targetWeight = (1 - labelSmoothing) * (weight ? weight[t]! : 1); // (1 − ε) w_t
    if (targetWeight + smoothingSum === 0) continue; // left out, whatever it holds
    const from = row * classes;
    const end = from + classes;
    const top = argmax(z, from, end);
    const max = z[top]!;
    const rest = exponentialsInto(grad, z, from, end, top); // Σ e^(z − max z) without the largest term
    const logRest = Math.log1p(rest); // ln Σ e^z − max z
    let loss = targetWeight === 0 ? 0 : targetWeight * (max - z[from + t]! + logRest); // (1 − ε) w_t (ln Σ e^z − z_t)
    if (smoothing > 0) { // + ε / K Σ w (ln Σ e^z − z), and a class of weight 0 adds nothing even at logit −∞
      for (let i = from; i < end; i++) {
        const w = weight ? weight[i - from]! : 1;
        if (w !== 0) loss += smoothing * w * (max - z[i]! + logRest);
      }
    }
    const normalizer = (targetWeight + smoothingSum) / (1 + rest);
    let targetGradient = 0;
    for (let i = from; i < end; i++) {
      if (i === from + t) continue;
      const gradient = scale * (normalizer * grad[i]! - smoothing * (weight ? weight[i - from]! : 1));
      grad[i] = gradient;
      targetGradient -= gradient;
    }
    grad[from + t] = targetGradient; // minus the sum of the others: softmax − 1 would cancel
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

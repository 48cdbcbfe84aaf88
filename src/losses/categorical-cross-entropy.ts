import { checkClassWeight } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { argmax, exponentialsInto } from '#core/softmax';
import { sumOf, weigh } from '#core/weight';

const who = 'categoricalCrossEntropy';

export const settings = {
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 1 } },
} as const satisfies Settings;

export interface CategoricalCrossEntropyOptions extends ParameterOptions<typeof settings> {
  /** [classes]; the mean divides by the number of rows, or by their weights */
  readonly weight?: Vector;
  /** number of classes, where logits and targets are flat vectors of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Categorical cross-entropy: the cross-entropy, in nats, of target distributions and the softmax of logits.
 *
 * Its gradient is softmax − target, which is 0 only where both are equal: it fits soft labels, mixed images or a teacher.
 * Its minimum is the entropy of the target, which is 0 only for one-hot rows.
 *
 * PyTorch: `cross_entropy` with probabilities, whose weighted mean divides by the rows, not by the weights as with class
 * ids. A class of target probability 0 has loss 0 here even at logit −∞, where PyTorch has NaN. Targets are not normalized.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `rowLength` each
 * @param target   the same shape; each row the probabilities of the classes, which sum to 1
 * @param options  labelSmoothing: 0 to 1; weight [classes]; rowLength; sampleWeight [rows]; reduction
 * @returns        value in nats; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or an option is outside its domain
 * @see Szegedy et al. 2016, Rethinking the Inception Architecture (label smoothing), doi:10.1109/CVPR.2016.308
 * @example categoricalCrossEntropy([[0, 0], [0, 0]], [[1, 0], [0.5, 0.5]], { weight: [1, 3] }).value // => 1.0397207708399179
 */
export function categoricalCrossEntropy(
  logit: Vector | Matrix, target: Vector | Matrix, options: CategoricalCrossEntropyOptions = {},
): LossResult {
  const { labelSmoothing, weight, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, weight: {}, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const logits = readRows(who, 'logit', logit, rowLength);
  const targets = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'logit', logits, 'target', targets);
  const { rows, columns: classes } = logits;
  checkClassWeight(who, weight, classes);
  const [z, t] = [inFloat64(logits.flat), inFloat64(targets.flat)];
  checkSampleWeight(who, sampleWeight, 'logit', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const expected = new Float64Array(classes); // w ((1 − ε) y + ε / K), of one row
  const targetShare = 1 - labelSmoothing;
  const uniformShare = labelSmoothing / classes;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    const end = from + classes;
    const top = argmax(z, from, end);
    const max = z[top]!;
    const rest = exponentialsInto(grad, z, from, end, top); // Σ e^(z − max z) without the largest term
    let expectedSum = 0;
    let loss = 0;
    for (let i = from; i < end; i++) {
      const k = i - from;
      const y = (targetShare * t[i]! + uniformShare) * (weight ? weight[k]! : 1);
      expected[k] = y;
      expectedSum += y;
      if (y !== 0) loss += y * (max - z[i]!); // 0 · ∞ is 0: a class of target probability 0 may have logit −∞
    }
    if (weight && expectedSum === 0) { // left out, whatever it holds
      grad.fill(0, from, end);
      continue;
    }
    loss += expectedSum * Math.log1p(rest); // Σ w y (ln Σ e^z − z)
    const normalizer = expectedSum / (1 + rest);
    let topGradient = 0;
    for (let i = from; i < end; i++) {
      if (i === top) continue;
      const gradient = scale * (normalizer * grad[i]! - expected[i - from]!); // softmax Σ w y − w y
      grad[i] = gradient;
      topGradient -= gradient;
    }
    grad[top] = topGradient; // minus the sum of the others: the difference itself would cancel
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

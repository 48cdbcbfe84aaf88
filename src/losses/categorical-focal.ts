import { checkNumbers } from '#core/check';
import { oneOrForEachClass } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { argmax, exponentialsInto } from '#core/softmax';
import { sumOf, weigh } from '#core/weight';

const who = 'categoricalFocal';

export const settings = {
  alpha: { default: 0.25, domain: { 'at least': 0, below: Infinity } },
  gamma: { default: 2, domain: { 'at least': 0, below: Infinity } },
} as const satisfies Settings;

export interface CategoricalFocalOptions extends Omit<ParameterOptions<typeof settings>, 'alpha'> {
  /** one for all classes, or [classes] */
  readonly alpha?: number | Vector;
  /** number of classes, where logits and targets are flat vectors of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Categorical focal loss: cross-entropy of the softmax, each class times the probability of all others to the power gamma.
 *
 * Rows that are nearly certain and right have almost no weight, so many easy rows do not dominate the few hard ones. With
 * gamma 0 and alpha 1 it is `categoricalCrossEntropy`; with gamma above 0 the probabilities it leads to are less certain
 * than those of the data.
 *
 * Keras: `CategoricalFocalCrossentropy`, with its defaults, but from logits and without clipping. There as here one alpha is
 * a factor on the loss of every class alike, and balances nothing: for that give one for each class. PyTorch has none.
 * A mean divides by the rows, whatever alpha is. For one logit and two classes, with alpha against 1 − alpha: `focal`.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `rowLength` each
 * @param target   the same shape; each row the probabilities of the classes, which sum to 1
 * @param options  alpha: at least 0, or [classes] of them; gamma: at least 0; rowLength; sampleWeight [rows]; reduction
 * @returns        value in nats; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or an option is outside its domain
 * @see Lin et al. 2017, Focal Loss for Dense Object Detection, arXiv:1708.02002
 * @example categoricalFocal([[0, 0]], [[1, 0]], { alpha: [0.5, 2], gamma: 1 }).value // => 0.17328679513998632
 */
export function categoricalFocal(logit: Vector | Matrix, target: Vector | Matrix, options: CategoricalFocalOptions = {}): LossResult {
  const { alpha, gamma, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, alpha: {}, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const logits = readRows(who, 'logit', logit, rowLength);
  const targets = readRows(who, 'target', target, rowLength);
  checkSameRows(who, 'logit', logits, 'target', targets);
  const { rows, columns: classes } = logits;
  if (typeof alpha === 'object') checkNumbers(who, { alpha }, classes, `have one number for each class (${classes})`);
  const factors = oneOrForEachClass(who, 'alpha', settings.alpha, classes, alpha);
  checkSampleWeight(who, sampleWeight, 'logit', rows);
  const [z, t] = [inFloat64(logits.flat), inFloat64(targets.flat)];
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const pull = new Float64Array(classes); // −p ∂ℓ/∂p of each class, of one row: the target of the softmax, but for a factor
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    const end = from + classes;
    const top = argmax(z, from, end);
    const max = z[top]!;
    const rest = exponentialsInto(grad, z, from, end, top); // Σ e^(z − max z) without the largest term
    const logRest = Math.log1p(rest); // ln Σ e^z − max z
    let loss = 0;
    let pullSum = 0;
    for (let i = from; i < end; i++) {
      const k = i - from;
      const share = factors[k % factors.length]! * t[i]!; // α y
      const p = grad[i]! / (1 + rest);
      const q = i === top ? rest / (1 + rest) : 1 - p; // the others are at most 1/2, so that 1 − p keeps its digits
      const crossEntropy = max - z[i]! + logRest; // −ln p
      const factor = share * (q > 0.5 ? Math.exp(gamma * Math.log1p(-p)) : q ** gamma); // α y (1 − p)^γ
      pull[k] = share && factor * (1 + gamma * (p && (p * crossEntropy) / (q || 1))); // a share of 0 has none, even at logit −∞
      if (share !== 0) loss += factor * crossEntropy;
      pullSum += pull[k]!;
    }
    if (pullSum === 0) { // of alpha 0, or certain and right
      grad.fill(0, from, end);
      continue;
    }
    const normalizer = pullSum / (1 + rest);
    let topGradient = 0;
    for (let i = from; i < end; i++) {
      if (i === top) continue;
      const gradient = scale * (normalizer * grad[i]! - pull[i - from]!); // softmax Σ pull − pull
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

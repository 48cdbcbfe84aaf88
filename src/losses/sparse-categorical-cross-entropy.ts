import { checkParameters, checkReduction, checkWeight, must } from '#core/check';
import { keptWeight } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows } from '#core/rows';
import { sumOf } from '#core/weight';

const who = 'sparseCategoricalCrossEntropy';

export const settings = {
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 1 } },
  ignoreIndex: { default: -100, domain: { 'an integer': true } },
} as const satisfies Settings;

export interface SparseCategoricalCrossEntropyOptions extends ParameterOptions<typeof settings> {
  /** [classes]; the mean divides by the sum of the weights of the targets */
  readonly weight?: Vector;
  /** logits a row, where the logits are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Sparse categorical cross-entropy: the surprise, in nats, at the class that came out, from logits and class ids.
 *
 * Its slope is softmax minus one-hot: the true class is pulled up by what it lacks, the others are pushed down by
 * what they have. With label smoothing the pull stops before the logits grow without end.
 *
 * PyTorch: `cross_entropy` with class ids, including its denominators: the mean divides by the weights of the kept
 * targets, also for the smoothed part; if every target is ignored it is NaN. An ignored class stays in the softmax.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `classes` each
 * @param target   [rows], integers from 0 to classes − 1, or ignoreIndex
 * @param options  labelSmoothing: 0 to 1; ignoreIndex: an integer; weight [classes]; classes; reduction
 * @returns        value in nats; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a class id is no class, or an option is outside its domain
 * @see Szegedy et al. 2016, Rethinking the Inception Architecture (label smoothing), doi:10.1109/CVPR.2016.308
 * @example sparseCategoricalCrossEntropy([[0, 0], [5, 1]], [1, 9], { ignoreIndex: 9 }).value // => 0.6931471805599453
 */
export function sparseCategoricalCrossEntropy(
  logit: Vector | Matrix, target: Indices, options: SparseCategoricalCrossEntropyOptions = {},
): LossResult {
  const { labelSmoothing = settings.labelSmoothing.default, ignoreIndex = settings.ignoreIndex.default } = options;
  const { weight, reduction = 'mean' } = options;
  const { flat, rows, columns: classes } = readRows(who, 'logit', logit, 'classes', options.classes);
  if (target.length !== rows) throw must(who, 'target', `have one class id for each row of logit (${rows})`, target.length);
  checkParameters(who, settings, { labelSmoothing, ignoreIndex });
  checkWeight(who, weight, classes, 'class');
  checkReduction(who, reduction);
  const kept = keptWeight(who, target, classes, ignoreIndex, weight);
  const z = inFloat64(flat);
  const scale = reduction === 'mean' ? 1 / kept : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const spread = labelSmoothing / classes;
  const spreadSum = spread * (weight ? sumOf(weight) : classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const t = target[row]!;
    if (t === ignoreIndex) continue;
    const from = row * classes;
    const end = from + classes;
    let top = from;
    for (let i = from + 1; i < end; i++) if (z[i]! > z[top]!) top = i;
    const highest = z[top]!;
    let rest = highest - highest; // Σ e^(z − highest) over all but the highest; NaN where that is infinite
    for (let i = from; i < end; i++) {
      const e = Math.exp(z[i]! - highest);
      grad[i] = e;
      if (i !== top) rest += e;
    }
    const logRest = Math.log1p(rest); // ln Σ e^z − highest
    const sharp = (1 - labelSmoothing) * (weight ? weight[t]! : 1);
    let loss = sharp * (highest - z[from + t]! + logRest); // (1 − ε) w (ln Σ e^z − z of the target)
    if (spread > 0) {
      for (let i = from; i < end; i++) loss += spread * (weight ? weight[i - from]! : 1) * (highest - z[i]! + logRest);
    }
    const perProbability = (sharp + spreadSum) / (1 + rest);
    let pull = 0;
    for (let i = from; i < end; i++) {
      if (i === from + t) continue;
      const slope = scale * (perProbability * grad[i]! - spread * (weight ? weight[i - from]! : 1));
      grad[i] = slope;
      pull -= slope;
    }
    grad[from + t] = pull; // minus the others: softmax − 1 would be 0 long before they are
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

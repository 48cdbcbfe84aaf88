import { checkParameters, checkReduction, checkWeight, must } from '#core/check';
import type { ParameterOptions, Parameters } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { readRows } from '#core/rows';
import { sumOf } from '#core/stable';

const who = 'sparseCategoricalCrossEntropy';

export const parameters = {
  labelSmoothing: {
    symbol: '\\varepsilon', label: { ko: '레이블 스무딩', en: 'label smoothing' },
    default: 0, domain: { atLeast: 0, atMost: 1 }, slider: { min: 0, max: 0.5, step: 0.01 },
  },
  ignoreIndex: {
    symbol: 'k', label: { ko: '무시할 클래스 번호', en: 'class id to ignore' },
    default: -100, domain: { integer: true },
  },
} as const satisfies Parameters;

export interface SparseCategoricalCrossEntropyOptions extends ParameterOptions<typeof parameters> {
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
  const { labelSmoothing = parameters.labelSmoothing.default, ignoreIndex = parameters.ignoreIndex.default } = options;
  const { weight, reduction = 'mean' } = options;
  const { flat: z, rows, columns: classes } = readRows(who, 'logit', logit, 'classes', options.classes);
  if (target.length !== rows) throw must(who, 'target', `have one class id for each row of logit (${rows})`, target.length);
  checkParameters(who, parameters, { labelSmoothing, ignoreIndex });
  checkWeight(who, weight, classes, 'class');
  checkReduction(who, reduction);
  const kept = keptWeight(target, classes, ignoreIndex, weight);
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
    let rest = 0; // Σ e^(z − highest) over all but the highest
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
    let others = 0;
    for (let i = from; i < end; i++) {
      if (i === from + t) continue;
      const slope = scale * (perProbability * grad[i]! - spread * (weight ? weight[i - from]! : 1));
      grad[i] = slope;
      others += slope;
    }
    grad[from + t] = -others; // softmax − 1 would be 0 long before the others are
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** The summed weight of the targets that are not ignored. Throws at the first that is no class. */
function keptWeight(target: Indices, classes: number, ignoreIndex: number, weight: Vector | undefined): number {
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

import { checkParameters, checkReduction, checkWeight } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'categoricalCrossEntropy';

export const settings = {
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 1 } },
} as const satisfies Settings;

export interface CategoricalCrossEntropyOptions extends ParameterOptions<typeof settings> {
  /** [classes]; the mean divides by the number of rows */
  readonly weight?: Vector;
  /** numbers a row, where logits and targets are flat vectors of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Categorical cross-entropy: the surprise, in nats, that a distribution over the classes is to expect, from logits.
 *
 * Its slope is softmax minus target, so it is met only by the target itself: soft labels, mixed images, a teacher.
 * Its lowest value is the entropy of the target, which is 0 only for one-hot rows.
 *
 * PyTorch: `cross_entropy` with probabilities, whose weighted mean divides by the rows, not by the weights as with
 * class ids. A class of share 0 costs 0 here even at logit −∞, where PyTorch has NaN. Targets are taken as they are.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `classes` each
 * @param target   the same shape; each row the shares of the classes, which sum to 1
 * @param options  labelSmoothing: 0 to 1; weight [classes]; classes; reduction
 * @returns        value in nats; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or an option is outside its domain
 * @see Szegedy et al. 2016, Rethinking the Inception Architecture (label smoothing), doi:10.1109/CVPR.2016.308
 * @example categoricalCrossEntropy([[0, 0], [0, 0]], [[1, 0], [0.5, 0.5]], { weight: [1, 3] }).value // => 1.0397207708399179
 */
export function categoricalCrossEntropy(
  logit: Vector | Matrix, target: Vector | Matrix, options: CategoricalCrossEntropyOptions = {},
): LossResult {
  const { labelSmoothing = settings.labelSmoothing.default, weight, reduction = 'mean' } = options;
  const scores = readRows(who, 'logit', logit, 'classes', options.classes);
  const shares = readRows(who, 'target', target, 'classes', options.classes);
  checkSameRows(who, 'logit', scores, 'target', shares);
  checkParameters(who, settings, { labelSmoothing });
  const { rows, columns: classes } = scores;
  checkWeight(who, weight, classes, 'class');
  checkReduction(who, reduction);
  const [z, t] = [inFloat64(scores.flat), inFloat64(shares.flat)];
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const wanted = new Float64Array(classes); // w ((1 − ε) y + ε / K), of one row
  const sharp = 1 - labelSmoothing;
  const spread = labelSmoothing / classes;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    let top = 0;
    for (let k = 1; k < classes; k++) if (z[from + k]! > z[from + top]!) top = k;
    const highest = z[from + top]!;
    let rest = highest - highest; // Σ e^(z − highest) over all but the highest; NaN where that is infinite
    let whole = 0;
    let loss = 0;
    for (let k = 0; k < classes; k++) {
      const below = highest - z[from + k]!;
      const e = Math.exp(-below);
      grad[from + k] = e;
      if (k !== top) rest += e;
      const share = (sharp * t[from + k]! + spread) * (weight ? weight[k]! : 1);
      wanted[k] = share;
      whole += share;
      if (share !== 0) loss += share * below; // 0 · ∞ is 0: what is not wanted may be impossible
    }
    loss += whole * Math.log1p(rest); // Σ w y (ln Σ e^z − z)
    const perExponential = whole / (1 + rest);
    let pull = 0;
    for (let k = 0; k < classes; k++) {
      if (k === top) continue;
      const slope = scale * (perExponential * grad[from + k]! - wanted[k]!);
      grad[from + k] = slope;
      pull -= slope;
    }
    grad[from + top] = pull; // minus the others: 1 − share would be 0 long before they are
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

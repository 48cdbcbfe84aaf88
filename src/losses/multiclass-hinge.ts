import { checkParameters, checkReduction, checkWeight, must } from '#core/check';
import { checkClasses } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { readRows } from '#core/rows';

const who = 'multiclassHinge';

export const settings = {
  margin: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export interface MulticlassHingeOptions extends ParameterOptions<typeof settings> {
  /** 2 squares what each class lacks */
  readonly p?: 1 | 2;
  /** counts only the class that comes nearest, instead of all over the number of classes */
  readonly crammerSinger?: boolean;
  /** [classes], by the class of the target; the mean still divides by the rows */
  readonly weight?: Vector;
  /** scores a row, where the scores are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Multi-class hinge loss: the score of the true class should lead every other score by at least the margin.
 *
 * Only classes inside the margin push; once the true class leads by it, the row is done and pulls no more. Scores are no
 * logits: nothing makes probabilities of them, and their scale is set by the margin.
 *
 * PyTorch: `multi_margin_loss`, including the division by the number of classes and the slope 0 exactly at the margin;
 * but a NaN score makes the loss NaN here, where PyTorch skips it. With crammerSinger, the loss of optax
 * `multiclass_hinge_loss`: of equally near classes the first is pushed. One class alone costs nothing.
 *
 * @param score    [rows][classes], or flat: one row, or several of `classes` each
 * @param target   [rows], integers from 0 to classes − 1
 * @param options  margin: above 0, in the unit of the score; p: 1 or 2; crammerSinger; weight [classes]; classes; reduction
 * @returns        value in the unit of the score, squared with p = 2; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a class id is no class, margin is not above 0, or p is neither 1 nor 2
 * @see Crammer and Singer 2001, Multiclass Kernel-based Vector Machines, https://www.jmlr.org/papers/v2/crammer01a.html
 * @example multiclassHinge([1, 2, 0.5], [0], { crammerSinger: true }).value // => 2
 */
export function multiclassHinge(score: Vector | Matrix, target: Indices, options: MulticlassHingeOptions = {}): LossResult {
  const { margin = settings.margin.default, p = 1, crammerSinger = false, weight, reduction = 'mean' } = options;
  const { flat: s, rows, columns } = readRows(who, 'score', score, 'classes', options.classes);
  checkClasses(who, 'target', target, 'score', rows, columns);
  checkParameters(who, settings, { margin });
  if (p !== 1 && p !== 2) throw must(who, 'p', 'be 1 or 2', p);
  checkWeight(who, weight, columns, 'class');
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(s.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const truth = from + target[row]!;
    const share = (weight ? weight[truth - from]! : 1) / (crammerSinger ? 1 : columns);
    const first = crammerSinger ? highestOther(s, truth, from, from + columns) : from;
    const end = crammerSinger ? first + 1 : from + columns;
    const steepness = scale * share * p;
    const own = s[truth]!;
    let loss = 0;
    let pull = 0;
    for (let i = first; i < end; i++) {
      const lack = s[i]! - own + margin;
      if (lack <= 0 || i === truth) continue;
      const rise = p === 1 ? 1 : lack; // lack^(p − 1)
      const slope = steepness * rise;
      loss += share * rise * lack;
      grad[i] = slope;
      pull += slope;
    }
    grad[truth] = 0 - pull; // 0 −: where nothing pulls there is no −0
    if (Number.isNaN(loss)) grad.fill(NaN, from, from + columns);
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** The place of the highest score but that of the true class, or of a NaN; of the true class where it is alone. */
function highestOther(s: Vector, truth: number, from: number, end: number): number {
  let top = truth;
  for (let i = from; i < end; i++) {
    if (i !== truth && (top === truth || s[i]! > s[top]! || Number.isNaN(s[i]!))) top = i;
  }
  return top;
}

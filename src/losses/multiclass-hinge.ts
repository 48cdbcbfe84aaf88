import { must } from '#core/check';
import { checkClasses, checkClassWeight } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import { off, readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSampleWeight, readRows } from '#core/rows';
import { remainder } from '#core/stable';
import { sumOf, weigh } from '#core/weight';

const who = 'multiclassHinge';

export const settings = {
  margin: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

const powers = { default: 1, domain: { 'one of': [1, 2] } } as const;

export interface MulticlassHingeOptions extends ParameterOptions<typeof settings> {
  /** 2 squares each margin violation */
  readonly p?: 1 | 2;
  /** only the largest violation, instead of the sum of all, divided by the number of classes */
  readonly crammerSinger?: boolean;
  /** [classes], by the class of the target; the mean still divides by the rows, or by their weights */
  readonly weight?: Vector;
  /** number of classes, where the scores are one flat vector of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Multi-class hinge loss: the score of the true class should exceed every other score by at least the margin.
 *
 * Only classes that violate the margin have a gradient; where none does, the row has loss 0 and zero gradient. Scores are
 * not logits: no softmax makes probabilities of them, and the margin sets their scale.
 *
 * PyTorch: `multi_margin_loss`, including the division by the number of classes and the slope 0 exactly at the margin;
 * but a NaN score makes the loss NaN here, where PyTorch skips it. With crammerSinger it is `multiclass_hinge_loss` of
 * optax; of equal violations only the first has a gradient. A single class has loss 0.
 *
 * @param score    [rows][classes], or flat: one row, or several of `rowLength` each
 * @param target   [rows], integers from 0 to classes − 1
 * @param options  margin: above 0, in the unit of the score; p: 1 or 2; crammerSinger; weight [classes]; rowLength;
 *                 sampleWeight [rows]; reduction
 * @returns        value in the unit of the score, squared with p = 2; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a class id is out of range, margin is not above 0, or p is neither 1 nor 2
 * @see Crammer and Singer 2001, Multiclass Kernel-based Vector Machines, https://www.jmlr.org/papers/v2/crammer01a.html
 * @example multiclassHinge([1, 2, 0.5], [0], { crammerSinger: true }).value // => 2
 */
export function multiclassHinge(score: Vector | Matrix, target: Indices, options: MulticlassHingeOptions = {}): LossResult {
  const { margin, p, crammerSinger, weight, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, p: powers, crammerSinger: off, weight: {}, sampleWeight: {}, rowLength: {}, reduction: reductions,
  });
  const { flat: s, rows, columns } = readRows(who, 'score', score, rowLength);
  checkClasses(who, 'target', target, 'score', rows, columns);
  checkClassWeight(who, weight, columns);
  checkSampleWeight(who, sampleWeight, 'score', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(s.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const trueClass = from + target[row]!;
    const factor = (weight ? weight[trueClass - from]! : 1) / (crammerSinger ? 1 : columns); // w / K
    if (factor === 0) continue; // left out, whatever it holds
    const first = crammerSinger ? highestOther(s, trueClass, from, from + columns) : from;
    const end = crammerSinger ? first + 1 : from + columns;
    const gradientScale = scale * factor * p;
    const threshold = s[trueClass]! - margin; // above it, another score violates the margin
    const lost = remainder(s[trueClass]!, margin); // near the margin it would be all that is left
    let loss = 0;
    let gradientSum = 0;
    for (let i = first; i < end; i++) {
      const violation = s[i]! - threshold - lost; // max(0, m + s_j − s_t)
      if (violation <= 0 || i === trueClass) continue;
      const power = p === 1 ? 1 : violation; // violation^(p − 1)
      const gradient = gradientScale * power;
      loss += factor * power * violation; // w / K Σ max(0, m + s_j − s_t)^p
      grad[i] = gradient;
      gradientSum += gradient;
    }
    grad[trueClass] = 0 - gradientSum; // `0 −`: never −0
    if (Number.isNaN(loss)) grad.fill(NaN, from, from + columns);
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

/** The index of the highest score of another class, or of a NaN; that of the true class where there is no other. */
function highestOther(s: Vector, trueClass: number, from: number, end: number): number {
  let top = trueClass;
  for (let i = from; i < end; i++) {
    if (i !== trueClass && (top === trueClass || s[i]! > s[top]! || Number.isNaN(s[i]!))) top = i;
  }
  return top;
}

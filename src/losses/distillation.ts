import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, checkSampleWeight, inFloat64, readRows } from '#core/rows';
import { argmax } from '#core/softmax';
import { curvatureOfExp } from '#core/stable';
import { sumOf, weigh } from '#core/weight';

const who = 'distillation';

export const settings = {
  temperature: { default: 2, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export interface DistillationOptions extends ParameterOptions<typeof settings> {
  /** number of classes, where the logits are flat vectors of several rows */
  readonly rowLength?: number;
  /** [rows]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Distillation loss: T² times the Kullback-Leibler divergence of a teacher's and a student's softmax at temperature T.
 *
 * The teacher's probabilities contain not only which class is right but how similar the others are; a higher temperature
 * gives these more weight. The gradient at temperature T scales as 1/T²; the factor T² cancels that, so the weight beside
 * other losses need not change with T.
 *
 * PyTorch: `kl_div` of log-softmax and softmax with reduction 'batchmean', times T². Hinton et al. take the cross-entropy,
 * which is larger by the teacher's entropy and has the same gradient. The loss of the true labels is left to the caller.
 *
 * @param studentLogit  [rows][classes], or flat: one row, or several of `rowLength` each
 * @param teacherLogit  the same shape; a constant, without gradient
 * @param options       temperature: above 0; rowLength; sampleWeight [rows]; reduction over rows
 * @returns             value in nats; grad [rows * classes], for the student
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or the temperature is not above 0
 * @see Hinton, Vinyals and Dean 2015, Distilling the Knowledge in a Neural Network, arXiv:1503.02531
 * @example distillation([[0, 0]], [[4, 0]], { temperature: 4 }).value // => 1.7751051467476366
 */
export function distillation(studentLogit: Vector | Matrix, teacherLogit: Vector | Matrix, options: DistillationOptions = {}): LossResult {
  const { temperature, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { T: 'temperature' });
  const student = readRows(who, 'studentLogit', studentLogit, rowLength);
  const teacher = readRows(who, 'teacherLogit', teacherLogit, rowLength);
  checkSameRows(who, 'studentLogit', student, 'teacherLogit', teacher);
  const { rows, columns: classes } = student;
  const [s, t] = [inFloat64(student.flat), inFloat64(teacher.flat)];
  checkSampleWeight(who, sampleWeight, 'studentLogit', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const limit = temperature / 16;
  const p = new Float64Array(classes); // the teacher's softmax, of one row
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    const end = from + classes;
    const top = argmax(s, from, end);
    const teacherTop = argmax(t, from, end);
    const max = s[top]!;
    const teacherMax = t[teacherTop]!;
    let rest = max - max; // Σ e^((z − max z) / T) without the largest term; NaN where that is infinite
    let teacherRest = teacherMax - teacherMax;
    const offset = max - teacherMax;
    let near = true; // are all differences of the logits that of the largest, nearly?
    for (let k = 0, i = from; i < end; k++, i++) { // one loop for both rows: two would take 1.1 times as long
      grad[i] = Math.exp((s[i]! - max) / temperature);
      p[k] = Math.exp((t[i]! - teacherMax) / temperature);
      if (i !== top) rest += grad[i]!;
      if (i !== teacherTop) teacherRest += p[k]!;
      const difference = Math.abs(s[i]! - t[i]! - offset);
      if (!(difference <= limit)) near = false; // also NaN, where both are −∞
    }
    for (let k = 0; k < classes; k++) p[k]! /= 1 + teacherRest;
    const loss = near ? nearLoss(grad, s, t, from, p, offset, temperature) : farLoss(grad, s, t, from, p, top, teacherMax, rest, teacherRest, temperature);
    for (let i = from; i < end; i++) grad[i]! *= scale;
    sum += loss;
    if (elements) elements[row] = loss;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

/**
 * The loss of a row where student and teacher nearly agree; writes its gradient.
 *
 * With w = s − t, less its mean under p, q / p is e^(w / T) / Σ p e^(w / T), and since Σ p w is 0 the sum is 1 plus
 * S / T² = Σ p (e^(w / T) − 1 − w / T), of positive terms. So T² KL is T² ln(1 + S / T²): nothing cancels, and T² does
 * not overflow.
 */
function nearLoss(
  grad: Float64Array, s: Float64Array, t: Float64Array, from: number, p: Float64Array, offset: number, temperature: number,
): number {
  let mean = 0;
  for (let k = 0, i = from; k < p.length; k++, i++) mean += p[k]! * (s[i]! - t[i]! - offset);
  let squares = 0; // S
  for (let k = 0, i = from; k < p.length; k++, i++) {
    const w = s[i]! - t[i]! - offset - mean;
    squares += p[k]! * (0.5 * w * w) * curvatureOfExp(w / temperature);
    grad[i] = w;
  }
  const share = squares / temperature / temperature;
  const loss = share === 0 ? squares : squares * (Math.log1p(share) / share);
  for (let k = 0, i = from; k < p.length; k++, i++) {
    const log = grad[i]! - loss / temperature; // T ln(q / p)
    grad[i] = p[k]! * log * (1 + ((0.5 * log) / temperature) * curvatureOfExp(log / temperature)); // T (q − p)
  }
  return loss;
}

/** The loss of any other row: T² Σ (q − p − p ln(q / p)), whose terms are at least 0. Finds e^((s − max s) / T) in `grad`. */
function farLoss(
  grad: Float64Array, s: Float64Array, t: Float64Array, from: number, p: Float64Array,
  top: number, teacherMax: number, rest: number, teacherRest: number, temperature: number,
): number {
  const logSums = temperature * (Math.log1p(rest) - Math.log1p(teacherRest));
  let sum = 0;
  let topGradient = 0;
  for (let k = 0, i = from; k < p.length; k++, i++) {
    const gradient = temperature * (grad[i]! / (1 + rest) - p[k]!); // T² (q − p) / T
    const log = s[i]! - s[top]! - (t[i]! - teacherMax) - logSums; // T ln(q / p)
    if (p[k] === 0) sum += gradient; // 0 ln 0 is 0
    else if (Math.abs(log) <= temperature / 8) sum += p[k]! * (0.5 * log) * (log / temperature) * curvatureOfExp(log / temperature);
    else sum += gradient - p[k]! * log;
    grad[i] = gradient;
    if (i !== top) topGradient -= gradient;
  }
  grad[top] = topGradient; // minus the sum of the others: q − p would cancel
  return temperature * sum;
}

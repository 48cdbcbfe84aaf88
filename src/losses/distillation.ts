import { checkParameters, checkReduction } from '#core/check';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'distillation';

export const settings = {
  temperature: { default: 2, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export interface DistillationOptions extends ParameterOptions<typeof settings> {
  /** logits a row, where student and teacher are flat vectors of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Distillation loss: how far a student's softened classes are from its teacher's, as a divergence times T².
 *
 * The teacher says not only which class is right but how near the others come; a higher temperature lets more of that
 * be heard. The slope of softened logits fades as 1/T², and T² restores it: the weight beside other losses may stay.
 *
 * PyTorch: `kl_div` of log-softmax and softmax with reduction 'batchmean', times T². Hinton et al. take the
 * cross-entropy, which is larger by the teacher's entropy and has the same slope. The part of the true labels is yours.
 *
 * @param studentLogit  [rows][classes], or flat: one row, or several of `classes` each
 * @param teacherLogit  the same shape; a constant, without gradient
 * @param options       temperature: above 0; classes; reduction over rows
 * @returns             value in nats; grad [rows * classes], for the student
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or the temperature is not above 0
 * @see Hinton, Vinyals and Dean 2015, Distilling the Knowledge in a Neural Network, arXiv:1503.02531
 * @example distillation([[0, 0]], [[4, 0]], { temperature: 4 }).value // => 1.775105146747637
 */
export function distillation(studentLogit: Vector | Matrix, teacherLogit: Vector | Matrix, options: DistillationOptions = {}): LossResult {
  const { temperature = settings.temperature.default, reduction = 'mean' } = options;
  const student = readRows(who, 'studentLogit', studentLogit, 'classes', options.classes);
  const teacher = readRows(who, 'teacherLogit', teacherLogit, 'classes', options.classes);
  checkSameRows(who, 'studentLogit', student, 'teacherLogit', teacher);
  checkParameters(who, settings, { temperature });
  checkReduction(who, reduction);
  const { rows, columns: classes } = student;
  const [s, t] = [inFloat64(student.flat), inFloat64(teacher.flat)];
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const soft = new Float64Array(classes); // of the teacher, in one row
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    let top = 0; // the highest of the student
    let first = 0; // and of the teacher
    for (let k = 1; k < classes; k++) {
      if (s[from + k]! > s[from + top]!) top = k;
      if (t[from + k]! > t[from + first]!) first = k;
    }
    const highest = s[from + top]!;
    const likeliest = t[from + first]!;
    let rest = highest - highest; // the sums of exponentials, all but the highest; NaN where that is infinite
    let others = likeliest - likeliest;
    for (let k = 0; k < classes; k++) {
      const q = Math.exp((s[from + k]! - highest) / temperature);
      const p = Math.exp((t[from + k]! - likeliest) / temperature);
      grad[from + k] = q;
      soft[k] = p;
      if (k !== top) rest += q;
      if (k !== first) others += p;
    }
    let divergence = Math.log1p(rest) - Math.log1p(others);
    let pull = 0;
    for (let k = 0; k < classes; k++) {
      const p = soft[k]! / (1 + others);
      const apart = t[from + k]! - likeliest - (s[from + k]! - highest);
      if (p !== 0) divergence += (p * apart) / temperature; // Σ p ln (p / q), and 0 ln 0 is 0
      if (k === top) continue;
      const slope = scale * temperature * (grad[from + k]! / (1 + rest) - p); // T² (q − p) / T
      grad[from + k] = slope;
      pull -= slope;
    }
    grad[from + top] = pull; // minus the others: q − p would be 0 long before they are
    const loss = temperature * temperature * Math.max(0, divergence); // rounding must not make it negative
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

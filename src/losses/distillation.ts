import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';
import { argmax } from '#core/softmax';

const who = 'distillation';

export const settings = {
  temperature: { default: 2, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export interface DistillationOptions extends ParameterOptions<typeof settings> {
  /** number of classes, where the logits are flat vectors of several rows */
  readonly rowLength?: number;
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
 * @param options       temperature: above 0; rowLength; reduction over rows
 * @returns             value in nats; grad [rows * classes], for the student
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or the temperature is not above 0
 * @see Hinton, Vinyals and Dean 2015, Distilling the Knowledge in a Neural Network, arXiv:1503.02531
 * @example distillation([[0, 0]], [[4, 0]], { temperature: 4 }).value // => 1.775105146747637
 */
export function distillation(studentLogit: Vector | Matrix, teacherLogit: Vector | Matrix, options: DistillationOptions = {}): LossResult {
  const { temperature, rowLength, reduction } = readOptions(who, options, { ...settings, rowLength: {}, reduction: reductions }, {
    T: 'temperature',
  });
  const student = readRows(who, 'studentLogit', studentLogit, rowLength);
  const teacher = readRows(who, 'teacherLogit', teacherLogit, rowLength);
  checkSameRows(who, 'studentLogit', student, 'teacherLogit', teacher);
  const { rows, columns: classes } = student;
  const [s, t] = [inFloat64(student.flat), inFloat64(teacher.flat)];
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const teacherExponential = new Float64Array(classes); // of one row
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
    for (let k = 0; k < classes; k++) { // one loop for both rows: two would take 1.1 times as long
      const q = Math.exp((s[from + k]! - max) / temperature);
      const p = Math.exp((t[from + k]! - teacherMax) / temperature);
      grad[from + k] = q;
      teacherExponential[k] = p;
      if (from + k !== top) rest += q;
      if (from + k !== teacherTop) teacherRest += p;
    }
    let divergence = Math.log1p(rest) - Math.log1p(teacherRest);
    let topGradient = 0;
    for (let i = from; i < end; i++) {
      const p = teacherExponential[i - from]! / (1 + teacherRest);
      const difference = t[i]! - teacherMax - (s[i]! - max);
      if (p !== 0) divergence += (p * difference) / temperature; // Σ p ln (p / q), and 0 ln 0 is 0
      if (i === top) continue;
      const gradient = scale * temperature * (grad[i]! / (1 + rest) - p); // T² (q − p) / T
      grad[i] = gradient;
      topGradient -= gradient;
    }
    grad[top] = topGradient; // minus the sum of the others: q − p would cancel
    const loss = temperature * temperature * Math.max(0, divergence); // rounding must not make it negative
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

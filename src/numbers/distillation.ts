import { categoricalCrossEntropy, distillation } from 'lossary';

const student = [0, 0, 0];
const teacher = [5, 2, -1];
const at = (temperature: number) => distillation([student], [teacher], { temperature });
const softmax = (z: readonly number[], temperature: number) => {
  const e = z.map((zk) => Math.exp(zk / temperature));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((ek) => ek / sum);
};
/** Half the mean of the squared differences of the logits, less their mean: the limit for a large temperature. */
const halfMeanSquare = (difference: readonly number[]) => {
  const mean = difference.reduce((a, b) => a + b, 0) / difference.length;
  return difference.reduce((sum, d) => sum + (d - mean) ** 2, 0) / difference.length / 2;
};
/** What comes out where softmax takes the place of log-softmax. */
const softmaxForLog = (s: readonly number[], t: readonly number[], temperature: number) => {
  const [q, p] = [softmax(s, temperature), softmax(t, temperature)];
  return temperature ** 2 * p.reduce((sum, pk, k) => sum + pk * (Math.log(pk) - q[k]!), 0);
};

/** The numbers that the page on the distillation loss prints, and how each comes about. */
export const numbers = {
  'teacher-1': () => softmax(teacher, 1)[1]!,
  'teacher-4': () => softmax(teacher, 4)[1]!,
  'value-1': () => at(1).value,
  'value-2': () => at(2).value,
  'value-4': () => at(4).value,
  'value-20': () => at(20).value,
  'grad-1': () => at(1).grad[0]!,
  'grad-2': () => at(2).grad[0]!,
  'grad-4': () => at(4).grad[0]!,
  'grad-20': () => at(20).grad[0]!,
  'bare-1': () => at(1).grad[0]!,
  'bare-2': () => at(2).grad[0]! / 2 ** 2,
  'bare-4': () => at(4).grad[0]! / 4 ** 2,
  'bare-20': () => at(20).grad[0]! / 20 ** 2,
  'half-mean-square': () => halfMeanSquare(teacher.map((z, k) => z - student[k]!)),
  'cross-entropy': () => 16 * categoricalCrossEntropy([student], [softmax(teacher, 4)]).value,
  'cross-entropy-equal': () => 16 * categoricalCrossEntropy([teacher.map((z) => z / 4)], [softmax(teacher, 4)]).value,
  'swapped': () => distillation([teacher], [student], { temperature: 4 }).value,
  'softmax-for-log': () => softmaxForLog(student, teacher, 4),
  'softmax-for-log-equal': () => softmaxForLog(teacher, teacher, 4),
  'element-mean': () => at(4).value / 3,
};

export const checks = {
  'without-t-squared': () => [1, 10, 100].indexOf(Math.round(at(1).grad[0]! / (at(4).grad[0]! / 16))),
};

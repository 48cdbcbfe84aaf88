import { checkParameters, checkReduction } from '#core/check';
import { card } from '#core/kinds';
import { classesOption, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'distillation';

const settings = {
  temperature: { default: 2, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  temperature: { symbol: 'T', label: { ko: '온도', en: 'temperature' }, slider: { min: 0.5, max: 10, step: 0.1 } },
});

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

export default /* @__PURE__ */ card(() => ({
  id: 'distillation',
  name: { ko: '증류 손실', en: 'Distillation loss' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'studentLogit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'teacherLogit', form: 'rows', numbers: 'real' },
  ],
  formula: {
    name: '\\ell_{T}(z, v)',
    body: 'T^{2} \\sum_{k=1}^{K} \\frac{e^{v_{k} / T}}{\\sum_{j=1}^{K} e^{v_{j} / T}} \\left(\\frac{v_{k} - z_{k}}{T} + \\ln\\left(\\sum_{j=1}^{K} e^{z_{j} / T}\\right) - \\ln\\left(\\sum_{j=1}^{K} e^{v_{j} / T}\\right)\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '학생의 로짓', en: "student's logits" } },
      v: { role: 'target', label: { ko: '교사의 로짓', en: "teacher's logits" } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      T: { role: 'parameter', label: parameters.temperature.label },
    },
    inputs: (studentLogit, teacherLogit) => ({ z: studentLogit, v: teacherLogit, K: studentLogit.length }),
  },
  parameters,
  options: { classes: classesOption, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: ({ temperature }) => temperature, smoothness: Infinity,
  },
  conventions: [
    { where: 'Hinton et al. 2015', source: 'hinton2015', difference: {
      ko: '발산이 아니라 교차 엔트로피예요. 기울기는 같고, 값은 교사의 엔트로피에 T²을 곱한 만큼 커요. 로짓이 모두 (0, 0)이고 T = 2면 거기는 2.772589, 여기는 0이에요.',
      en: 'Cross-entropy, not divergence: the same slope, and larger by T² times the entropy of the teacher. With all logits (0, 0) and T = 2 it is 2.772589 there, 0 here.',
    } },
    { where: 'PyTorch tutorial on distillation', source: 'pytorch-distillation-tutorial', difference: {
      ko: '2024년 3월까지 교차 엔트로피였다가 여기와 같은 발산으로 바뀌었어요. 그 전 코드의 값은 로짓이 모두 (0, 0)이고 T = 2일 때 0이 아니라 2.772589예요.',
      en: 'Had the cross-entropy until March 2024 and has the divergence, as here, since. Code from before gives 2.772589, not 0, for logits (0, 0) throughout and T = 2.',
    } },
    { where: 'PyTorch kl_div', source: 'pytorch-kl-div', difference: {
      ko: "기본인 reduction='mean'은 클래스 수로도 나눠요. 클래스가 둘이면 'batchmean'의 절반이에요. 학생 (0, 0), 교사 (4, 0), T = 4에서 0.887553이고, 여기와 'batchmean'은 1.775105이에요.",
      en: "Its default reduction='mean' divides by the classes too: with two classes it is half of 'batchmean'. Student (0, 0), teacher (4, 0), T = 4: 0.887553; here and by 'batchmean' 1.775105.",
    } },
    { where: 'Keras LogitsDistillation', source: 'keras-distillation', difference: {
      ko: "3.15.1에서 기본값인 문자열 'kl_divergence'로는 소프트맥스와 T²을 건너뛰고 T로 나눈 로짓을 확률처럼 읽어요. 학생 (0, 0), 교사 (4, 0), T = 4에서 16.118096이에요. loss=keras.losses.KLDivergence()로 주면 여기처럼 1.775105예요.",
      en: "In 3.15.1 its default, the string 'kl_divergence', skips softmax and T², and reads logits over T as probabilities: student (0, 0), teacher (4, 0), T = 4 give 16.118096. With loss=keras.losses.KLDivergence() it is 1.775105, as here.",
    } },
    { where: 'MMDetection KnowledgeDistillationKLDivLoss', source: 'mmdetection-kd-loss', difference: {
      ko: '클래스에 대해 더하지 않고 평균을 내요. 클래스가 80개면 여기의 1/80이라, 다른 손실 옆의 가중치가 클래스 수에 따라 달라져요. 기본 온도는 10이에요.',
      en: 'Averages over the classes where others sum: with 80 classes it is 1/80 of this one, so its weight beside other losses depends on their number. Its temperature is 10.',
    } },
  ],
  edges: [
    { at: { ko: '학생 = 교사', en: 'student = teacher' }, input: [[[1, 2, 3]], [[1, 2, 3]]], value: 0, grad: [0, 0, 0] },
    { at: { ko: '모든 로짓을 3만큼 옮김', en: 'all logits moved by 3' }, input: [[[4, 5, 6]], [[1, 2, 3]]], value: 0, grad: [0, 0, 0], note: { ko: '차이만 봐요', en: 'only differences count' } },
    { at: { ko: '반대로 확신, T = 1', en: 'certain of the opposite, T = 1' }, input: [[[1000, 0]], [[0, 1000]], { temperature: 1 }], value: 1000, grad: [1, -1] },
    { at: { ko: '반대로 확신, T = 10', en: 'certain of the opposite, T = 10' }, input: [[[1e4, 0]], [[0, 1e4]], { temperature: 10 }], value: 1e5, grad: [10, -10], note: { ko: '기울기는 T를 넘지 않아요', en: 'no slope is above T' } },
    { at: { ko: '둘 다 같은 쪽으로 50과 60', en: 'both certain, by 50 and 60' }, input: [[[50, 0]], [[60, 0]], { temperature: 1 }], value: 1.9277866317800212e-22, grad: [-1.9286622828562907e-22, 1.9286622828562907e-22] },
    { at: { ko: '교사의 로짓 −∞', en: 'a logit −∞ of the teacher' }, input: [[[0, 0]], [[-Infinity, 0]], { temperature: 1 }], value: 0.6931471805599453, grad: [0.5, -0.5] },
    { at: { ko: '둘 다 로짓 −∞', en: 'a logit −∞ of both' }, input: [[[-Infinity, 0]], [[-Infinity, 0]]], value: 0, grad: [0, 0], note: { ko: '0 ln 0 = 0. PyTorch는 NaN이에요', en: '0 ln 0 = 0; PyTorch has NaN' } },
    { at: { ko: '학생의 로짓 −∞', en: 'a logit −∞ of the student' }, input: [[[-Infinity, 0]], [[0, 0]], { temperature: 1 }], value: Infinity, grad: [-0.5, 0.5] },
    { at: { ko: '학생의 NaN', en: 'NaN of the student' }, input: [[[NaN, 0]], [[0, 0]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '교사의 NaN', en: 'NaN of the teacher' }, input: [[[0, 0]], [[0, NaN]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '온도 0', en: 'temperature 0' }, input: [[[0, 0]], [[0, 0]], { temperature: 0 }], throws: 'distillation: temperature must be above 0 and below Infinity, got 0' },
    { at: { ko: '클래스 수가 다름', en: 'other classes' }, input: [[[0, 0]], [[0, 0, 0]]], throws: 'distillation: teacherLogit must have rows as long as those of studentLogit (2), got 3' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'distillation: studentLogit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'T**2 * F.kl_div(F.log_softmax(student_logit / T, -1), F.softmax(teacher_logit / T, -1), reduction="batchmean")',
    keras: 'keras.distillation.LogitsDistillation(temperature=T, loss=keras.losses.KLDivergence()).compute_loss(teacher_logit, student_logit)',
    optax: 'T**2 * optax.kl_divergence(jax.nn.log_softmax(student_logit / T), jax.nn.softmax(teacher_logit / T)).mean()',
  },
  sources: ['hinton2015', 'pytorch-kl-div', 'pytorch-distillation-tutorial', 'keras-distillation', 'mmdetection-kd-loss'],
  loss: distillation,
}));

import { card } from '#core/card/kinds';
import { classesOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { distillation, settings } from '#losses/distillation';

const parameters = described(settings, {
  temperature: { symbol: 'T', label: { ko: '온도', en: 'temperature' }, slider: { min: 0.5, max: 10, step: 0.1 } },
});

export default card({
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
      z: { role: 'prediction', label: { ko: '학생 모델의 로짓', en: "student's logits" } },
      v: { role: 'target', label: { ko: '교사 모델의 로짓', en: "teacher's logits" } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      T: { role: 'parameter', label: parameters.temperature.label },
    },
    inputs: (studentLogit, teacherLogit) => ({ z: studentLogit, v: teacherLogit, K: studentLogit.length }),
  },
  parameters,
  options: { rowLength: classesOption, sampleWeight: sampleWeightOf('rows'), reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: ({ temperature }) => temperature, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '학생 = 교사', en: 'student = teacher' }, input: [[[1, 2, 3]], [[1, 2, 3]]], value: 0, grad: [0, 0, 0] },
    { at: { ko: '모든 로짓에 3을 더함', en: '3 added to all logits' }, input: [[[4, 5, 6]], [[1, 2, 3]]], value: 0, grad: [0, 0, 0], note: { ko: '로짓의 차이에만 의존해요', en: 'only differences of logits count' } },
    { at: { ko: '반대 클래스를 확신, T = 1', en: 'confident in opposite classes, T = 1' }, input: [[[1000, 0]], [[0, 1000]], { temperature: 1 }], value: 1000, grad: [1, -1] },
    { at: { ko: '반대 클래스를 확신, T = 10', en: 'confident in opposite classes, T = 10' }, input: [[[1e4, 0]], [[0, 1e4]], { temperature: 10 }], value: 1e5, grad: [10, -10], note: { ko: '기울기의 크기는 T 이하예요', en: 'the gradient is at most T' } },
    { at: { ko: '같은 클래스를 확신, 로짓 차이 50과 60', en: 'confident in the same class, logit differences 50 and 60' }, input: [[[50, 0]], [[60, 0]], { temperature: 1 }], value: 1.9277866317800212e-22, grad: [-1.9286622828562907e-22, 1.9286622828562907e-22] },
    { at: { ko: '교사의 로짓 하나가 −∞', en: 'one logit of the teacher −∞' }, input: [[[0, 0]], [[-Infinity, 0]], { temperature: 1 }], value: 0.6931471805599453, grad: [0.5, -0.5] },
    { at: { ko: '학생과 교사의 로짓이 모두 −∞', en: 'logit −∞ of both' }, input: [[[-Infinity, 0]], [[-Infinity, 0]]], value: 0, grad: [0, 0], note: { ko: '0 ln 0 = 0. PyTorch는 NaN이에요', en: '0 ln 0 = 0; PyTorch has NaN' } },
    { at: { ko: '학생의 로짓 하나가 −∞', en: 'one logit of the student −∞' }, input: [[[-Infinity, 0]], [[0, 0]], { temperature: 1 }], value: Infinity, grad: [-0.5, 0.5] },
    { at: { ko: '학생의 로짓 하나가 NaN', en: 'one logit of the student NaN' }, input: [[[NaN, 0]], [[0, 0]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '교사의 로짓 하나가 NaN', en: 'one logit of the teacher NaN' }, input: [[[0, 0]], [[0, NaN]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '온도 0', en: 'temperature 0' }, input: [[[0, 0]], [[0, 0]], { temperature: 0 }], throws: 'distillation: temperature must be above 0 and below Infinity, got 0' },
    { at: { ko: '클래스 수가 다름', en: 'number of classes differs' }, input: [[[0, 0]], [[0, 0, 0]]], throws: 'distillation: teacherLogit must have rows as long as those of studentLogit (2), got 3' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'distillation: studentLogit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'T**2 * F.kl_div(F.log_softmax(student_logit / T, -1), F.softmax(teacher_logit / T, -1), reduction="batchmean")',
    keras: 'keras.distillation.LogitsDistillation(temperature=T, loss=keras.losses.KLDivergence()).compute_loss(teacher_logit, student_logit)',
    optax: 'T**2 * optax.kl_divergence(jax.nn.log_softmax(student_logit / T), jax.nn.softmax(teacher_logit / T)).mean()',
  },
  sources: ['hinton2015', 'pytorch-kl-div', 'pytorch-distillation-tutorial', 'keras-distillation', 'mmdetection-kd-loss'],
  loss: distillation,
});

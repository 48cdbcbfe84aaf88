import { card } from '#core/card/kinds';
import { classesOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { peak } from '#core/peak';
import { categoricalFocal, settings } from '#losses/categorical-focal';

const parameters = described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '클래스의 가중치', en: 'weight of a class' }, slider: { min: 0, max: 2, step: 0.05 } },
  gamma: { symbol: '\\gamma', label: { ko: '집중 파라미터', en: 'focusing parameter' }, slider: { min: 0, max: 5, step: 0.1 } },
});

/** The largest slope with alpha 1, which a row of two classes has: above 1 for gamma above 0, at a logit without a closed form. */
const steepest = (gamma: number): number => peak((logit) => -categoricalFocal([[logit, 0]], [[1, 0]], { alpha: 1, gamma }).grad[0]!, -40, 5);

const softmax = (logit: readonly number[]): number[] => {
  const sum = logit.reduce((total, z) => total + Math.exp(z), 0);
  return logit.map((z) => Math.exp(z) / sum);
};

export default card({
  id: 'categorical-focal',
  name: { ko: '범주형 포컬 손실', en: 'Categorical focal loss' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'distribution' },
  ],
  formula: {
    name: '\\ell_{\\alpha, \\gamma}(z, y)',
    body: '\\sum_{k=1}^{K} \\alpha y_{k} \\left(1 - p_{k}\\right)^{\\gamma} \\left(-\\ln\\left(p_{k}\\right)\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probabilities' } },
      y: { role: 'target', label: { ko: '정답 분포', en: 'target distribution' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
      '\\gamma': { role: 'parameter', label: parameters.gamma.label },
    },
    where: 'p_{k} = \\frac{e^{z_{k}}}{\\sum_{j=1}^{K} e^{z_{j}}}',
    inputs: (logit, target) => ({ p: softmax(logit), y: target, K: logit.length }),
  },
  parameters,
  options: { rowLength: classesOption, sampleWeight: sampleWeightOf('rows'), reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none',
    gradientBound: ({ alpha, gamma }) => alpha * steepest(gamma), smoothness: Infinity,
  },
  edges: [
    { at: { ko: '로짓이 모두 같음', en: 'equal logits' }, input: [[[3, 3]], [[1, 0]]], value: 0.04332169878499658, grad: [-0.07457169878499659, 0.07457169878499659] },
    { at: { ko: '예측이 정답과 같음', en: 'prediction equals target' }, input: [[[1.0986122886681098, 0]], [[0.75, 0.25]], { alpha: 1, gamma: 1 }], value: 0.3138705812946884, grad: [0.1182772567389632, -0.1182772567389632], note: { ko: '기울기가 0이 아니에요. 더 확실하지 않은 예측에서 손실이 최소예요', en: 'the gradient is not 0: a less certain prediction has the least loss' } },
    { at: { ko: 'alpha 1, gamma 0', en: 'alpha 1, gamma 0' }, input: [[[3, 3]], [[0.25, 0.75]], { alpha: 1, gamma: 0 }], value: 0.6931471805599453, grad: [0.25, -0.25], note: { ko: '교차 엔트로피와 같아요', en: 'equal to cross-entropy' } },
    { at: { ko: '로짓 차이 50, 맞은 예측', en: 'logit difference 50, correct prediction' }, input: [[[50, 0]], [[1, 0]], { alpha: 1 }], value: 7.175095973164411e-66, grad: [-2.152528791949323e-65, 2.152528791949323e-65] },
    { at: { ko: '로짓 차이 100, gamma 0.5', en: 'logit difference 100, gamma 0.5' }, input: [[[100, 0]], [[1, 0]], { gamma: 0.5 }], value: 1.7937739932911027e-66, grad: [-2.6906609899366537e-66, 2.6906609899366537e-66], note: { ko: '1 − p를 빼서 구하면 0이에요', en: '0 where 1 − p is a difference' } },
    { at: { ko: '로짓 ±1000, 틀린 예측', en: 'logits ±1000, wrong prediction' }, input: [[[1000, -1000]], [[0, 1]]], value: 500, grad: [0.25, -0.25] },
    { at: { ko: '로짓 −28, 틀린 예측, gamma 1e12', en: 'logit −28, wrong prediction, gamma 1e12' }, input: [[[0, -28]], [[0, 1]], { alpha: 1, gamma: 1e12 }], value: 14.023920790743588, grad: [10.197554255471905, -10.197554255471905], note: { ko: '1 − p가 1로 반올림돼도 ln(1 − p)는 그렇지 않아요', en: 'ln(1 − p) keeps the digits that 1 − p rounds away' } },
    { at: { ko: '로짓 ±1000, 맞은 예측, gamma 0', en: 'logits ±1000, correct prediction, gamma 0' }, input: [[[1000, -1000]], [[1, 0]], { gamma: 0 }], value: 0, grad: [0, 0] },
    { at: { ko: '로짓 −∞, 정답 확률 0', en: 'logit −∞, target probability 0' }, input: [[[-Infinity, 3, 3]], [[0, 1, 0]]], value: 0.04332169878499658, grad: [0, -0.07457169878499659, 0.07457169878499659], note: { ko: '0 · ∞ = 0', en: '0 · ∞ = 0' } },
    { at: { ko: '로짓 −∞, 정답 확률 0.25', en: 'logit −∞, target probability 0.25' }, input: [[[-Infinity, 0]], [[0.25, 0.75]], { alpha: 1 }], value: Infinity, grad: [-0.25, 0.25] },
    { at: { ko: '로짓 하나가 ∞', en: 'one logit ∞' }, input: [[[Infinity, 0]], [[1, 0]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '로짓 하나가 NaN', en: 'one logit NaN' }, input: [[[NaN, 0], [3, 3]], [[1, 0], [1, 0]], { reduction: 'sum' }], value: NaN, grad: [NaN, NaN, -0.07457169878499659, 0.07457169878499659] },
    { at: { ko: 'alpha가 0인 클래스의 행, 로짓 NaN', en: 'a row of a class of alpha 0, logit NaN' }, input: [[[NaN, 0]], [[1, 0]], { alpha: [0, 1] }], value: 0, grad: [0, 0], note: { ko: '행은 빠지지만 평균의 분모에는 남아요', en: 'the row is left out, but still counts in the mean' } },
    { at: { ko: '정답의 NaN', en: 'NaN in a target' }, input: [[[0, 0]], [[NaN, 1]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: 'alpha의 수가 클래스 수와 다름', en: 'alpha for another number of classes' }, input: [[[0, 0, 0, 0]], [[1, 0, 0, 0]], { alpha: [0.5, 1] }], throws: 'categoricalFocal: alpha must have one number for each class (4), got 2' },
    { at: { ko: '음수 alpha', en: 'negative alpha' }, input: [[[0, 0]], [[1, 0]], { alpha: -1 }], throws: 'categoricalFocal: alpha must be at least 0 and below Infinity, got -1' },
    { at: { ko: '행 길이가 다름', en: 'rows differ in length' }, input: [[[0, 0]], [[1, 0, 0]]], throws: 'categoricalFocal: target must have rows as long as those of logit (2), got 3' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'categoricalFocal: logit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: '(0.25 * -(target * (1 - logit.softmax(-1)) ** 2 * logit.log_softmax(-1)).sum(-1)).mean()',
    keras: 'keras.losses.CategoricalFocalCrossentropy(from_logits=True)(target, logit)',
    optax: '(0.25 * -(target * (1 - jax.nn.softmax(logit)) ** 2 * jax.nn.log_softmax(logit)).sum(-1)).mean()',
  },
  sources: ['lin2017', 'keras-losses', 'kornia-losses', 'monai-losses'],
  loss: categoricalFocal,
});

import { card } from '#core/card/kinds';
import { classesOption, classWeightOverRows, labelSmoothingDescription, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { categoricalCrossEntropy, settings } from '#losses/categorical-cross-entropy';

const parameters = described(settings, {
  labelSmoothing: labelSmoothingDescription,
});

export default card({
  id: 'categorical-cross-entropy',
  name: { ko: '범주형 교차 엔트로피', en: 'Categorical cross-entropy' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'distribution' },
  ],
  formula: {
    name: '\\ell_{\\varepsilon}(z, y)',
    body: '\\sum_{k=1}^{K} \\left((1 - \\varepsilon) y_{k} + \\frac{\\varepsilon}{K}\\right) \\left(\\ln\\left(\\sum_{j=1}^{K} e^{z_{j}}\\right) - z_{k}\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      y: { role: 'target', label: { ko: '정답 분포', en: 'target distribution' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      '\\varepsilon': { role: 'parameter', label: parameters.labelSmoothing.label },
    },
    inputs: (logit, target) => ({ z: logit, y: target, K: logit.length }),
  },
  parameters,
  options: { weight: classWeightOverRows, rowLength: classesOption, sampleWeight: sampleWeightOf('rows'), reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  precision: { absolute: 1e-15, note: { ko: '정답이 원-핫이 아니고 예측 확률이 그와 거의 같으면 기울기 softmax − y가 상쇄돼서, 오차가 1e-16쯤이에요', en: 'where a target that is not one-hot nearly equals the predicted probabilities, the slope softmax − y cancels and is wrong by about 1e-16' } },
  edges: [
    { at: { ko: '정답 클래스의 가중치가 0, 로짓 NaN', en: 'class of the target of weight 0, logit NaN' }, input: [[[NaN, 0], [3, 3]], [[1, 0], [0, 1]], { weight: [0, 1] }], value: 0.34657359027997264, grad: [0, 0, 0.25, -0.25] },
    { at: { ko: '로짓이 모두 같음', en: 'equal logits' }, input: [[[3, 3]], [[0.25, 0.75]]], value: 0.6931471805599453, grad: [0.25, -0.25] },
    { at: { ko: '예측이 정답과 같음', en: 'prediction equals target' }, input: [[[0, 0]], [[0.5, 0.5]]], value: 0.6931471805599453, grad: [0, 0], note: { ko: '0이 아니라 정답의 엔트로피예요', en: 'not 0, but the entropy of the target' } },
    { at: { ko: '로짓 ±1000, 틀린 예측', en: 'logits ±1000, wrong prediction' }, input: [[[1000, -1000]], [[0, 1]]], value: 2000, grad: [1, -1] },
    { at: { ko: '로짓 차이 50, 맞은 예측', en: 'logit difference 50, correct prediction' }, input: [[[50, 0]], [[1, 0]]], value: 1.9287498479639178e-22, grad: [-1.9287498479639178e-22, 1.9287498479639178e-22] },
    { at: { ko: '로짓 −∞, 정답 확률 0', en: 'logit −∞, target probability 0' }, input: [[[-Infinity, 1, 0]], [[0, 1, 0]]], value: 0.31326168751822286, grad: [0, -0.2689414213699951, 0.2689414213699951], note: { ko: '0 · ∞ = 0. PyTorch는 NaN이에요', en: '0 · ∞ = 0; PyTorch has NaN' } },
    { at: { ko: '로짓 −∞, 정답 확률 0.25', en: 'logit −∞, target probability 0.25' }, input: [[[-Infinity, 0]], [[0.25, 0.75]]], value: Infinity, grad: [-0.25, 0.25] },
    { at: { ko: '로짓 −∞에 레이블 스무딩', en: 'logit −∞ with label smoothing' }, input: [[[-Infinity, 0]], [[0, 1]], { labelSmoothing: 0.5 }], value: Infinity, grad: [-0.25, 0.25] },
    { at: { ko: '로짓 하나가 ∞', en: 'one logit ∞' }, input: [[[Infinity, 0]], [[1, 0]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '모든 로짓이 −∞', en: 'all logits −∞' }, input: [[[-Infinity, -Infinity]], [[1, 0]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '정답의 합이 2', en: 'target that sums to 2' }, input: [[[0, 0]], [[1, 1]]], value: 1.3862943611198906, grad: [0, 0], note: { ko: '정규화하지 않아요. PyTorch와 같아요', en: 'not normalized, as in PyTorch' } },
    { at: { ko: '정답이 모두 0', en: 'target of zeros' }, input: [[[2, 0]], [[0, 0]]], value: 0, grad: [0, 0], note: { ko: '평균을 낼 때 행 수에는 포함돼요', en: 'the row still counts in the mean' } },
    { at: { ko: '정답의 NaN', en: 'NaN in a target' }, input: [[[0, 0], [0, 0]], [[NaN, 1], [0, 1]]], value: NaN, grad: [NaN, NaN, 0.25, -0.25] },
    { at: { ko: '행 길이가 다름', en: 'rows differ in length' }, input: [[[0, 0]], [[1, 0, 0]]], throws: 'categoricalCrossEntropy: target must have rows as long as those of logit (2), got 3' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'categoricalCrossEntropy: logit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.cross_entropy(logit, target)',
    keras: 'keras.losses.CategoricalCrossentropy(from_logits=True)(target, logit)',
    optax: 'optax.softmax_cross_entropy(logit, target).mean()',
  },
  sources: ['gneiting2007', 'szegedy2016', 'goodfellow2016', 'pytorch-cross-entropy', 'keras-losses', 'optax-losses'],
  loss: categoricalCrossEntropy,
});

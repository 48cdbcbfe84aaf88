import { card } from '#core/card/kinds';
import { classesOption, classWeightOverSum, ignoreIndexDescription, labelSmoothingDescription, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { settings, sparseCategoricalCrossEntropy } from '#losses/sparse-categorical-cross-entropy';

const parameters = described(settings, {
  labelSmoothing: labelSmoothingDescription,
  ignoreIndex: ignoreIndexDescription,
});

export default card({
  id: 'sparse-categorical-cross-entropy',
  name: { ko: '희소 범주형 교차 엔트로피', en: 'Sparse categorical cross-entropy' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'ids', numbers: 'id' },
  ],
  formula: {
    name: '\\ell_{\\varepsilon}(z, t)',
    body: '\\ln\\left(\\sum_{j=1}^{K} e^{z_{j}}\\right) - (1 - \\varepsilon) z_{t} - \\frac{\\varepsilon}{K} \\sum_{j=1}^{K} z_{j}',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      t: { role: 'target', label: { ko: '정답 클래스', en: 'target class' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      '\\varepsilon': { role: 'parameter', label: parameters.labelSmoothing.label },
    },
    inputs: (logit, target) => ({ z: logit, t: target + 1, K: logit.length }),
  },
  parameters,
  options: { weight: classWeightOverSum, rowLength: classesOption, sampleWeight: sampleWeightOf('rows'), reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  precision: { absolute: 1e-15, note: { ko: 'labelSmoothing이 있고 예측 확률이 평활화한 정답과 거의 같으면 기울기가 상쇄돼서, 오차가 1e-16쯤이에요', en: 'with labelSmoothing, where the predicted probabilities nearly equal the smoothed target, the slope cancels and is wrong by about 1e-16' } },
  edges: [
    { at: { ko: '로짓이 모두 같음', en: 'equal logits' }, input: [[[3, 3]], [0]], value: 0.6931471805599453, grad: [-0.5, 0.5] },
    { at: { ko: '로짓 ±1000, 틀린 예측', en: 'logits ±1000, wrong prediction' }, input: [[[1000, -1000]], [1]], value: 2000, grad: [1, -1] },
    { at: { ko: '로짓 차이 50, 맞은 예측', en: 'logit difference 50, correct prediction' }, input: [[[50, 0]], [0]], value: 1.9287498479639178e-22, grad: [-1.9287498479639178e-22, 1.9287498479639178e-22] },
    { at: { ko: '로짓 하나가 −∞', en: 'one logit −∞' }, input: [[[-Infinity, 1, 0]], [1]], value: 0.31326168751822286, grad: [0, -0.2689414213699951, 0.2689414213699951] },
    { at: { ko: '정답의 로짓이 −∞', en: 'logit of the target −∞' }, input: [[[-Infinity, 0]], [0]], value: Infinity, grad: [-1, 1] },
    { at: { ko: '가중치 0인 클래스의 로짓이 −∞, 평활화', en: 'logit −∞ of a class of weight 0, smoothed' }, input: [[[-Infinity, 1, 0]], [1], { weight: [0, 1, 1], labelSmoothing: 0.5 }], value: 0.4277180729318524, grad: [0, -0.05745118447499592, 0.05745118447499592], note: { ko: '빠져요. PyTorch는 0 · ∞ = NaN이에요', en: 'left out; PyTorch has 0 · ∞ = NaN' } },
    { at: { ko: '정답 클래스의 가중치가 0, 로짓 NaN', en: 'class of the target of weight 0, logit NaN' }, input: [[[NaN, 0], [3, 3]], [0, 1], { weight: [0, 1] }], value: 0.6931471805599453, grad: [0, 0, 0.5, -0.5] },
    { at: { ko: '가중치 0인 정답의 로짓이 −∞, 평활화, 합', en: 'logit −∞ of a target of weight 0, smoothed, sum' }, input: [[[-Infinity, 3]], [0], { weight: [0, 1], labelSmoothing: 0.5, reduction: 'sum' }], value: 0, grad: [0, 0] },
    { at: { ko: '로짓이 모두 같음, 평활화 0.5', en: 'equal logits, smoothed by 0.5' }, input: [[[3, 3]], [0], { labelSmoothing: 0.5 }], value: 0.6931471805599453, grad: [-0.25, 0.25] },
    { at: { ko: '모든 로짓이 −∞', en: 'all logits −∞' }, input: [[[-Infinity, -Infinity]], [0]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '모든 행을 무시', en: 'all targets ignored' }, input: [[[1, 2]], [-100]], value: NaN, grad: [0, 0], note: { ko: '0 / 0, PyTorch와 같아요', en: '0 / 0, as in PyTorch' } },
    { at: { ko: '모든 행을 무시, 합', en: 'all targets ignored, sum' }, input: [[[1, 2]], [-100], { reduction: 'sum' }], value: 0, grad: [0, 0] },
    { at: { ko: '범위를 벗어난 클래스 번호', en: 'class id out of range' }, input: [[[1, 2]], [2]], throws: 'sparseCategoricalCrossEntropy: target[0] must be an integer from 0 to 1, or ignoreIndex (-100), got 2' },
  ],
  aliases: [{ name: 'crossEntropy', label: { ko: '교차 엔트로피(로짓과 클래스 번호)', en: 'Cross-entropy, of logits and class ids' } }],
  frameworks: {
    pytorch: 'F.cross_entropy(logit, target)',
    keras: 'keras.losses.SparseCategoricalCrossentropy(from_logits=True)(target, logit)',
    optax: 'optax.softmax_cross_entropy_with_integer_labels(logit, target).mean()',
  },
  sources: ['gneiting2007', 'szegedy2016', 'goodfellow2016', 'pytorch-cross-entropy', 'keras-losses', 'optax-losses'],
  loss: sparseCategoricalCrossEntropy,
});

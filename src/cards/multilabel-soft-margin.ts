import { card } from '#core/card/kinds';
import { classesOption, reductionOption } from '#core/card/options';
import { multilabelSoftMargin } from '#losses/multilabel-soft-margin';

export default card({
  id: 'multilabel-soft-margin',
  name: { ko: '다중 레이블 소프트 마진 손실', en: 'Multi-label soft margin loss' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell(z, y)',
    body: '\\frac{1}{K} \\sum_{k=1}^{K} \\left(y_{k} \\ln\\left(1 + e^{-z_{k}}\\right) + (1 - y_{k}) \\ln\\left(1 + e^{z_{k}}\\right)\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      y: { role: 'target', label: { ko: '정답: 그 클래스에 속하면 1, 아니면 0', en: 'target: 1 where the row belongs to the class, else 0' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
    },
    inputs: (logit, target) => ({ z: logit, y: target, K: logit.length }),
  },
  parameters: {},
  options: {
    weight: {
      type: 'Vector', default: 'none', weighs: 'class', meanOver: 'count',
      label: { ko: '클래스별 가중치 [classes]. 행의 손실은 클래스 수로, 평균은 행 수로 나눠요', en: 'a weight for each class, [classes]; a row divides by the number of classes, the mean by the number of rows' },
    },
    rowLength: classesOption,
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  precision: { absolute: 1e-15, note: { ko: '정답이 0과 1 사이이고 예측 확률이 그와 거의 같으면 기울기 σ(z) − y가 상쇄돼서, 오차가 1e-16쯤이에요', en: 'where a target between 0 and 1 nearly equals the predicted probability, the slope σ(z) − y cancels and is wrong by about 1e-16' } },
  edges: [
    { at: { ko: '로짓이 모두 0', en: 'all logits 0' }, input: [[[0, 0]], [[1, 0]]], value: 0.6931471805599453, grad: [-0.25, 0.25] },
    { at: { ko: '로짓 −1000, 정답 1', en: 'logit −1000, target 1' }, input: [[[-1000, 0]], [[1, 0]]], value: 500.34657359027997, grad: [-0.5, 0.25] },
    { at: { ko: '로짓 50과 −50, 맞은 예측', en: 'logits 50 and −50, correct side' }, input: [[[50, -50]], [[1, 0]]], value: 1.9287498479639178e-22, grad: [-9.643749239819589e-23, 9.643749239819589e-23] },
    { at: { ko: '클래스 하나', en: 'one class' }, input: [[[0], [0]], [[1], [0]]], value: 0.6931471805599453, grad: [-0.25, 0.25] },
    { at: { ko: '로짓 ∞, 정답 0', en: 'logit ∞, target 0' }, input: [[[Infinity, 0]], [[0, 1]]], value: Infinity, grad: [0.5, -0.25] },
    { at: { ko: '로짓 ∞, 정답 1', en: 'logit ∞, target 1' }, input: [[[Infinity, 0]], [[1, 1]]], value: NaN, grad: [0, -0.25], note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: '가중치 0, 로짓 ∞, 정답 0', en: 'weight 0, logit ∞, target 0' }, input: [[[Infinity, 0]], [[0, 1]], { weight: [0, 1] }], value: 0.34657359027997264, grad: [0, -0.25], note: { ko: '가중치가 0인 클래스는 무엇이 들어 있어도 빠져요. PyTorch는 NaN이에요', en: 'a class of weight 0 is left out whatever it holds; PyTorch has NaN' } },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[[3, 0]], [[0, 1]], { weight: [0, 0] }], value: 0, grad: [0, 0], note: { ko: '클래스 수로 나누므로 NaN이 아니에요', en: 'not NaN: it divides by the number of classes' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[NaN, 0], [0, 0]], [[0, 1], [1, 0]]], value: NaN, grad: [NaN, -0.125, -0.125, 0.125] },
    { at: { ko: '정답이 0과 1 사이를 벗어남', en: 'target outside 0 to 1' }, input: [[[0, 0]], [[1, 2]]], throws: 'multilabelSoftMargin: target[1] must be at least 0 and at most 1, got 2' },
    { at: { ko: '정답이 클래스 번호', en: 'a class id as target' }, input: [[[0, 0]], [1]], throws: 'multilabelSoftMargin: target must have rows as long as those of logit (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'multilabelSoftMargin: logit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.multilabel_soft_margin_loss(logit, target)',
    keras: 'keras.losses.BinaryCrossentropy(from_logits=True)(target, logit)',
    optax: 'optax.sigmoid_binary_cross_entropy(logit, target).mean()',
  },
  sources: ['pytorch-multilabel-soft-margin-loss', 'pytorch-binary-cross-entropy-with-logits', 'keras-losses', 'optax-losses'],
  loss: multilabelSoftMargin,
});

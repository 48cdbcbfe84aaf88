import { card } from '#core/card/kinds';
import { classesOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { absoluteErrorOnProbabilities } from '#losses/absolute-error-on-probabilities';

export default card({
  id: 'absolute-error-on-probabilities',
  name: { ko: '확률의 절댓값 오차', en: 'Absolute error on probabilities' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'distribution', differentiated: true },
    { name: 'target', form: 'ids', numbers: 'id' },
  ],
  formula: {
    name: '\\ell(p, y)',
    body: '\\sum_{j=1}^{K} \\left|p_{j} - y_{j}\\right|',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      y: { role: 'target', label: { ko: '원-핫 정답', en: 'one-hot target' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
    },
    inputs: (probability, target) => ({ p: probability, y: probability.map((_: number, j: number) => (j === target ? 1 : 0)), K: probability.length }),
  },
  parameters: {},
  options: {
    rowLength: classesOption,
    sampleWeight: sampleWeightOf('rows'),
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, 2], estimates: 'mode', gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '확률 1로 맞음', en: 'probability 1, correct' }, input: [[1, 0], [0]], value: 0, grad: [0, 0], note: { ko: '꺾인 점의 기울기는 PyTorch와 같이 0이에요', en: 'the slope at the kink is 0, as in PyTorch' } },
    { at: { ko: '확률 1로 틀림', en: 'probability 1, wrong' }, input: [[1, 0], [1]], value: 2, grad: [1, -1], note: { ko: '소프트맥스를 지나면 기울기는 0이 돼요', en: 'behind a softmax the gradient is 0' } },
    { at: { ko: '균등한 확률', en: 'equal probabilities' }, input: [[0.25, 0.25, 0.25, 0.25], [2]], value: 1.5, grad: [1, 1, -1, 1] },
    { at: { ko: '클래스 하나', en: 'one class' }, input: [[0.5], [0]], value: 0.5, grad: [-1] },
    { at: { ko: '합이 1이 아님', en: 'a row that does not sum to 1' }, input: [[0.5, 1], [0]], value: 1.5, grad: [-1, 1], note: { ko: '정규화하지 않아요', en: 'it is not normalized' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0.5], [1]], value: NaN, grad: [NaN, -1], note: { ko: 'PyTorch에서는 NaN의 기울기가 0이에요', en: 'in PyTorch the slope at the NaN is 0' } },
    { at: { ko: '확률이 ∞', en: 'probability ∞' }, input: [[Infinity, 0.5], [1]], value: Infinity, grad: [1, -1] },
    { at: { ko: '범위를 벗어난 클래스 번호', en: 'class id out of range' }, input: [[0.5, 0.5], [2]], throws: 'absoluteErrorOnProbabilities: target[0] must be an integer from 0 to 1, got 2' },
    { at: { ko: '정답 개수가 부족함', en: 'too few targets' }, input: [[[0.5, 0.5], [1, 0]], [0]], throws: 'absoluteErrorOnProbabilities: target must have one class id for each row of probability (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'absoluteErrorOnProbabilities: probability must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: "F.l1_loss(probability, F.one_hot(target, classes), reduction='none').sum(dim=1).mean()",
    keras: 'classes * keras.losses.MeanAbsoluteError()(ops.one_hot(target, classes), probability)',
  },
  sources: ['ghosh2017', 'pytorch-l1-loss', 'keras-losses'],
  loss: absoluteErrorOnProbabilities,
});

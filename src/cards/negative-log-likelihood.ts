import { card } from '#core/card/kinds';
import { classesOption, classWeightOverSum, ignoreIndexDescription, reductionOption } from '#core/card/options';
import { described } from '#core/parameter';
import { negativeLogLikelihood, settings } from '#losses/negative-log-likelihood';

const parameters = described(settings, {
  ignoreIndex: ignoreIndexDescription,
});

export default card({
  id: 'negative-log-likelihood',
  name: { ko: '음의 로그 가능도', en: 'Negative log-likelihood' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logProbability', form: 'rows', numbers: 'log-distribution', differentiated: true },
    { name: 'target', form: 'ids', numbers: 'id' },
  ],
  formula: {
    name: '\\ell(x, t)',
    body: '-x_{t}',
    symbols: {
      x: { role: 'prediction', label: { ko: '로그 확률', en: 'log-probabilities' } },
      t: { role: 'target', label: { ko: '정답 클래스', en: 'class of the target' } },
    },
    where: 'x_{j} = \\ln \\hat{p}_{j}',
    inputs: (logProbability, target) => ({ x: logProbability, t: target + 1 }),
  },
  parameters,
  options: { weight: classWeightOverSum, classes: classesOption, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '확실하고 맞음', en: 'certain and right' }, input: [[[0, -Infinity]], [0]], value: 0, grad: [-1, 0] },
    { at: { ko: '확실하고 틀림', en: 'certain and wrong' }, input: [[[0, -Infinity]], [1]], value: Infinity, grad: [0, -1] },
    { at: { ko: '확률 1/2', en: 'probability 1/2' }, input: [[[-0.6931471805599453, -0.6931471805599453]], [1]], value: 0.6931471805599453, grad: [0, -1] },
    { at: { ko: '로그 확률 −1e300', en: 'log-probability −1e300' }, input: [[[-1e300, 0]], [0]], value: 1e300, grad: [-1, 0] },
    { at: { ko: '로짓을 줌', en: 'logits' }, input: [[[2, 0]], [0]], value: -2, grad: [-1, 0], note: { ko: '막지 않아요. 손실이 음수면 로그 확률이 아니에요', en: 'not refused: a loss below 0 is the sign of it' } },
    { at: { ko: '정답이 아닌 곳의 NaN', en: 'NaN beside the target' }, input: [[[NaN, -1]], [1]], value: 1, grad: [0, -1], note: { ko: '정답의 값만 읽어요', en: 'only the target is read' } },
    { at: { ko: '정답의 NaN', en: 'NaN at the target' }, input: [[[NaN, -1], [-1, -1]], [0, 0]], value: NaN, grad: [-0.5, 0, -0.5, 0], note: { ko: '기울기는 값에 달려 있지 않아요', en: 'the slope does not depend on the number' } },
    { at: { ko: '가중치 0인 클래스의 −∞', en: '−∞ at a class of weight 0' }, input: [[[-Infinity, 0], [-1, -1]], [0, 1], { weight: [0, 1] }], value: NaN, note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: '모두 무시', en: 'all ignored' }, input: [[[-1, -2]], [-100]], value: NaN, grad: [0, 0], note: { ko: '0 / 0, PyTorch와 같아요', en: '0 / 0, as in PyTorch' } },
    { at: { ko: '모두 무시, 합', en: 'all ignored, summed' }, input: [[[-1, -2]], [-100], { reduction: 'sum' }], value: 0, grad: [0, 0] },
    { at: { ko: '없는 클래스', en: 'a class there is not' }, input: [[[-1, -2]], [2]], throws: 'negativeLogLikelihood: target[0] must be an integer from 0 to 1, or ignoreIndex (-100), got 2' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'negativeLogLikelihood: logProbability must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.nll_loss(log_probability, target)',
  },
  sources: ['goodfellow2016', 'pytorch-nll-loss', 'pytorch-cross-entropy', 'scikit-learn-metrics'],
  loss: negativeLogLikelihood,
});

import { card } from '#core/card/kinds';
import { classesOption, classWeightOverSum, ignoreIndexDescription, reductionOption, sampleWeightOf } from '#core/card/options';
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
      t: { role: 'target', label: { ko: '정답 클래스', en: 'target class' } },
    },
    where: 'x_{j} = \\ln \\hat{p}_{j}',
    inputs: (logProbability, target) => ({ x: logProbability, t: target + 1 }),
  },
  parameters,
  options: { weight: classWeightOverSum, rowLength: classesOption, sampleWeight: sampleWeightOf('rows'), reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '확률 1로 맞음', en: 'probability 1, correct' }, input: [[[0, -Infinity]], [0]], value: 0, grad: [-1, 0] },
    { at: { ko: '확률 1로 틀림', en: 'probability 1, wrong' }, input: [[[0, -Infinity]], [1]], value: Infinity, grad: [0, -1] },
    { at: { ko: '확률 1/2', en: 'probability 1/2' }, input: [[[-0.6931471805599453, -0.6931471805599453]], [1]], value: 0.6931471805599453, grad: [0, -1] },
    { at: { ko: '로그 확률 −1e300', en: 'log-probability −1e300' }, input: [[[-1e300, 0]], [0]], value: 1e300, grad: [-1, 0] },
    { at: { ko: '로그 확률 대신 로짓을 줌', en: 'logits instead of log-probabilities' }, input: [[[2, 0]], [0]], value: -2, grad: [-1, 0], note: { ko: '오류를 내지 않아요. 손실이 음수면 입력이 로그 확률이 아니에요', en: 'no error; a negative loss shows that the input is no log-probability' } },
    { at: { ko: '정답이 아닌 클래스가 NaN', en: 'NaN at another class' }, input: [[[NaN, -1]], [1]], value: 1, grad: [0, -1], note: { ko: '정답 클래스의 값만 읽어요', en: 'only the value of the target class is read' } },
    { at: { ko: '정답 클래스가 NaN', en: 'NaN at the target class' }, input: [[[NaN, -1], [-1, -1]], [0, 0]], value: NaN, grad: [-0.5, 0, -0.5, 0], note: { ko: '기울기는 입력값과 무관해요', en: 'the gradient does not depend on the input' } },
    { at: { ko: '가중치가 0인 클래스가 −∞', en: '−∞ at a class of weight 0' }, input: [[[-Infinity, 0], [-1, -1]], [0, 1], { weight: [0, 1] }], value: 1, grad: [0, 0, 0, -1], note: { ko: '정답의 가중치가 0인 행은 무엇이 들어 있어도 빠져요. PyTorch는 0 · ∞ = NaN이에요', en: 'a row whose target has weight 0 is left out whatever it holds; PyTorch has 0 · ∞ = NaN' } },
    { at: { ko: '모든 행을 무시', en: 'all targets ignored' }, input: [[[-1, -2]], [-100]], value: NaN, grad: [0, 0], note: { ko: '0 / 0, PyTorch와 같아요', en: '0 / 0, as in PyTorch' } },
    { at: { ko: '모든 행을 무시, 합', en: 'all targets ignored, sum' }, input: [[[-1, -2]], [-100], { reduction: 'sum' }], value: 0, grad: [0, 0] },
    { at: { ko: '범위를 벗어난 클래스 번호', en: 'class id out of range' }, input: [[[-1, -2]], [2]], throws: 'negativeLogLikelihood: target[0] must be an integer from 0 to 1, or ignoreIndex (-100), got 2' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'negativeLogLikelihood: logProbability must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.nll_loss(log_probability, target)',
  },
  sources: ['goodfellow2016', 'pytorch-nll-loss', 'pytorch-cross-entropy', 'scikit-learn-metrics'],
  loss: negativeLogLikelihood,
});

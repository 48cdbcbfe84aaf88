import { card } from '#core/card/kinds';
import { classesOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { kullbackLeiblerDivergence } from '#losses/kullback-leibler-divergence';

export default card({
  id: 'kullback-leibler-divergence',
  name: { ko: '쿨백-라이블러 발산', en: 'Kullback-Leibler divergence' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logProbability', form: 'rows', numbers: 'log-distribution', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'distribution' },
  ],
  elementwise: true,
  formula: {
    name: 'D(p \\,\\|\\, q)',
    body: '\\sum_{i=1}^{K} p_{i} \\left( \\ln\\left(p_{i}\\right) - s_{i} \\right)',
    symbols: {
      s: { role: 'prediction', label: { ko: '로그 확률', en: 'log-probability' } },
      q: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      p: { role: 'target', label: { ko: '정답 확률', en: 'target probability' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
    },
    where: 's_{i} = \\ln\\left(q_{i}\\right)',
    inputs: (logProbability, target) => ({ s: logProbability, p: target, K: target.length }),
  },
  parameters: {},
  options: {
    logTarget: { type: 'boolean', default: 'false', label: { ko: '정답도 로그 확률로 줘요', en: 'the target is given as log-probabilities too' } },
    rowLength: classesOption,
    sampleWeight: sampleWeightOf('rows'),
    reduction: {
      ...reductionOption, type: "'mean' | 'batchmean' | 'sum' | 'none'",
      label: { ko: '원소별 손실을 하나로 합치는 방법. mean은 모든 원소 수로, batchmean은 행 수로 나눠요', en: 'how the losses of the elements become one number: mean divides by the number of elements, batchmean by the number of rows' },
    },
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '예측과 정답이 같음', en: 'prediction = target' }, input: [[-0.6931471805599453, -0.6931471805599453], [0.5, 0.5]], value: 0, grad: [-0.25, -0.25], note: { ko: '확률의 합이 1이라는 제약이 없어서 기울기는 0이 아니에요', en: 'the gradient is not 0, because the probabilities are not constrained to sum to 1' } },
    { at: { ko: '정답 0, 로그 확률 −∞', en: 'target 0, log-probability −∞' }, input: [[-Infinity, 0], [0, 1]], value: 0, grad: [0, -0.5], note: { ko: 'PyTorch에서는 NaN이에요', en: 'NaN in PyTorch' } },
    { at: { ko: '정답 1, 로그 확률 −∞', en: 'target 1, log-probability −∞' }, input: [[-Infinity, 0], [1, 0]], value: Infinity, grad: [-0.5, 0] },
    { at: { ko: '로그 정답 −∞, 로그 확률 −∞', en: 'log-target −∞, log-probability −∞' }, input: [[-Infinity, 0], [-Infinity, 0], { logTarget: true }], value: 0, grad: [0, -0.5], note: { ko: 'PyTorch에서는 NaN이에요', en: 'NaN in PyTorch' } },
    { at: { ko: '로그 확률 −1000', en: 'log-probability −1000' }, input: [[-1000, 0], [1, 0], { reduction: 'batchmean' }], value: 1000, grad: [-1, 0], note: { ko: '확률로 바꾸면 언더플로로 0이 되는 값이에요', en: 'as a probability it would underflow to 0' } },
    { at: { ko: '로그 확률 NaN, 정답 0', en: 'log-probability NaN, target 0' }, input: [[NaN, 0], [0, 1]], value: NaN, grad: [0, -0.5] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[-1, 0], [NaN, 0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: '정답이 음수', en: 'negative target' }, input: [[-1, 0], [-0.5, 1]], value: NaN, grad: [0.25, -0.5], note: { ko: '음수의 로그예요. PyTorch와 같아요', en: 'the logarithm of a negative number, as in PyTorch' } },
    { at: { ko: '행 길이가 다름', en: 'rows differ in length' }, input: [[[-1, -2]], [[1]]], throws: 'kullbackLeiblerDivergence: target must have rows as long as those of logProbability (2), got 1' },
    { at: { ko: '없는 reduction', en: 'unknown reduction' }, input: [[-1], [1], { reduction: 'average' }], throws: "kullbackLeiblerDivergence: reduction must be one of mean, batchmean, sum, none, got \"average\"" },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'kullbackLeiblerDivergence: logProbability must have at least 1 element, got 0' },
  ],
  precision: { absolute: 1e-15, note: { ko: '확률로 받은 정답이 예측과 거의 같으면 ln p − ln q가 상쇄돼서, 오차가 1e-16쯤이에요. logTarget이면 그렇지 않아요', en: 'where a target given as probabilities nearly equals the prediction, ln p − ln q cancels and is wrong by about 1e-16; with logTarget it is not' } },
  frameworks: {
    pytorch: "F.kl_div(log_probability, target, reduction='mean')",
    keras: 'keras.losses.KLDivergence()(target, ops.exp(log_probability)) / classes',
    optax: 'optax.losses.kl_divergence(log_probability, target).mean() / classes',
  },
  sources: ['kullback1951', 'pytorch-kl-div', 'keras-losses', 'optax-losses'],
  loss: kullbackLeiblerDivergence,
});

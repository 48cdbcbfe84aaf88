import { card } from '#core/card/kinds';
import { classesOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { jensenShannonDivergence } from '#losses/jensen-shannon-divergence';

export default card({
  id: 'jensen-shannon-divergence',
  name: { ko: '옌센-섀넌 발산', en: 'Jensen-Shannon divergence' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'distribution', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'distribution' },
  ],
  formula: {
    name: '\\mathrm{JS}(p, q)',
    body: '\\frac{1}{2} \\sum_{i=1}^{K} \\left( p_{i} \\ln\\left(\\frac{2 p_{i}}{p_{i} + q_{i}}\\right) + q_{i} \\ln\\left(\\frac{2 q_{i}}{p_{i} + q_{i}}\\right) \\right)',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      q: { role: 'target', label: { ko: '정답 확률', en: 'target probability' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
    },
    inputs: (probability, target) => ({ p: probability, q: target, K: target.length }),
  },
  parameters: {},
  options: {
    rowLength: classesOption,
    sampleWeight: sampleWeightOf('rows'),
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: true, range: [0, Math.LN2], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '두 분포가 같음', en: 'equal distributions' }, input: [[0.25, 0.75], [0.25, 0.75]], value: 0, grad: [0, 0] },
    { at: { ko: '지지집합이 겹치지 않음', en: 'disjoint supports' }, input: [[1, 0], [0, 1]], value: 0.6931471805599453, grad: [0.34657359027997264, -Infinity], note: { ko: '최댓값 ln 2예요. 소프트맥스를 지나면 기울기는 0이 돼요', en: 'the maximum, ln 2; behind a softmax the gradient is 0' } },
    { at: { ko: '두 분포 모두 확률이 0인 클래스', en: 'class with probability 0 in both' }, input: [[1, 0], [1, 0]], value: 0, grad: [0, 0.34657359027997264], note: { ko: '예측 확률만 커질 때의 기울기 ln 2 / 2예요', en: 'ln 2 / 2, the slope as the prediction alone grows from 0' } },
    { at: { ko: '1e-9만큼 다름', en: 'difference of 1e-9' }, input: [[0.500000001, 0.499999999], [0.5, 0.5]], value: 4.999999994736445e-19, grad: [4.999999851090344e-10, -5.000000143646099e-10], note: { ko: '정의식을 그대로 계산하면 0이나 음수가 나와요', en: 'the defining formula gives 0 or a negative number' } },
    { at: { ko: '확률 1e-300', en: 'probability 1e-300' }, input: [[1e-300, 1], [1, 1e-300]], value: 0.6931471805599453, grad: [-345.0411903588269, 0.34657359027997264] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0.5], [0.5, 0.5]], value: NaN, grad: [NaN, 0] },
    { at: { ko: '확률이 음수', en: 'negative probability' }, input: [[-1.2, 1], [0, 1]], value: NaN, grad: [NaN, 0], note: { ko: '확률 대신 로짓을 주면 이렇게 돼요', en: 'the result of passing a logit as a probability' } },
    { at: { ko: '행 길이가 다름', en: 'rows differ in length' }, input: [[[0.5, 0.5]], [[1]]], throws: 'jensenShannonDivergence: target must have rows as long as those of probability (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'jensenShannonDivergence: probability must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: "0.5 * (F.kl_div(mean.log(), probability, reduction='batchmean') + F.kl_div(mean.log(), target, reduction='batchmean'))",
  },
  sources: ['lin1991', 'endres2003', 'scipy-jensenshannon'],
  loss: jensenShannonDivergence,
});

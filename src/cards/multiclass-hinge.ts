import { card } from '#core/card/kinds';
import { classesOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { multiclassHinge, settings } from '#losses/multiclass-hinge';

const parameters = described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0.1, max: 4, step: 0.1 } },
});

export default card({
  id: 'multiclass-hinge',
  name: { ko: '다중 클래스 힌지 손실', en: 'Multi-class hinge loss' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'score', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'ids', numbers: 'id' },
  ],
  formula: {
    name: '\\ell_{m}(s, t)',
    body: '\\frac{1}{K} \\left( \\sum_{j=1}^{K} \\max\\left(0, m + s_{j} - s_{t}\\right) - m \\right)',
    symbols: {
      s: { role: 'prediction', label: { ko: '점수', en: 'scores' } },
      t: { role: 'target', label: { ko: '정답 클래스', en: 'target class' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (score, target) => ({ s: score, t: target + 1, K: score.length }),
  },
  parameters,
  options: {
    p: { type: '1 | 2', default: '1', label: { ko: '2면 클래스마다 마진 위반을 제곱해요', en: '2 squares each margin violation' } },
    crammerSinger: {
      type: 'boolean', default: 'false',
      label: { ko: '마진 위반을 모두 더해 클래스 수로 나누는 대신, 가장 큰 위반만 써요', en: 'only the largest margin violation, instead of the sum of all divided by the number of classes' },
    },
    weight: {
      type: 'Vector', default: 'none',
      label: { ko: '정답 클래스별 가중치 [classes]. 평균은 행 수로 나눠요', en: 'weight by target class, [classes]; the mean divides by the number of rows' },
    },
    rowLength: classesOption,
    sampleWeight: sampleWeightOf('rows'),
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '정답 클래스의 가중치가 0, 점수 NaN', en: 'class of the target of weight 0, score NaN' }, input: [[[NaN, 0], [0, 0]], [0, 1], { weight: [0, 1] }], value: 0.25, grad: [0, 0, 0.25, -0.25] },
    { at: { ko: '점수 차이가 정확히 마진', en: 'exactly at the margin' }, input: [[2, 1, 0], [0]], value: 0, grad: [0, 0, 0], note: { ko: '기울기는 PyTorch와 같이 0이에요', en: 'the slope is 0, as in PyTorch' } },
    { at: { ko: '점수가 모두 같음', en: 'equal scores' }, input: [[3, 3, 3, 3], [1]], value: 0.75, grad: [0.25, -0.75, 0.25, 0.25] },
    { at: { ko: '점수가 모두 같음, crammerSinger', en: 'equal scores, crammerSinger' }, input: [[3, 3, 3], [1], { crammerSinger: true }], value: 1, grad: [1, -1, 0], note: { ko: '위반이 같으면 첫 클래스에만 기울기가 있어요', en: 'of equal violations only the first has a gradient' } },
    { at: { ko: '클래스 하나', en: 'one class' }, input: [[7], [0]], value: 0, grad: [0] },
    { at: { ko: '점수 1e17', en: 'scores of 1e17' }, input: [[1e17, 1e17], [0]], value: 0.5, grad: [-0.5, 0.5], note: { ko: 'PyTorch에서는 마진이 반올림으로 사라져 0이에요', en: '0 in PyTorch, where the margin is rounded away' } },
    { at: { ko: '정답 클래스의 점수 −∞', en: 'score of the target class −∞' }, input: [[-Infinity, 1], [0]], value: Infinity, grad: [-0.5, 0.5] },
    { at: { ko: '다른 클래스의 점수 −∞', en: 'score of another class −∞' }, input: [[0, -Infinity, 1], [0], { p: 2 }], value: 1.3333333333333333, grad: [-1.3333333333333333, 0, 1.3333333333333333] },
    { at: { ko: '점수가 모두 ∞', en: 'all scores ∞' }, input: [[Infinity, Infinity], [0]], value: NaN, grad: [NaN, NaN], note: { ko: 'PyTorch에서는 0이에요', en: '0 in PyTorch' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[0, NaN, 5], [0]], value: NaN, grad: [NaN, NaN, NaN], note: { ko: '행 전체로 전파돼요. PyTorch는 그 클래스를 건너뛰어요', en: 'propagates to the whole row; PyTorch skips that class' } },
    { at: { ko: 'NaN이 하나, crammerSinger', en: 'one NaN, crammerSinger' }, input: [[0, 5, NaN], [0], { crammerSinger: true }], value: NaN, grad: [NaN, NaN, NaN] },
    { at: { ko: '다른 행의 NaN', en: 'NaN in another row' }, input: [[[NaN, 1], [0, 0]], [0, 1]], value: NaN, grad: [NaN, NaN, 0.25, -0.25] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[0, 1], [0], { weight: [0, 0] }], value: 0, grad: [0, 0], note: { ko: '평균을 행 수로 나누므로 NaN이 아니에요', en: 'not NaN: the mean divides by the number of rows' } },
    { at: { ko: '마진 0', en: 'margin 0' }, input: [[0, 1], [0], { margin: 0 }], throws: 'multiclassHinge: margin must be above 0, got 0' },
    { at: { ko: 'p = 3', en: 'p = 3' }, input: [[0, 1], [0], { p: 3 }], throws: 'multiclassHinge: p must be one of 1, 2, got 3' },
    { at: { ko: '범위를 벗어난 클래스 번호', en: 'class id out of range' }, input: [[0, 1], [2]], throws: 'multiclassHinge: target[0] must be an integer from 0 to 1, got 2' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'multiclassHinge: score must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.multi_margin_loss(score, target, p=1, margin=1.0)',
  },
  sources: ['crammer2001', 'weston1999', 'pytorch-multi-margin-loss', 'keras-losses', 'optax-losses'],
  loss: multiclassHinge,
});

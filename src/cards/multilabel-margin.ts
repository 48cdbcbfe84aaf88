import { card } from '#core/card/kinds';
import { classesOption, reductionOption } from '#core/card/options';
import { multilabelMargin } from '#losses/multilabel-margin';

/** 1 for each class of a row, 0 for the others: what stands before the first −1. */
function membership(ids: readonly number[]): number[] {
  const end = ids.indexOf(-1);
  const own = end < 0 ? ids : ids.slice(0, end);
  return ids.map((_, id) => (own.includes(id) ? 1 : 0));
}

export default card({
  id: 'multilabel-margin',
  name: { ko: '다중 레이블 마진 손실', en: 'Multi-label margin loss' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'score', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'id' },
  ],
  formula: {
    name: '\\ell(s, y)',
    body: '\\frac{1}{K} \\sum_{j=1}^{K} \\sum_{i=1}^{K} y_{j} \\left(1 - y_{i}\\right) \\max\\left(0, 1 - s_{j} + s_{i}\\right)',
    symbols: {
      s: { role: 'prediction', label: { ko: '점수', en: 'scores' } },
      y: { role: 'target', label: { ko: '정답: 목록에 있는 클래스면 1, 아니면 0', en: 'target: 1 for the classes that are listed, else 0' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
    },
    inputs: (score, target) => ({ s: score, y: membership(target), K: score.length }),
  },
  parameters: {},
  options: { rowLength: classesOption, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '두 클래스 뒤에 −1', en: 'two classes, then −1' }, input: [[0.1, 0.2, 0.4, 0.8], [3, 0, -1, 1]], value: 0.85, grad: [-0.5, 0.5, 0.5, -0.5], note: { ko: '−1 뒤는 PyTorch처럼 읽지 않아요', en: 'what stands after −1 is not read, as in PyTorch' } },
    { at: { ko: '점수가 모두 같음', en: 'equal scores' }, input: [[3, 3, 3, 3], [1, 2, -1, -1]], value: 1, grad: [0.5, -0.5, -0.5, 0.5] },
    { at: { ko: '점수 차이가 정확히 마진', en: 'exactly at the margin' }, input: [[1, 0], [0, -1]], value: 0, grad: [0, 0], note: { ko: '기울기는 PyTorch처럼 0이에요', en: 'the slope is 0, as in PyTorch' } },
    { at: { ko: '마진에서 1e-12', en: '1e-12 from the margin' }, input: [[0.2, -0.7999999999990001], [0, -1]], value: 4.999611835643236e-13, grad: [-0.5, 0.5], note: { ko: '점수 차이를 먼저 반올림하면 네 자리만 맞아요', en: 'only four digits would be right if the difference of the scores were rounded first' } },
    { at: { ko: '마진에서 반올림 오차만큼', en: 'a rounding error from the margin' }, input: [[0.3, -0.7], [0, -1]], value: 2.7755575615628914e-17, grad: [-0.5, 0.5], note: { ko: '0.3과 −0.7로 저장되는 두 수의 차이는 1보다 조금 작아요. PyTorch에서는 0이에요', en: 'the numbers stored for 0.3 and −0.7 are a little less than 1 apart; 0 in PyTorch' } },
    { at: { ko: '클래스가 없음', en: 'no class' }, input: [[3, 0, 1], [-1, -1, -1]], value: 0, grad: [0, 0, 0] },
    { at: { ko: '모든 클래스', en: 'every class' }, input: [[3, 0, 1], [2, 0, 1]], value: 0, grad: [0, 0, 0] },
    { at: { ko: '점수 1e17', en: 'scores of 1e17' }, input: [[1e17, 1e17], [0, -1]], value: 0.5, grad: [-0.5, 0.5], note: { ko: 'PyTorch에서는 마진이 반올림으로 사라져 0이에요', en: '0 in PyTorch, where the margin is rounded away' } },
    { at: { ko: '정답 클래스의 점수 −∞', en: 'score of a target class −∞' }, input: [[-Infinity, 1], [0, -1]], value: Infinity, grad: [-0.5, 0.5] },
    { at: { ko: '정답 클래스의 점수 ∞', en: 'score of a target class ∞' }, input: [[Infinity, 1], [0, -1]], value: 0, grad: [0, 0] },
    { at: { ko: '다른 클래스의 점수 ∞', en: 'score of another class ∞' }, input: [[0, Infinity], [0, -1]], value: Infinity, grad: [-0.5, 0.5] },
    { at: { ko: '점수가 모두 ∞', en: 'all scores ∞' }, input: [[Infinity, Infinity], [0, -1]], value: NaN, grad: [NaN, NaN], note: { ko: 'PyTorch에서는 0이에요', en: '0 in PyTorch' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[0, NaN, 3], [1, 0, 0]], [[0, -1, -1], [0, -1, -1]]], value: NaN, grad: [NaN, NaN, NaN, 0, 0, 0], note: { ko: '행 전체로 전파돼요. PyTorch는 그 클래스를 건너뛰어요', en: 'propagates to the whole row; PyTorch skips that class' } },
    { at: { ko: '같은 클래스가 두 번', en: 'a class listed twice' }, input: [[3, 0, 1], [1, 1, -1]], throws: 'multilabelMargin: target[1] must be a class that is not listed before, got 1' },
    { at: { ko: '범위를 벗어난 클래스 번호', en: 'class id out of range' }, input: [[[0, 1], [0, 1]], [[1, -1], [0, 2]]], throws: 'multilabelMargin: target[3] must be an integer from -1 to 1, got 2' },
    { at: { ko: '−1보다 작은 번호', en: 'an id below −1' }, input: [[0, 1], [-2, 0]], throws: 'multilabelMargin: target[0] must be an integer from -1 to 1, got -2' },
    { at: { ko: '정수가 아닌 번호', en: 'an id that is no integer' }, input: [[0, 1], [0.5, -1]], throws: 'multilabelMargin: target[0] must be an integer from -1 to 1, got 0.5' },
    { at: { ko: '클래스 수보다 짧은 목록', en: 'a list shorter than the classes' }, input: [[[0, 1, 2]], [[1]]], throws: 'multilabelMargin: target must have rows as long as those of score (3), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'multilabelMargin: score must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.multilabel_margin_loss(score, target)',
  },
  sources: ['pytorch-multilabel-margin-loss', 'elisseeff2001', 'pytorch-multi-margin-loss'],
  loss: multilabelMargin,
});

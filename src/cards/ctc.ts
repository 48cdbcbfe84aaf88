import { card } from '#core/card/kinds';
import { reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { ctc, settings } from '#losses/ctc';

const parameters = described(settings, {
  blank: { symbol: 'b', label: { ko: '블랭크의 클래스 번호', en: 'class id of the blank' } },
});

/** The probability of every path that collapses to the labels, one by one: for the formula, where frames are few. */
function paths(logit: readonly (readonly number[])[], labels: readonly number[], blank: number): number[] {
  const found: number[] = [];
  const spelling = labels.join();
  const softmax = logit.map((row) => { const sum = row.reduce((total, z) => total + Math.exp(z), 0); return row.map((z) => Math.exp(z) / sum); });
  const extend = (path: readonly number[], probability: number): void => {
    if (path.length < logit.length) return softmax[path.length]!.forEach((p, id) => extend([...path, id], probability * p));
    if (path.filter((id, frame) => id !== path[frame - 1] && id !== blank).join() === spelling) found.push(probability);
  };
  extend([], 1);
  return found;
}

export default card({
  id: 'ctc',
  name: { ko: 'CTC 손실', en: 'CTC loss' },
  kind: 'sequence',
  family: 'sequence',
  arguments: [
    { name: 'logit', form: 'sequences', numbers: 'real', differentiated: true },
    { name: 'labels', form: 'labels', numbers: 'id' },
  ],
  meanOf: { ko: '시퀀스마다 레이블 수(최소 1)로 나눈 값을 더해 시퀀스 수로, 가중치가 있으면 가중치의 합으로 나눠요', en: 'each loss is divided by its number of labels (at least 1), then their sum by the number of sequences, or by the sum of their weights' },
  formula: {
    name: '\\ell(z, y)',
    body: '-\\ln\\left(\\sum_{k=1}^{K} p_{k}\\right)',
    symbols: {
      p: { role: 'prediction', label: { ko: '레이블로 축약되는 경로 하나의 확률', en: 'probability of one path that collapses to the labels' } },
      K: { role: 'target', label: { ko: '그런 경로의 수', en: 'number of such paths' } },
    },
    inputs: (logit, labels) => { const p = paths(logit, labels, settings.blank.default); return { p, K: p.length }; },
  },
  parameters,
  options: {
    zeroInfinity: { type: 'boolean', default: 'false', label: { ko: '유효한 정렬이 없는 시퀀스의 손실과 기울기를 0으로 둬요', en: 'a sequence without a valid alignment has loss 0 and gradient 0' } },
    sampleWeight: sampleWeightOf('sequences'),
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
  precision: { absolute: 1e-15, note: { ko: '여러 정렬의 확률을 합해 1에 가까우면 로그가 0 근처로 상쇄돼서, 값과 기울기의 오차가 1e-16쯤이에요. 빈 레이블처럼 정렬이 하나면 그렇지 않아요', en: 'where several alignments together have a probability near 1, its logarithm cancels to nearly 0, and value and slope are wrong by about 1e-16; not so with a single alignment, as of no labels' } },
  edges: [
    { at: { ko: '레이블이 없음', en: 'no labels' }, input: [[[[0, 0], [0, 0]]], [[]]], value: 1.3862943611198906, grad: [-0.5, 0.5, -0.5, 0.5], note: { ko: '모든 프레임이 블랭크인 경로뿐이에요', en: 'the only path is all blanks' } },
    { at: { ko: '프레임이 부족함', en: 'too few frames' }, input: [[[[0, 0, 0, 0]]], [[1, 2]]], value: Infinity, grad: [NaN, NaN, NaN, NaN], note: { ko: '유효한 정렬이 없어요. PyTorch와 같아요', en: 'no valid alignment, as in PyTorch' } },
    { at: { ko: '프레임이 부족함, zeroInfinity', en: 'too few frames, zeroInfinity' }, input: [[[[0, 0, 0]]], [[1, 2]], { zeroInfinity: true }], value: 0, grad: [0, 0, 0] },
    { at: { ko: '같은 레이블이 이어짐, 프레임 2개', en: 'the same label twice, two frames' }, input: [[[[0, 0], [0, 0]]], [[1, 1]]], value: Infinity, grad: [NaN, NaN, NaN, NaN], note: { ko: '사이에 블랭크가 있어야 해서 세 프레임이 필요해요', en: 'a blank is needed in between: three frames' } },
    { at: { ko: '프레임 하나, 레이블 하나', en: 'one frame, one label' }, input: [[[[0, 0]]], [[1]]], value: 0.6931471805599453, grad: [0.5, -0.5] },
    { at: { ko: 'NaN 로짓', en: 'a NaN logit' }, input: [[[[NaN, 0]]], [[1]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '레이블이 리스트가 아님', en: 'labels not in a list' }, input: [[[[0, 0]]], [1]], throws: 'ctc: labels[0] must be a list of class ids, got 1' },
    { at: { ko: '레이블이 블랭크', en: 'a label that is the blank' }, input: [[[[0, 0]]], [[0]]], throws: 'ctc: labels[0][0] must be an integer from 0 to 1, other than blank (0), got 0' },
    { at: { ko: '범위를 벗어난 레이블', en: 'a label out of range' }, input: [[[[0, 0]]], [[2]]], throws: 'ctc: labels[0][0] must be an integer from 0 to 1, other than blank (0), got 2' },
    { at: { ko: '범위를 벗어난 블랭크', en: 'a blank out of range' }, input: [[[[0, 0]]], [[1]], { blank: 2 }], throws: 'ctc: blank must be below the number of classes (2), got 2' },
    { at: { ko: '레이블 리스트가 부족함', en: 'too few lists of labels' }, input: [[[[0, 0]], [[0, 0]]], [[1]]], throws: 'ctc: labels must have one list for each sequence of logit (2), got 1' },
    { at: { ko: '클래스 수가 다름', en: 'numbers of classes differ' }, input: [[[[0, 0]], [[0, 0, 0]]], [[1], [1]]], throws: 'ctc: logit[1] must have as many classes as logit[0] (2), got 3' },
  ],
  frameworks: {
    pytorch: 'F.ctc_loss(logit.log_softmax(2).transpose(0, 1), labels, frames, lengths)',
    optax: 'optax.losses.ctc_loss(logit, logit_paddings, labels, label_paddings)',
  },
  sources: ['graves2006', 'pytorch-ctc-loss', 'optax-losses'],
  loss: ctc,
});

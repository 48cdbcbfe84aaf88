import { checkReduction } from '#core/check';
import { checkClasses } from '#core/classes';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows } from '#core/rows';

const who = 'absoluteErrorOnProbabilities';

export const parameters = {} as const satisfies Parameters;

export interface AbsoluteErrorOnProbabilitiesOptions {
  /** probabilities a row, where they are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Absolute error on probabilities: how far a row of probabilities is from the one-hot target, summed over the classes.
 *
 * For a distribution that is 2 (1 − p) with p the probability of the true class, so it is lowest where the most frequent
 * class has probability 1: it estimates the mode and no probabilities. Summed over all classes that could be true it is the same
 * for every prediction, so labels that are wrong by even chance do not move its minimum. Behind a softmax a row that is
 * sure and wrong gets nearly no gradient, which makes it slow.
 *
 * PyTorch: `l1_loss` against a one-hot target, but summed over the classes of a row where its mean divides by them too.
 * At a probability of exactly 0 or 1 that is right, the slope is 0, as there.
 *
 * @param probability  [rows][classes], or flat: one row, or several of `classes` each; not normalised here
 * @param target       [rows], integers from 0 to classes − 1
 * @param options      classes; reduction
 * @returns            value from 0 to 2, the mean over the rows; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or a class id is no class
 * @see Ghosh, Kumar and Sastry 2017, Robust Loss Functions under Label Noise, arXiv:1712.09482
 * @example absoluteErrorOnProbabilities([0.75, 0.25, 0.5, 0.5], [0, 1], { classes: 2 }).value // => 0.75
 */
export function absoluteErrorOnProbabilities(
  probability: Vector | Matrix, target: Indices, options: AbsoluteErrorOnProbabilitiesOptions = {},
): LossResult {
  const { reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'probability', probability, 'classes', options.classes);
  checkClasses(who, target, 'probability', rows, columns);
  checkReduction(who, reduction);
  const p = inFloat64(flat);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(p.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const truth = from + target[row]!;
    let loss = 0;
    for (let i = from; i < from + columns; i++) {
      const error = i === truth ? p[i]! - 1 : p[i]!;
      loss += Math.abs(error);
      grad[i] = scale * Math.sign(error);
    }
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
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
  parameters,
  options: {
    classes: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 한 행의 길이', en: 'length of a row, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, 2], estimates: 'mode', gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch l1_loss', source: 'pytorch-l1-loss', difference: {
      ko: '원-핫 정답을 받고, 평균은 행 수와 클래스 수로 모두 나눠요. 확률 (0.7, 0.2, 0.1), 정답 0에서 여기는 0.6, 거기는 0.2예요.',
      en: 'Takes a one-hot target, and its mean divides by rows and classes: for probabilities (0.7, 0.2, 0.1) and class 0 it is 0.6 here and 0.2 there.',
    } },
    { where: 'Keras MeanAbsoluteError', source: 'keras-losses', difference: {
      ko: '인자 순서가 (y_true, y_pred)이고 원-핫 정답을 받아요. 역시 클래스 수로 나눠서 위의 행에서 0.2예요. 분류 모델에 그대로 쓰면 이 손실이 돼요.',
      en: 'Takes (y_true, y_pred) with a one-hot target, and divides by the classes too: 0.2 for the row above. Compiled into a classifier, it is this loss.',
    } },
    { where: 'Ghosh et al. 2017', source: 'ghosh2017', difference: {
      ko: '여기처럼 클래스에 걸쳐 더해요. 확률의 합이 1이면 2 - 2p라고도 쓰는데, 위의 행에서 2 - 2 · 0.7 = 0.6이에요. 정답 확률만 보는 1 - p는 그 절반인 0.3이에요.',
      en: 'Sum over the classes, as here. For probabilities that sum to 1 it can be written 2 − 2p: 2 − 2 · 0.7 = 0.6 for the row above. Where only the true class is counted, 1 − p, it is half of that, 0.3.',
    } },
  ],
  edges: [
    { at: { ko: '확실하고 맞음', en: 'certain and right' }, input: [[1, 0], [0]], value: 0, grad: [0, 0], note: { ko: '꺾인 곳의 기울기는 PyTorch처럼 0이에요', en: 'the slope at the kink is 0, as in PyTorch' } },
    { at: { ko: '확실하고 틀림', en: 'certain and wrong' }, input: [[1, 0], [1]], value: 2, grad: [1, -1], note: { ko: '소프트맥스를 지나면 기울기는 0이 돼요', en: 'behind a softmax the gradient becomes 0' } },
    { at: { ko: '고른 확률', en: 'equal probabilities' }, input: [[0.25, 0.25, 0.25, 0.25], [2]], value: 1.5, grad: [1, 1, -1, 1] },
    { at: { ko: '클래스 하나', en: 'one class' }, input: [[0.5], [0]], value: 0.5, grad: [-1] },
    { at: { ko: '합이 1이 아님', en: 'a row that does not sum to 1' }, input: [[0.5, 1], [0]], value: 1.5, grad: [-1, 1], note: { ko: '정규화하지 않아요', en: 'it is not normalised' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0.5], [1]], value: NaN, grad: [NaN, -1], note: { ko: 'PyTorch는 NaN의 기울기를 0으로 줘요', en: 'PyTorch gives the NaN a slope of 0' } },
    { at: { ko: '확률이 ∞', en: 'probability ∞' }, input: [[Infinity, 0.5], [1]], value: Infinity, grad: [1, -1] },
    { at: { ko: '없는 클래스', en: 'a class that is none' }, input: [[0.5, 0.5], [2]], throws: 'absoluteErrorOnProbabilities: target[0] must be an integer at least 0 and below 2, got 2' },
    { at: { ko: '정답이 모자람', en: 'too few targets' }, input: [[[0.5, 0.5], [1, 0]], [0]], throws: 'absoluteErrorOnProbabilities: target must have one class id for each row of probability (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'absoluteErrorOnProbabilities: probability must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: "F.l1_loss(probability, F.one_hot(target, classes), reduction='none').sum(dim=1).mean()",
    keras: 'classes * keras.losses.MeanAbsoluteError()(ops.one_hot(target, classes), probability)',
  },
  sources: ['ghosh2017', 'pytorch-l1-loss', 'keras-losses'],
  loss: absoluteErrorOnProbabilities,
}));

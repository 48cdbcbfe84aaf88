import { checkParameters, checkReduction, checkWeight, must } from '#core/check';
import { checkClasses } from '#core/classes';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { readRows } from '#core/rows';

const who = 'multiclassHinge';

const settings = {
  margin: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0.1, max: 4, step: 0.1 } },
});

export interface MulticlassHingeOptions extends ParameterOptions<typeof settings> {
  /** 2 squares what each class lacks */
  readonly p?: 1 | 2;
  /** counts only the class that comes nearest, instead of all over the number of classes */
  readonly crammerSinger?: boolean;
  /** [classes], by the class of the target; the mean still divides by the rows */
  readonly weight?: Vector;
  /** scores a row, where the scores are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Multi-class hinge loss: the score of the true class should lead every other score by at least the margin.
 *
 * Only classes inside the margin push; once the true class leads by it, the row is done and pulls no more. Scores are no
 * logits: nothing makes probabilities of them, and their scale is set by the margin.
 *
 * PyTorch: `multi_margin_loss`, including the division by the number of classes and the slope 0 exactly at the margin;
 * but a NaN score makes the loss NaN here, where PyTorch skips it. With crammerSinger, the loss of optax
 * `multiclass_hinge_loss`: of equally near classes the first is pushed. One class alone costs nothing.
 *
 * @param score    [rows][classes], or flat: one row, or several of `classes` each
 * @param target   [rows], integers from 0 to classes − 1
 * @param options  margin: above 0, in the unit of the score; p: 1 or 2; crammerSinger; weight [classes]; classes; reduction
 * @returns        value in the unit of the score, squared with p = 2; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a class id is no class, margin is not above 0, or p is neither 1 nor 2
 * @see Crammer and Singer 2001, Multiclass Kernel-based Vector Machines, https://www.jmlr.org/papers/v2/crammer01a.html
 * @example multiclassHinge([1, 2, 0.5], [0], { crammerSinger: true }).value // => 2
 */
export function multiclassHinge(score: Vector | Matrix, target: Indices, options: MulticlassHingeOptions = {}): LossResult {
  const { margin = settings.margin.default, p = 1, crammerSinger = false, weight, reduction = 'mean' } = options;
  const { flat: s, rows, columns } = readRows(who, 'score', score, 'classes', options.classes);
  checkClasses(who, target, 'score', rows, columns);
  checkParameters(who, settings, { margin });
  if (p !== 1 && p !== 2) throw must(who, 'p', 'be 1 or 2', p);
  checkWeight(who, weight, columns, 'class');
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(s.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const truth = from + target[row]!;
    const share = (weight ? weight[truth - from]! : 1) / (crammerSinger ? 1 : columns);
    const first = crammerSinger ? highestOther(s, truth, from, from + columns) : from;
    const end = crammerSinger ? first + 1 : from + columns;
    const steepness = scale * share * p;
    const own = s[truth]!;
    let loss = 0;
    let pull = 0;
    for (let i = first; i < end; i++) {
      const lack = s[i]! - own + margin;
      if (lack <= 0 || i === truth) continue;
      const rise = p === 1 ? 1 : lack; // lack^(p − 1)
      const slope = steepness * rise;
      loss += share * rise * lack;
      grad[i] = slope;
      pull += slope;
    }
    grad[truth] = 0 - pull; // 0 −: where nothing pulls there is no −0
    if (Number.isNaN(loss)) grad.fill(NaN, from, from + columns);
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** The place of the highest score but that of the true class, or of a NaN; of the true class where it is alone. */
function highestOther(s: Vector, truth: number, from: number, end: number): number {
  let top = truth;
  for (let i = from; i < end; i++) {
    if (i !== truth && (top === truth || s[i]! > s[top]! || Number.isNaN(s[i]!))) top = i;
  }
  return top;
}

export default /* @__PURE__ */ card(() => ({
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
      t: { role: 'target', label: { ko: '정답 클래스', en: 'class of the target' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (score, target) => ({ s: score, t: target + 1, K: score.length }),
  },
  parameters,
  options: {
    p: { type: '1 | 2', default: '1', label: { ko: '2면 클래스마다 모자란 만큼을 제곱해요', en: '2 squares what each class lacks' } },
    crammerSinger: {
      type: 'boolean', default: 'false',
      label: { ko: '모든 클래스를 더해 클래스 수로 나누는 대신, 가장 가까이 따라온 클래스 하나만 세요', en: 'counts only the class that comes nearest, instead of all over the number of classes' },
    },
    weight: {
      type: 'Vector', default: 'none',
      label: { ko: '정답 클래스별 가중치 [classes]. 평균은 행 수로 나눠요', en: 'a weight for each class of a target, [classes]; the mean divides by the number of rows' },
    },
    classes: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 한 행의 길이', en: 'length of a row, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  conventions: [
    { where: 'PyTorch multi_margin_loss', source: 'pytorch-multi-margin-loss', difference: {
      ko: '클래스에 걸쳐 더한 값을 클래스 수로 나눠요. 여기도 그래요. 점수 (1, 2, 0.5), 정답 0에서 모자란 만큼은 2와 0.5라서 2.5 / 3 = 0.833333이에요. 점수에 NaN이 있으면 거기는 건너뛰어서 점수 (NaN, 1), 정답 0에서 0이고, 여기는 NaN이에요.',
      en: 'Divides the sum over the classes by their number; here too. For scores (1, 2, 0.5) and class 0 the others lack 2 and 0.5, so 2.5 / 3 = 0.833333. It skips NaN: scores (NaN, 1) and class 0 cost 0 there, NaN here.',
    } },
    { where: 'PyTorch multi_margin_loss, weight', source: 'pytorch-multi-margin-loss', difference: {
      ko: '가중 평균을 cross_entropy와 다르게 행 수로 나눠요. 여기도 그래요. 점수 (1, 0, 2)와 (0, 1, 2), 정답 0과 1, 가중치 (2, 5, 7)에서 2.333333이고, 가중치의 합으로 나누면 0.666667이에요.',
      en: 'Its weighted mean divides by the rows, unlike that of cross_entropy; here too. Scores (1, 0, 2) and (0, 1, 2), classes 0 and 1, weights (2, 5, 7): 2.333333; over the sum of the weights it would be 0.666667.',
    } },
    { where: 'Keras CategoricalHinge', source: 'keras-losses', difference: {
      ko: 'crammerSinger처럼 가장 높은 점수만 세지만, 정답을 뺀 자리에 0을 넣어요. 다른 점수가 모두 음수면 값이 달라져요. 점수 (0.5, -3), 정답 0에서 거기는 0.5, 여기는 0이에요.',
      en: 'Counts the highest other score, as crammerSinger does, but puts a 0 in the place of the true class. Where all other scores are negative that counts: scores (0.5, −3) and class 0 cost 0.5 there, 0 here.',
    } },
    { where: 'optax multiclass_hinge_loss, scikit-learn hinge_loss', source: 'optax-losses', difference: {
      ko: '여기의 crammerSinger예요. 점수 (1, 2, 0.5), 정답 0에서 2이고, 기본은 0.833333이에요. optax는 평균을 내지 않고 행마다 돌려줘요.',
      en: 'Are crammerSinger here: 2 for scores (1, 2, 0.5) and class 0, where the default is 0.833333. optax returns the losses of the rows, without a mean.',
    } },
    { where: 'Weston & Watkins 1999', source: 'weston1999', difference: {
      ko: '더하기만 하고 클래스 수로 나누지 않아요. 위의 점수에서 2.5예요. 클래스가 10개면 같은 학습률에서 기울기가 열 배가 돼요.',
      en: 'Add up and do not divide by the number of classes: 2.5 for the scores above. With ten classes the same learning rate meets ten times the gradient.',
    } },
  ],
  edges: [
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[2, 1, 0], [0]], value: 0, grad: [0, 0, 0], note: { ko: '기울기는 PyTorch처럼 0이에요', en: 'the slope is 0, as in PyTorch' } },
    { at: { ko: '점수가 모두 같음', en: 'equal scores' }, input: [[3, 3, 3, 3], [1]], value: 0.75, grad: [0.25, -0.75, 0.25, 0.25] },
    { at: { ko: '점수가 모두 같음, crammerSinger', en: 'equal scores, crammerSinger' }, input: [[3, 3, 3], [1], { crammerSinger: true }], value: 1, grad: [1, -1, 0], note: { ko: '똑같이 가까우면 앞의 클래스만 밀어요', en: 'of equally near classes the first is pushed' } },
    { at: { ko: '클래스 하나', en: 'one class' }, input: [[7], [0]], value: 0, grad: [0] },
    { at: { ko: '점수 1e17', en: 'scores of 1e17' }, input: [[1e17, 1e17], [0]], value: 0.5, grad: [-0.5, 0.5], note: { ko: 'PyTorch는 마진을 잃어 0이에요', en: '0 in PyTorch, which loses the margin' } },
    { at: { ko: '정답 점수 −∞', en: 'true score −∞' }, input: [[-Infinity, 1], [0]], value: Infinity, grad: [-0.5, 0.5] },
    { at: { ko: '다른 점수 −∞', en: 'another score −∞' }, input: [[0, -Infinity, 1], [0], { p: 2 }], value: 1.3333333333333333, grad: [-1.3333333333333333, 0, 1.3333333333333333] },
    { at: { ko: '점수가 모두 ∞', en: 'all scores ∞' }, input: [[Infinity, Infinity], [0]], value: NaN, grad: [NaN, NaN], note: { ko: 'PyTorch는 0이에요', en: '0 in PyTorch' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[0, NaN, 5], [0]], value: NaN, grad: [NaN, NaN, NaN], note: { ko: '행 전체로 퍼져요. PyTorch는 그 클래스를 건너뛰어요', en: 'spreads over its row; PyTorch skips that class' } },
    { at: { ko: 'NaN이 하나, crammerSinger', en: 'one NaN, crammerSinger' }, input: [[0, 5, NaN], [0], { crammerSinger: true }], value: NaN, grad: [NaN, NaN, NaN] },
    { at: { ko: '다른 행의 NaN', en: 'a NaN in another row' }, input: [[[NaN, 1], [0, 0]], [0, 1]], value: NaN, grad: [NaN, NaN, 0.25, -0.25] },
    { at: { ko: '가중치가 모두 0', en: 'all weights 0' }, input: [[0, 1], [0], { weight: [0, 0] }], value: 0, grad: [0, 0], note: { ko: '행 수로 나누므로 NaN이 아니에요', en: 'no NaN: the mean divides by the number of rows' } },
    { at: { ko: '마진 0', en: 'margin 0' }, input: [[0, 1], [0], { margin: 0 }], throws: 'multiclassHinge: margin must be above 0, got 0' },
    { at: { ko: 'p = 3', en: 'p = 3' }, input: [[0, 1], [0], { p: 3 }], throws: 'multiclassHinge: p must be 1 or 2, got 3' },
    { at: { ko: '없는 클래스', en: 'a class that is none' }, input: [[0, 1], [2]], throws: 'multiclassHinge: target[0] must be an integer at least 0 and below 2, got 2' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'multiclassHinge: score must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.multi_margin_loss(score, target, p=1, margin=1.0)',
  },
  sources: ['crammer2001', 'weston1999', 'pytorch-multi-margin-loss', 'keras-losses', 'optax-losses'],
  loss: multiclassHinge,
}));

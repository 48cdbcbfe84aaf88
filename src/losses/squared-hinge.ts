import { checkPair, checkReduction, must } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';

const who = 'squaredHinge';

export const parameters = {} as const satisfies Parameters;

export interface SquaredHingeOptions {
  readonly reduction?: Reduction;
}

/** Where a positive clears the margin; a negative does at −1. */
export const joints = (): number[] => [1];

/** Value and slope at one score: what is missing from the margin, squared, and a pull that fades with it. */
export function squaredHingeAt(score: number, target: number): Point {
  const missing = Math.max(0, 1 - target * score);
  return { v: missing * missing, g: 0 - 2 * target * missing }; // 0 − x is never −0
}

/**
 * Squared hinge loss: how much a score lacks to be on its side by a margin of 1, squared.
 *
 * Smooth where the hinge has a corner, and its best constant score 2p − 1 tells the probability p, which that of the
 * hinge does not. In return a far outlier pulls without bound. It is the default of scikit-learn's LinearSVC.
 *
 * PyTorch and optax have none. Without the factor 1/2 of some texts; labels are −1 and 1, and 0 is refused, where
 * Keras turns it into −1 if it sees only 0 and 1.
 *
 * @param score    [n], any real number; its sign is the decision
 * @param target   [n], −1 or 1
 * @param options  reduction
 * @returns        value in the squared unit of the score; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a target is not −1 or 1
 * @see Zhang 2004, Statistical Behavior and Consistency of Classification Methods, doi:10.1214/aos/1079120130
 * @example squaredHinge([0.5, -2], [1, -1], { reduction: 'sum' }).value // => 0.25
 */
export function squaredHinge(score: Vector, target: Vector, options: SquaredHingeOptions = {}): LossResult {
  const { reduction = 'mean' } = options;
  const n = checkPair(who, score, target, 'score');
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y !== 1 && y !== -1 && !Number.isNaN(y)) throw must(who, `target[${i}]`, 'be -1 or 1', y);
    const { v, g } = squaredHingeAt(score[i]!, y);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'squared-hinge',
  name: { ko: '제곱 힌지 손실', en: 'Squared hinge loss' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'score', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell(s, y)',
    body: '\\max\\left(0, 1 - y s\\right)^{2}',
    symbols: {
      s: { role: 'prediction', label: { ko: '점수', en: 'score' } },
      y: { role: 'target', label: { ko: '정답(−1 또는 1)', en: 'target, −1 or 1' } },
    },
    inputs: (score, target) => ({ s: score, y: target }),
  },
  parameters,
  options: { reduction: reductionOption },
  joints,
  properties: {
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'probability', gradientBound: () => Infinity, smoothness: 1,
  },
  conventions: [
    { where: 'Keras SquaredHinge', source: 'keras-losses', difference: {
      ko: '배치의 레이블이 모두 0 아니면 1일 때만 0을 -1로 바꿔요. -1이 하나라도 섞이면 0은 그대로 남아, 그 원소의 손실은 점수와 상관없이 1이에요. 여기는 0을 받지 않아요.',
      en: 'Turns 0 into −1 only where every label of the batch is 0 or 1. With one −1 among them a 0 stays, and its loss is 1 whatever the score. Here 0 is refused.',
    } },
    { where: 'scikit-learn LinearSVC', source: 'sklearn-linear-svc', difference: {
      ko: '기본 손실이 이것이지만(loss="squared_hinge") 평균이 아니라 합에 C를 곱해요. 점수 0, 원소 4개, C = 1에서 여기는 1, 거기는 4라서, 데이터가 늘면 벌점이 상대적으로 약해져요.',
      en: 'Has it as its default (loss="squared_hinge"), but takes C times the sum, not the mean: for four scores of 0 and C = 1 it is 4 there, 1 here, so its penalty weakens as data grows.',
    } },
  ],
  edges: [
    { at: { ko: '점수 0', en: 'score 0' }, input: [[0, 0], [1, -1]], value: 1, grad: [-1, 1] },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[1, -1], [1, -1]], value: 0, grad: [0, 0], note: { ko: '양쪽의 값과 기울기가 같아요', en: 'both sides agree, in value and in slope' } },
    { at: { ko: '마진을 넘음', en: 'beyond the margin' }, input: [[1.5], [1]], value: 0, grad: [0] },
    { at: { ko: '점수 −1e9, 정답 1', en: 'score −1e9, target 1' }, input: [[-1e9], [1]], value: 1.000000002000000001e18, grad: [-2000000002] },
    { at: { ko: '점수 ∞, 맞는 쪽', en: 'score ∞, right' }, input: [[Infinity], [1]], value: 0, grad: [0] },
    { at: { ko: '점수 ∞, 틀린 쪽', en: 'score ∞, wrong' }, input: [[Infinity], [-1]], value: Infinity, grad: [Infinity] },
    { at: { ko: '점수가 NaN', en: 'score NaN' }, input: [[NaN, 0], [1, 1]], value: NaN, grad: [NaN, -1] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0], [NaN]], value: NaN, grad: [NaN] },
    { at: { ko: '정답이 0', en: 'target 0' }, input: [[0.5], [0]], throws: 'squaredHinge: target[0] must be -1 or 1, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'squaredHinge: score must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.relu(1 - target * score).square().mean()',
    keras: 'keras.losses.SquaredHinge()(target, score)',
    optax: 'jnp.square(optax.hinge_loss(score, target)).mean()',
  },
  sources: ['zhang2004', 'keras-losses', 'sklearn-linear-svc'],
  loss: squaredHinge,
}));

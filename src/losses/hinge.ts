import { checkPair, checkReduction, must } from '#core/check';
import { card, type Point } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';

export const parameters = {} as const satisfies Parameters;

export interface HingeOptions {
  readonly reduction?: Reduction;
}

/** Where a positive clears the margin; a negative does at −1. */
export const joints = (): number[] => [1];

/** Value and slope at one score: how much is missing from the margin, and a pull of 1 as long as something is. */
export function hingeAt(score: number, target: number): Point {
  const missing = Math.max(0, 1 - target * score);
  return { v: missing, g: missing > 0 ? -target : missing };
}

/**
 * Hinge loss: how much a score lacks to be on its side by a margin of 1.
 *
 * Whoever clears the margin is left alone, so only the cases near the border or beyond it shape a model, the support
 * vectors. The score says which side, not how likely: for probabilities use a cross-entropy.
 *
 * PyTorch has none (`hinge_embedding_loss` is another one, of distances). Labels are −1 and 1: Keras turns 0 into −1
 * where it sees only 0 and 1, and this refuses 0. At the margin itself the slope is 0, as in Pegasos.
 *
 * @param score    [n], any real number; its sign is the decision
 * @param target   [n], −1 or 1
 * @param options  reduction
 * @returns        value in the unit of the score; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or a target is not −1 or 1
 * @see Cortes and Vapnik 1995, Support-Vector Networks, doi:10.1007/BF00994018
 * @example hinge([0.25, -2], [1, -1], { reduction: 'sum' }).value // => 0.75
 */
export function hinge(score: Vector, target: Vector, options: HingeOptions = {}): LossResult {
  const { reduction = 'mean' } = options;
  const n = checkPair('hinge', score, target, 'score');
  checkReduction('hinge', reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y !== 1 && y !== -1 && !Number.isNaN(y)) throw must('hinge', `target[${i}]`, 'be -1 or 1', y);
    const { v, g } = hingeAt(score[i]!, y);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'hinge',
  name: { ko: '힌지 손실', en: 'Hinge loss' },
  kind: 'binary',
  family: 'classification',
  arguments: [
    { name: 'score', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell(s, y)',
    body: '\\max\\left(0, 1 - y s\\right)',
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
    convex: true, symmetric: true, range: [0, Infinity], estimates: 'mode', gradientBound: () => 1, smoothness: 0,
  },
  conventions: [
    { where: 'Keras Hinge', source: 'keras-losses', difference: {
      ko: '배치의 레이블이 모두 0 아니면 1일 때만 0을 -1로 바꿔요. -1이 하나라도 섞이면 0은 그대로 남아, 그 원소의 손실은 점수와 상관없이 1이에요. 여기는 0을 받지 않아요.',
      en: 'Turns 0 into −1 only where every label of the batch is 0 or 1. With one −1 among them a 0 stays, and its loss is 1 whatever the score. Here 0 is refused.',
    } },
    { where: 'tf.losses.hingeLoss (TensorFlow.js)', source: 'tfjs-losses', difference: {
      ko: '레이블을 언제나 2y - 1로 바꿔서 -1은 -3이 돼요. 점수 0.5, 레이블 -1에서 여기는 1.5, 거기는 2.5예요.',
      en: 'Always maps labels by 2y − 1, so −1 becomes −3. Score 0.5 with label −1: 1.5 here, 2.5 there.',
    } },
    { where: 'PyTorch hinge_embedding_loss', source: 'pytorch-hinge-embedding-loss', difference: {
      ko: '이름만 비슷해요. 거리를 받아서 레이블 1이면 그 값 그대로를 손실로 써요. 0.25와 레이블 1에서 여기는 0.75, 거기는 0.25예요.',
      en: 'Shares no more than the name: it takes distances, and label 1 costs the distance itself. At 0.25 with label 1: 0.75 here, 0.25 there.',
    } },
    { where: 'Keras and optax, at the margin', source: 'optax-losses', difference: {
      ko: '점수가 정확히 마진(ys = 1)에 있으면 max의 동점을 반씩 나눠 기울기가 -y/2예요. 여기는 Pegasos처럼 0이에요.',
      en: 'Exactly at the margin (ys = 1) their maximum shares the slope between its two sides: −y/2. Here it is 0, as in Pegasos.',
    } },
  ],
  edges: [
    { at: { ko: '점수 0', en: 'score 0' }, input: [[0, 0], [1, -1]], value: 1, grad: [-0.5, 0.5] },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[1, -1], [1, -1]], value: 0, grad: [0, 0], note: { ko: '마진을 채웠으니 더 당기지 않아요', en: 'the margin is met: nothing pulls' } },
    { at: { ko: '마진을 넘음', en: 'beyond the margin' }, input: [[1.5], [1]], value: 0, grad: [0] },
    { at: { ko: '점수 ∞, 맞는 쪽', en: 'score ∞, right' }, input: [[Infinity], [1]], value: 0, grad: [0] },
    { at: { ko: '점수 ∞, 틀린 쪽', en: 'score ∞, wrong' }, input: [[Infinity], [-1]], value: Infinity, grad: [1] },
    { at: { ko: '점수가 NaN', en: 'score NaN' }, input: [[NaN, 0], [1, 1]], value: NaN, grad: [NaN, -0.5] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[0], [NaN]], value: NaN, grad: [NaN] },
    { at: { ko: '정답이 0', en: 'target 0' }, input: [[0.5], [0]], throws: 'hinge: target[0] must be -1 or 1, got 0' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'hinge: score must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.relu(1 - target * score).mean()',
    keras: 'keras.losses.Hinge()(target, score)',
    optax: 'optax.hinge_loss(score, target).mean()',
  },
  sources: ['cortes1995', 'shalevshwartz2011', 'pytorch-hinge-embedding-loss', 'keras-losses', 'optax-losses', 'tfjs-losses'],
  loss: hinge,
}));

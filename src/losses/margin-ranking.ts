import { checkParameters, checkReduction, must } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { checkVectors } from '#core/vectors';

const who = 'marginRanking';

const settings = {
  margin: { default: 0, domain: {} },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0, max: 3, step: 0.1 } },
});

export interface MarginRankingOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/** A gradient for each of the two scores. */
export interface MarginRankingGradient {
  readonly score1: Float64Array;
  readonly score2: Float64Array;
}

/**
 * Margin ranking loss: of two scores the one that should be higher must lead by at least the margin.
 *
 * Only the difference of the scores counts, so their level and unit are free. A pair in the right order pulls no more,
 * however close; with the default margin 0, two scores that are equal cost nothing, and a model that always answers
 * the same has loss 0: set a margin.
 *
 * PyTorch: `margin_ranking_loss`. Exactly at the margin the gradient is the active one, as there.
 *
 * @param score1   [n], any real number
 * @param score2   [n], any real number
 * @param target   [n], 1 where score1 should be higher, −1 where score2 should
 * @param options  margin: any number, in the unit of the scores; below 0, a wrong order is let pass by so much; reduction
 * @returns        value in the unit of the scores; grad { score1, score2 }, each [n]
 * @throws {RangeError} if lengths differ, the input is empty, a target is neither 1 nor −1, or margin is no number
 * @see Joachims 2002, Optimizing Search Engines Using Clickthrough Data, doi:10.1145/775047.775067
 * @example marginRanking([2], [1.5], [1], { margin: 2 }).value // => 1.5
 */
export function marginRanking(
  score1: Vector, score2: Vector, target: Vector, options: MarginRankingOptions = {},
): LossResult<MarginRankingGradient> {
  const { margin = settings.margin.default, reduction = 'mean' } = options;
  const n = checkVectors(who, { score1, score2, target });
  checkParameters(who, settings, { margin });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const [grad1, grad2] = [new Float64Array(n), new Float64Array(n)];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const y = target[i]!;
    if (y !== 1 && y !== -1 && y === y) throw must(who, `target[${i}]`, 'be -1 or 1', y);
    const gap = margin - y * (score1[i]! - score2[i]!); // max(0, −y (s1 − s2) + m)
    if (gap < 0) continue;
    const pull = gap >= 0 ? scale * y : y - y; // as in PyTorch, NaN scores have no slope
    sum += gap;
    if (elements) elements[i] = gap;
    grad1[i] = 0 - pull; // not −pull, which is −0 where that is 0
    grad2[i] = pull;
  }
  return { value: scale * sum, grad: { score1: grad1, score2: grad2 }, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'margin-ranking',
  name: { ko: '마진 순위 손실', en: 'Margin ranking loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'score1', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'score2', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell_{m}(a, b, y)',
    body: '\\max\\left(0, -y \\left(a - b\\right) + m\\right)',
    symbols: {
      a: { role: 'prediction', label: { ko: '첫째 점수', en: 'first score' } },
      b: { role: 'prediction', label: { ko: '둘째 점수', en: 'second score' } },
      y: { role: 'target', label: { ko: '순서', en: 'order' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (score1, score2, target) => ({ a: score1, b: score2, y: target }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  conventions: [
    { where: 'PyTorch margin_ranking_loss', source: 'pytorch-margin-ranking-loss', difference: {
      ko: '식도 기본 마진 0도 같아요. 다만 순서가 1도 −1도 아니어도 그대로 곱해요. 점수 1과 2, 순서 0.5에서 거기는 0.5, 여기는 오류예요.',
      en: 'The same formula and the same default margin 0. But a target that is neither 1 nor −1 is multiplied as it is: scores 1 and 2 with target 0.5 give 0.5 there, an error here.',
    } },
    { where: 'PyTorch hinge_embedding_loss', source: 'pytorch-hinge-embedding-loss', difference: {
      ko: '이름이 비슷하지만 다른 손실이에요. 점수 두 개가 아니라 거리 하나를 받고, 1은 “닮음”을 뜻해요. 거리 0.3이면 순서 1에서 0.3, −1에서 0.7이에요.',
      en: 'A similar name for another loss: it takes one distance instead of two scores, and 1 means “similar”. For distance 0.3 it is 0.3 with target 1 and 0.7 with target −1.',
    } },
    { where: 'Joachims 2002', source: 'joachims2002', difference: {
      ko: '마진을 1로 두고 가중치의 크기에 벌점을 더해요. 점수 2와 1.5, 순서 1이면 마진 1에서 0.5, 여기 기본값 0에서는 0이에요.',
      en: 'Has margin 1 and adds a penalty on the size of the weights. Scores 2 and 1.5 with target 1 cost 0.5 at margin 1, and 0 at the default here.',
    } },
  ],
  edges: [
    { at: { ko: '두 점수가 같음, 마진 0', en: 'equal scores, margin 0' }, input: [[2], [2], [1]], value: 0, grad: { score1: [-1], score2: [1] }, note: { ko: '손실은 0이지만 PyTorch처럼 아직 밀어요', en: 'costs nothing, and still pulls, as in PyTorch' } },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[3], [1], [1], { margin: 2 }], value: 0, grad: { score1: [-1], score2: [1] }, note: { ko: 'PyTorch처럼 아직 밀어요', en: 'still active, as in PyTorch' } },
    { at: { ko: '마진 밖', en: 'beyond the margin' }, input: [[3.5], [1], [1], { margin: 2 }], value: 0, grad: { score1: [0], score2: [0] } },
    { at: { ko: '순서가 −1', en: 'target −1' }, input: [[3], [1], [-1]], value: 2, grad: { score1: [1], score2: [-1] } },
    { at: { ko: '마진이 음수', en: 'margin below 0' }, input: [[1], [2], [1], { margin: -1.5 }], value: 0, grad: { score1: [0], score2: [0] }, note: { ko: '틀린 순서도 1.5까지 봐줘요', en: 'a wrong order passes by up to 1.5' } },
    { at: { ko: '틀린 쪽으로 무한히', en: 'infinitely wrong' }, input: [[-Infinity], [0], [1]], value: Infinity, grad: { score1: [-1], score2: [1] } },
    { at: { ko: '맞는 쪽으로 무한히', en: 'infinitely right' }, input: [[Infinity], [0], [1]], value: 0, grad: { score1: [0], score2: [0] } },
    { at: { ko: '두 점수가 모두 ∞', en: 'both scores ∞' }, input: [[Infinity], [Infinity], [1]], value: NaN, grad: { score1: [0], score2: [0] }, note: { ko: 'PyTorch처럼 값만 NaN이고 기울기는 0이에요', en: 'as in PyTorch the value alone is NaN, the slope is 0' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 2], [1, 1]], value: NaN, grad: { score1: [0, -0.5], score2: [0, 0.5] } },
    { at: { ko: '순서가 0', en: 'target 0' }, input: [[1], [2], [0]], throws: 'marginRanking: target[0] must be -1 or 1, got 0' },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[1, 2], [1], [1, 1]], throws: 'marginRanking: score2 must be as long as score1 (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], [], []], throws: 'marginRanking: score1 must have at least 1 element, got 0' },
    { at: { ko: '정답이 글자', en: 'a target that is text' }, input: [[1], [0], ['1']], throws: 'marginRanking: target[0] must be -1 or 1, got "1"' },
  ],
  frameworks: {
    pytorch: 'F.margin_ranking_loss(score1, score2, target, margin=0.0)',
  },
  sources: ['joachims2002', 'pytorch-margin-ranking-loss', 'pytorch-hinge-embedding-loss'],
  loss: marginRanking,
}));

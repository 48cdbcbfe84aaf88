import { checkParameters, checkReduction } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { checkVectors } from '#core/vectors';

const who = 'bradleyTerry';

const settings = {
  margin: { default: 0, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0, max: 3, step: 0.1 } },
});

export interface BradleyTerryOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/** A gradient for each score. */
export interface BradleyTerryGradient {
  readonly chosen: Float64Array;
  readonly rejected: Float64Array;
}

/**
 * Bradley-Terry loss: the surprise, in nats, that of two answers the chosen one was preferred.
 *
 * What reward models are trained with: it makes scores whose difference is the log-odds of a preference. Only
 * differences count, so the level of the scores is left free; adding the same number to all changes nothing.
 *
 * No framework has it by name; it is `-logsigmoid(chosen - rejected - margin)` in PyTorch, and TRL's reward trainer
 * takes it so. It is the binary cross-entropy of the difference of scores, as a logit, with target 1. A margin for
 * each pair, as in Llama 2, may be taken off the chosen scores beforehand.
 *
 * @param chosen    [n], scores of the preferred answers, any real number
 * @param rejected  [n], scores of the others
 * @param options   margin: how much higher the chosen score should be, at least 0; reduction
 * @returns         value in nats; grad { chosen, rejected }, each [n]
 * @throws {RangeError} if lengths differ, the input is empty, or margin is below 0
 * @see Bradley and Terry 1952, Rank Analysis of Incomplete Block Designs, doi:10.2307/2334029
 * @example bradleyTerry([3], [1], { margin: 2 }).value // => 0.6931471805599453
 */
export function bradleyTerry(chosen: Vector, rejected: Vector, options: BradleyTerryOptions = {}): LossResult<BradleyTerryGradient> {
  const { margin = settings.margin.default, reduction = 'mean' } = options;
  const n = checkVectors(who, { chosen, rejected });
  checkParameters(who, settings, { margin });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad: BradleyTerryGradient = { chosen: new Float64Array(n), rejected: new Float64Array(n) };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const lead = chosen[i]! - rejected[i]! - margin;
    const decay = Math.exp(-Math.abs(lead));
    const loss = Math.max(0, -lead) + Math.log1p(decay); // ln(1 + e^−lead)
    const doubt = (lead > 0 ? decay : 1) / (1 + decay); // 1 / (1 + e^lead): the probability of the other order
    sum += loss;
    if (elements) elements[i] = loss;
    grad.chosen[i] = 0 - scale * doubt; // from 0, which leaves no −0 where there is no doubt
    grad.rejected[i] = scale * doubt;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'bradley-terry',
  name: { ko: '브래들리-테리 손실', en: 'Bradley-Terry loss' },
  kind: 'policy',
  family: 'reinforcement',
  arguments: [
    { name: 'chosen', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'rejected', form: 'vector', numbers: 'real', differentiated: true },
  ],
  formula: {
    name: '\\ell_{m}(c, r)',
    body: '\\ln\\left(1 + e^{-\\left(c - r - m\\right)}\\right)',
    symbols: {
      c: { role: 'prediction', label: { ko: '선택된 답의 점수', en: 'score of the chosen answer' } },
      r: { role: 'target', label: { ko: '거절된 답의 점수', en: 'score of the rejected answer' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (chosen, rejected) => ({ c: chosen, r: rejected }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: 'TRL RewardTrainer', source: 'trl-reward-trainer', difference: {
      ko: '마진은 쌍마다 하나씩 받는 벡터이고, 없으면 0이에요. 여기 margin은 모든 쌍에 같은 수예요. 점수 (3, 2)와 (1, 1), 마진 (2, 0)이라면 선택된 점수를 (1, 2)로 바꿔 주세요. 둘 다 0.503204예요. center_rewards_coefficient를 주면 거기는 점수 합의 제곱도 더해요.',
      en: 'Takes a margin for each pair, none by default; here margin is one number for all. For scores (3, 2) and (1, 1) with margins (2, 0), pass (1, 2) as the chosen scores: 0.503204 in both. With center_rewards_coefficient it also adds the square of the summed scores.',
    } },
    { where: 'Ouyang et al. 2022 (InstructGPT)', source: 'ouyang2022', difference: {
      ko: '프롬프트 하나에서 순위를 매긴 답 K개의 모든 쌍을 쓰고, 쌍의 수 K(K − 1)/2로 나눠요. 여기는 쌍을 하나씩 받아 모든 쌍의 수로 나눠요. 프롬프트마다 K가 다르면 값이 달라요.',
      en: 'Uses all pairs of the K answers ranked for a prompt and divides by their number K(K − 1)/2, prompt by prompt. Here the mean is over all pairs given: the numbers differ where prompts have different K.',
    } },
    { where: 'optax ranking_softmax_loss', source: 'optax-losses', difference: {
      ko: '순위 목록에 두는 소프트맥스예요. 답이 둘이고 레이블이 (1, 0)이면 마진 0의 이 손실과 같은 값이에요. 답이 셋이면 셋을 한꺼번에 견주므로 쌍들의 합과 달라요.',
      en: 'Is a softmax over a ranked list: for two answers with labels (1, 0) the same number as here at margin 0. With three answers it weighs all at once, which is not the sum over pairs.',
    } },
  ],
  edges: [
    { at: { ko: '점수가 같음', en: 'equal scores' }, input: [[2], [2]], value: 0.6931471805599453, grad: { chosen: [-0.5], rejected: [0.5] }, note: { ko: '동전 던지기와 같아요', en: 'a coin toss' } },
    { at: { ko: '차이가 마진과 같음', en: 'a lead of exactly the margin' }, input: [[3], [1], { margin: 2 }], value: 0.6931471805599453, grad: { chosen: [-0.5], rejected: [0.5] } },
    { at: { ko: '750만큼 거꾸로', en: 'wrong by 750' }, input: [[0], [750]], value: 750, grad: { chosen: [-1], rejected: [1] } },
    { at: { ko: '750만큼 바르게', en: 'right by 750' }, input: [[750], [0]], value: 0, grad: { chosen: [0], rejected: [0] } },
    { at: { ko: '50만큼 바르게', en: 'right by 50' }, input: [[50], [0]], value: 1.9287498479639178e-22, grad: { chosen: [-1.9287498479639178e-22], rejected: [1.9287498479639178e-22] }, note: { ko: '0으로 뭉개지지 않아요', en: 'not rounded away' } },
    { at: { ko: '거절된 점수가 ∞', en: 'rejected score ∞' }, input: [[0], [Infinity]], value: Infinity, grad: { chosen: [-1], rejected: [1] } },
    { at: { ko: '둘 다 ∞', en: 'both ∞' }, input: [[Infinity], [Infinity]], value: NaN, grad: { chosen: [NaN], rejected: [NaN] }, note: { ko: '∞ − ∞예요', en: '∞ − ∞' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: { chosen: [NaN, -0.25], rejected: [NaN, 0.25] } },
    { at: { ko: '음수 마진', en: 'a negative margin' }, input: [[1], [0], { margin: -1 }], throws: 'bradleyTerry: margin must be at least 0, got -1' },
    { at: { ko: '짝이 없음', en: 'a score without its pair' }, input: [[1, 2], [0]], throws: 'bradleyTerry: rejected must be as long as chosen (2), got 1' },
  ],
  frameworks: {
    pytorch: '-F.logsigmoid(chosen - rejected - margin).mean()',
    optax: 'optax.losses.ranking_softmax_loss(stack([chosen, rejected], 1), [[1, 0]] * n)  # margin 0',
  },
  sources: ['bradley1952', 'ouyang2022', 'touvron2023', 'trl-reward-trainer', 'optax-losses'],
  loss: bradleyTerry,
}));

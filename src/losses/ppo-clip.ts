import { checkParameters, checkReduction } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Reduction, Vector } from '#core/result';
import { checkVectors } from '#core/vectors';

const who = 'ppoClip';

const settings = {
  epsilon: { default: 0.2, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  epsilon: { symbol: '\\varepsilon', label: { ko: '자르는 폭', en: 'clip range' }, slider: { min: 0.05, max: 0.5, step: 0.05 } },
});

export interface PpoClipOptions extends ParameterOptions<typeof settings> {
  readonly reduction?: Reduction;
}

/**
 * PPO clipped surrogate loss: a policy gradient that stops once an action has become likelier, or rarer, enough.
 *
 * What lets the same steps be used several times. Clipping is one-sided: a step that went the wrong way is pulled back
 * with full strength, however far. It bounds no distance between policies; it only takes the reward for going on.
 *
 * Minus the surrogate of the paper, so that it is a loss; value and entropy terms are left to the caller. At the old
 * policy its slope is that of the policy gradient. Exactly at the end of the range the slope is the active one, as with
 * PyTorch's `min` and `clamp`. An advantage of 0 costs 0 even where the ratio overflows; there PyTorch has NaN.
 *
 * @param logProbability     [n], of the action taken, under the policy that learns
 * @param oldLogProbability  [n], under the policy that acted, a constant
 * @param advantage          [n], a constant
 * @param options            epsilon: how far the ratio of probabilities may leave 1, above 0; reduction
 * @returns                  value of minus the surrogate; grad [n], of logProbability
 * @throws {RangeError} if lengths differ, the input is empty, or epsilon is not above 0
 * @see Schulman et al. 2017, Proximal Policy Optimization Algorithms, arXiv:1707.06347
 * @example ppoClip([-1], [-2], [3], { epsilon: 0.5 }).value // => -4.5
 */
export function ppoClip(logProbability: Vector, oldLogProbability: Vector, advantage: Vector, options: PpoClipOptions = {}): LossResult {
  const { epsilon = settings.epsilon.default, reduction = 'mean' } = options;
  const n = checkVectors(who, { logProbability, oldLogProbability, advantage });
  checkParameters(who, settings, { epsilon });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const a = advantage[i]!;
    const ratio = Math.exp(logProbability[i]! - oldLogProbability[i]!);
    const end = a < 0 ? 1 - epsilon : 1 + epsilon; // from here on it pays no more
    const beyond = a < 0 ? ratio < end : ratio > end;
    const loss = 0 - (beyond ? end : ratio) * a; // −min(ρ A, clip(ρ) A); from 0, which leaves no −0
    sum += loss;
    if (elements) elements[i] = loss;
    grad[i] = beyond ? 0 : scale * loss; // ρ is its own slope in ln π
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'ppo-clip',
  name: { ko: 'PPO 클립 손실', en: 'PPO clipped surrogate loss' },
  kind: 'policy',
  family: 'reinforcement',
  arguments: [
    { name: 'logProbability', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'oldLogProbability', form: 'vector', numbers: 'real' },
    { name: 'advantage', form: 'vector', numbers: 'real' },
  ],
  formula: {
    name: '\\ell_{\\varepsilon}(l)',
    body: '-\\min\\left(\\rho A, \\min\\left(\\max\\left(\\rho, 1 - \\varepsilon\\right), 1 + \\varepsilon\\right) A\\right)',
    given: { '\\rho': 'e^{l - o}' },
    symbols: {
      '\\rho': { role: 'residual', label: { ko: '확률의 비', en: 'ratio of the probabilities' } },
      l: { role: 'prediction', label: { ko: '고른 행동의 로그 확률', en: 'log-probability of the action taken' } },
      o: { role: 'target', label: { ko: '예전 정책에서의 로그 확률', en: 'the same under the old policy' } },
      A: { role: 'target', label: { ko: '어드밴티지', en: 'advantage' } },
      '\\varepsilon': { role: 'parameter', label: parameters.epsilon.label },
    },
    inputs: (logProbability, oldLogProbability, advantage) => ({ l: logProbability, o: oldLogProbability, A: advantage }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [-Infinity, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  conventions: [
    { where: 'Schulman et al. 2017', source: 'schulman2017', difference: {
      ko: '손실이 아니라 키울 목표 L^CLIP으로 적어요. 이 손실은 거기에 음의 부호를 붙인 값이에요. 비 1.5, 어드밴티지 2, ε = 0.2에서 거기는 2.4, 여기는 −2.4예요. 논문의 전체 목표에는 가치 오차와 엔트로피 항도 있어요.',
      en: 'States an objective L^CLIP to be raised; this loss is minus that: for a ratio of 1.5, advantage 2 and ε = 0.2 it is 2.4 there and −2.4 here. Its whole objective also has a value error and an entropy term.',
    } },
    { where: 'rlax clipped_surrogate_pg_loss', source: 'rlax', difference: {
      ko: '로그 확률이 아니라 확률의 비를 받아요. 로그 확률의 차이 0.2를 비라고 주면 1.221403이 아니라 0.2로 읽어요. NaN은 거기서도 NaN이에요. 비가 ∞이고 어드밴티지가 0일 때의 ∞ · 0 = NaN만 fmin이 버려서, 여기처럼 0이에요.',
      en: 'Takes the ratio of probabilities, not their logarithms: a difference of 0.2 passed as it is gets read as the ratio 0.2 instead of 1.221403. A NaN stays NaN there too; its fmin drops only the ∞ · 0 = NaN of an infinite ratio at advantage 0, which is 0 there as here.',
    } },
    { where: 'TRL GRPOTrainer', source: 'trl-grpo-trainer', difference: {
      ko: '위쪽 폭 epsilon_high를 따로 줄 수 있고, 토큰마다 계산해요. 기본 loss_type은 모든 토큰 수로 나눠요. 2토큰 답과 8토큰 답의 토큰 손실이 각각 1과 0이면 답별로 평균 낸 평균은 0.5, 토큰 전체 평균은 0.2예요.',
      en: 'Can take an upper range of its own, epsilon_high, and works token by token. Its default loss_type divides by all tokens: with losses of 1 for each token of an answer of 2 and 0 for one of 8, the mean over answers is 0.5, over tokens 0.2.',
    } },
  ],
  edges: [
    { at: { ko: '예전 정책과 같음', en: 'the old policy itself' }, input: [[-2], [-2], [3]], value: -3, grad: [-3], note: { ko: '정책 경사의 기울기예요', en: 'the slope is that of the policy gradient' } },
    { at: { ko: '좋은 행동이 이미 충분히 늘었음', en: 'a good action, likely enough by now' }, input: [[0], [-1], [2]], value: -2.4, grad: [0] },
    { at: { ko: '나쁜 행동이 이미 충분히 줄었음', en: 'a bad action, rare enough by now' }, input: [[-1], [0], [-2]], value: 1.6, grad: [0] },
    { at: { ko: '좋은 행동이 거꾸로 줄었음', en: 'a good action that became rarer' }, input: [[-1], [0], [1]], value: -0.36787944117144233, grad: [-0.36787944117144233], note: { ko: '자르지 않고 되돌려요', en: 'not clipped: pulled back' } },
    { at: { ko: '나쁜 행동이 거꾸로 늘었음', en: 'a bad action that became likelier' }, input: [[0], [-1], [-1]], value: 2.718281828459045, grad: [2.718281828459045], note: { ko: '한계가 없어요', en: 'without bound' } },
    { at: { ko: '비가 정확히 1 + ε', en: 'a ratio of exactly 1 + ε' }, input: [[0.5], [0], [1], { epsilon: 0.6487212707001282 }], value: -1.6487212707001282, grad: [-1.6487212707001282], note: { ko: 'PyTorch처럼 아직 당겨요', en: 'still active, as in PyTorch' } },
    { at: { ko: '어드밴티지 0', en: 'advantage 0' }, input: [[-1], [-2], [0]], value: 0, grad: [0] },
    { at: { ko: '비가 넘치고 어드밴티지 0', en: 'a ratio that overflows, advantage 0' }, input: [[0], [-750], [0]], value: 0, grad: [0], note: { ko: 'PyTorch는 ∞ · 0 = NaN이에요', en: 'in PyTorch ∞ · 0 = NaN' } },
    { at: { ko: '비가 넘치고 좋은 행동', en: 'a ratio that overflows, a good action' }, input: [[0], [-750], [1]], value: -1.2, grad: [0], note: { ko: 'PyTorch의 기울기는 0 · ∞ = NaN이에요', en: 'in PyTorch the slope is 0 · ∞ = NaN' } },
    { at: { ko: '비가 넘치고 나쁜 행동', en: 'a ratio that overflows, a bad action' }, input: [[0], [-750], [-1]], value: Infinity, grad: [Infinity], note: { ko: '비 자체가 표현 범위를 넘어요', en: 'the ratio itself is out of range' } },
    { at: { ko: '이제 불가능해진 좋은 행동', en: 'a good action that became impossible' }, input: [[-Infinity], [-1], [1]], value: 0, grad: [0], note: { ko: '기울기가 없어 되돌릴 수 없어요', en: 'no slope: it cannot be pulled back' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0], [1, 1]], value: NaN, grad: [NaN, -0.5] },
    { at: { ko: 'ε = 0', en: 'ε = 0' }, input: [[0], [0], [1], { epsilon: 0 }], throws: 'ppoClip: epsilon must be above 0, got 0' },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[0, 1], [0, 1], [1]], throws: 'ppoClip: advantage must be as long as logProbability (2), got 1' },
  ],
  frameworks: {
    pytorch: '-torch.min(ratio * advantage, ratio.clamp(1 - epsilon, 1 + epsilon) * advantage).mean()  # ratio = (new - old).exp()',
  },
  sources: ['schulman2017', 'rlax', 'trl-grpo-trainer'],
  loss: ppoClip,
}));

import { card } from '#core/card/kinds';
import { reductionOption } from '#core/card/options';
import { described } from '#core/parameter';
import { ppoClip, settings } from '#losses/ppo-clip';

const parameters = described(settings, {
  epsilon: { symbol: '\\varepsilon', label: { ko: '자르는 폭', en: 'clip range' }, slider: { min: 0.05, max: 0.5, step: 0.05 } },
});

export default card({
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
});

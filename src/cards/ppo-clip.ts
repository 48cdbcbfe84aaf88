import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { ppoClip, settings } from '#losses/ppo-clip';

const parameters = described(settings, {
  epsilon: { symbol: '\\varepsilon', label: { ko: '클리핑 범위', en: 'clip range' }, slider: { min: 0.05, max: 0.5, step: 0.05 } },
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
      '\\rho': { role: 'residual', label: { ko: '확률 비율', en: 'probability ratio' } },
      l: { role: 'prediction', label: { ko: '로그 확률', en: 'log-probability' } },
      o: { role: 'target', label: { ko: '이전 로그 확률', en: 'old log-probability' } },
      A: { role: 'target', label: { ko: '어드밴티지', en: 'advantage' } },
      '\\varepsilon': { role: 'parameter', label: parameters.epsilon.label },
    },
    inputs: (logProbability, oldLogProbability, advantage) => ({ l: logProbability, o: oldLogProbability, A: advantage }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [-Infinity, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  edges: [
    { at: { ko: '이전 정책과 같음', en: 'equal to the old policy' }, input: [[-2], [-2], [3]], value: -3, grad: [-3], note: { ko: '정책 경사와 같은 기울기예요', en: 'the gradient is that of the policy gradient' } },
    { at: { ko: 'A > 0, 비율이 1 + ε보다 큼', en: 'A > 0, ratio above 1 + ε' }, input: [[0], [-1], [2]], value: -2.4, grad: [0] },
    { at: { ko: 'A < 0, 비율이 1 − ε보다 작음', en: 'A < 0, ratio below 1 − ε' }, input: [[-1], [0], [-2]], value: 1.6, grad: [0] },
    { at: { ko: 'A > 0, 비율이 1 − ε보다 작음', en: 'A > 0, ratio below 1 − ε' }, input: [[-1], [0], [1]], value: -0.36787944117144233, grad: [-0.36787944117144233], note: { ko: '클리핑하지 않아서 기울기가 그대로예요', en: 'not clipped: full gradient' } },
    { at: { ko: 'A < 0, 비율이 1 + ε보다 큼', en: 'A < 0, ratio above 1 + ε' }, input: [[0], [-1], [-1]], value: 2.718281828459045, grad: [2.718281828459045], note: { ko: '손실에 상한이 없어요', en: 'the loss has no upper bound' } },
    { at: { ko: '비율이 정확히 1 + ε', en: 'ratio of exactly 1 + ε' }, input: [[0.5], [0], [1], { epsilon: 0.6487212707001282 }], value: -1.6487212707001282, grad: [-1.6487212707001282], note: { ko: 'PyTorch와 같이 아직 클리핑하지 않아요', en: 'not clipped yet, as in PyTorch' } },
    { at: { ko: '어드밴티지 0', en: 'advantage 0' }, input: [[-1], [-2], [0]], value: 0, grad: [0] },
    { at: { ko: '비율이 오버플로, 어드밴티지 0', en: 'ratio overflows, advantage 0' }, input: [[0], [-750], [0]], value: 0, grad: [0], note: { ko: 'PyTorch에서는 ∞ · 0 = NaN이에요', en: 'in PyTorch ∞ · 0 = NaN' } },
    { at: { ko: '비율이 오버플로, A > 0', en: 'ratio overflows, A > 0' }, input: [[0], [-750], [1]], value: -1.2, grad: [0], note: { ko: 'PyTorch의 기울기는 0 · ∞ = NaN이에요', en: 'in PyTorch the slope is 0 · ∞ = NaN' } },
    { at: { ko: '비율이 오버플로, A < 0', en: 'ratio overflows, A < 0' }, input: [[0], [-750], [-1]], value: Infinity, grad: [Infinity], note: { ko: '비율 자체가 표현 범위를 넘어요', en: 'the ratio itself is out of range' } },
    { at: { ko: 'A > 0, 확률이 0', en: 'A > 0, probability 0' }, input: [[-Infinity], [-1], [1]], value: 0, grad: [0], note: { ko: '기울기가 0이어서 확률을 다시 키울 수 없어요', en: 'zero gradient: the probability cannot grow again' } },
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

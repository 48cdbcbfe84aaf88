import { card } from '#core/card/kinds';
import { reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { policyGradient, settings } from '#losses/policy-gradient';

const parameters = described(settings, {
  baseline: { symbol: 'b', label: { ko: '베이스라인', en: 'baseline' }, slider: { min: -5, max: 5, step: 0.1 } },
  entropyBonus: { symbol: 'c', label: { ko: '엔트로피 보너스', en: 'entropy bonus' }, slider: { min: 0, max: 1, step: 0.01 } },
});

export default card({
  id: 'policy-gradient',
  name: { ko: '정책 경사 손실', en: 'Policy gradient loss' },
  kind: 'policy',
  family: 'reinforcement',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'action', form: 'ids', numbers: 'id' },
    { name: 'advantage', form: 'vector', numbers: 'real' },
  ],
  formula: {
    name: '\\ell_{b, c}(z)',
    body: '(A - b) \\left(L - z_{a}\\right) - c \\sum_{j=1}^{K} e^{z_{j} - L} \\left(L - z_{j}\\right)',
    given: { L: '\\ln\\left(\\sum_{j=1}^{K} e^{z_{j}}\\right)' },
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      a: { role: 'target', label: { ko: '선택한 행동', en: 'action taken' } },
      A: { role: 'target', label: { ko: '어드밴티지', en: 'advantage' } },
      K: { role: 'target', label: { ko: '행동 수', en: 'number of actions' } },
      L: { role: 'prediction', label: { ko: '로그-합-지수(log-sum-exp)', en: 'log-sum-exp of the logits' } },
      b: { role: 'parameter', label: parameters.baseline.label },
      c: { role: 'parameter', label: parameters.entropyBonus.label },
    },
    inputs: (logit, action, advantage) => ({ z: logit, a: action + 1, A: advantage, K: logit.length }),
  },
  parameters,
  options: {
    rowLength: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 행동 수', en: 'number of actions, for a flat vector' } },
    sampleWeight: sampleWeightOf('steps'),
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [-Infinity, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '두 행동의 로짓이 같음', en: 'two actions with equal logits' }, input: [[[3, 3]], [0], [2]], value: 1.3862943611198906, grad: [-1, 1] },
    { at: { ko: '어드밴티지 0', en: 'advantage 0' }, input: [[[1, 5]], [0], [0]], value: 0, grad: [0, 0], note: { ko: '기울기가 0이에요', en: 'zero gradient' } },
    { at: { ko: '음수 어드밴티지', en: 'negative advantage' }, input: [[[0, 0]], [0], [-2]], value: -1.3862943611198906, grad: [1, -1], note: { ko: '손실이 음수예요', en: 'the loss is negative' } },
    { at: { ko: '선택한 행동의 로짓이 50만큼 큼', en: 'logit of the action taken larger by 50' }, input: [[[50, 0]], [0], [1]], value: 1.9287498479639178e-22, grad: [-1.9287498479639178e-22, 1.9287498479639178e-22], note: { ko: '0으로 반올림되지 않아요', en: 'not rounded to 0' } },
    { at: { ko: '선택한 행동의 로짓이 1000만큼 작음', en: 'logit of the action taken smaller by 1000' }, input: [[[-1000, 0]], [0], [1]], value: 1000, grad: [-1, 1] },
    { at: { ko: '마스킹한 행동 (로짓 −∞)', en: 'masked action, logit −∞' }, input: [[[0, -Infinity, 0]], [0], [-1], { entropyBonus: 1 }], value: -1.3862943611198906, grad: [0.5, 0, -0.5], note: { ko: '엔트로피에도 기울기에도 포함되지 않아요', en: 'adds nothing to entropy or gradient' } },
    { at: { ko: '마스킹한 행동을 선택함', en: 'masked action taken' }, input: [[[0, -Infinity]], [1], [1]], value: Infinity, grad: [1, -1] },
    { at: { ko: '마스킹한 행동을 선택함, 어드밴티지 0', en: 'masked action taken, advantage 0' }, input: [[[0, -Infinity]], [1], [0]], value: 0, grad: [0, 0], note: { ko: 'PPO처럼 0이에요. PyTorch는 0 · ∞ = NaN이에요', en: '0, as in PPO; PyTorch has 0 · ∞ = NaN' } },
    { at: { ko: '균등한 정책, 엔트로피 항만 있음', en: 'uniform policy, entropy term only' }, input: [[[2, 2]], [1], [0], { entropyBonus: 0.5 }], value: -0.34657359027997264, grad: [0, 0] },
    { at: { ko: '로짓 하나가 NaN', en: 'one logit NaN' }, input: [[[NaN, 0]], [1], [1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '범위를 벗어난 행동 번호', en: 'action out of range' }, input: [[[1, 0]], [2], [1]], throws: 'policyGradient: action[0] must be an integer from 0 to 1, got 2' },
    { at: { ko: '어드밴티지의 개수가 다름', en: 'one advantage too many' }, input: [[[1, 0]], [0], [1, 2]], throws: 'policyGradient: advantage must have one number for each row of logit (1), got 2' },
  ],
  frameworks: {
    pytorch: '-(Categorical(logits=logit).log_prob(action) * advantage).mean()',
    keras: 'keras.losses.SparseCategoricalCrossentropy(from_logits=True)(action, logit, sample_weight=advantage)',
    optax: '(optax.softmax_cross_entropy_with_integer_labels(logit, action) * advantage).mean()',
  },
  sources: ['williams1992', 'rlax', 'keras-losses'],
  loss: policyGradient,
});

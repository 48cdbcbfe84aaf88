import { card } from '#core/card/kinds';
import { reductionOption } from '#core/card/options';
import { described } from '#core/parameter';
import { policyGradient, settings } from '#losses/policy-gradient';

const parameters = described(settings, {
  baseline: { symbol: 'b', label: { ko: '기준선', en: 'baseline' }, slider: { min: -5, max: 5, step: 0.1 } },
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
      a: { role: 'target', label: { ko: '고른 행동', en: 'action taken' } },
      A: { role: 'target', label: { ko: '어드밴티지', en: 'advantage' } },
      K: { role: 'target', label: { ko: '행동 수', en: 'number of actions' } },
      L: { role: 'prediction', label: { ko: '지수 합의 로그', en: 'logarithm of the summed exponentials' } },
      b: { role: 'parameter', label: parameters.baseline.label },
      c: { role: 'parameter', label: parameters.entropyBonus.label },
    },
    inputs: (logit, action, advantage) => ({ z: logit, a: action + 1, A: advantage, K: logit.length }),
  },
  parameters,
  options: {
    columns: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 한 행의 행동 수', en: 'actions a row, for a flat vector' } },
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [-Infinity, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '두 행동이 똑같이 좋아 보임', en: 'two equal actions' }, input: [[[3, 3]], [0], [2]], value: 1.3862943611198906, grad: [-1, 1] },
    { at: { ko: '어드밴티지 0', en: 'advantage 0' }, input: [[[1, 5]], [0], [0]], value: 0, grad: [0, 0], note: { ko: '아무것도 배우지 않아요', en: 'nothing is learned' } },
    { at: { ko: '음의 어드밴티지', en: 'a negative advantage' }, input: [[[0, 0]], [0], [-2]], value: -1.3862943611198906, grad: [1, -1], note: { ko: '손실이 음수예요', en: 'the loss is negative' } },
    { at: { ko: '50만큼 확신한 행동', en: 'an action that leads by 50' }, input: [[[50, 0]], [0], [1]], value: 1.9287498479639178e-22, grad: [-1.9287498479639178e-22, 1.9287498479639178e-22], note: { ko: '0으로 뭉개지지 않아요', en: 'not rounded away' } },
    { at: { ko: '1000만큼 밀린 행동', en: 'an action that trails by 1000' }, input: [[[-1000, 0]], [0], [1]], value: 1000, grad: [-1, 1] },
    { at: { ko: '막힌 행동 (−∞ 로짓)', en: 'a masked action, logit −∞' }, input: [[[0, -Infinity, 0]], [0], [-1], { entropyBonus: 1 }], value: -1.3862943611198906, grad: [0.5, 0, -0.5], note: { ko: '엔트로피에도 기울기에도 들지 않아요', en: 'is in neither entropy nor gradient' } },
    { at: { ko: '막힌 행동을 골랐다고 함', en: 'a masked action taken' }, input: [[[0, -Infinity]], [1], [1]], value: Infinity, grad: [1, -1] },
    { at: { ko: '고른 엔트로피', en: 'the most even policy, entropy alone' }, input: [[[2, 2]], [1], [0], { entropyBonus: 0.5 }], value: -0.34657359027997264, grad: [0, 0] },
    { at: { ko: 'NaN 로짓', en: 'a NaN logit' }, input: [[[NaN, 0]], [1], [1]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '없는 행동', en: 'an action that is none' }, input: [[[1, 0]], [2], [1]], throws: 'policyGradient: action[0] must be an integer from 0 to 1, got 2' },
    { at: { ko: '단계 수가 다름', en: 'one advantage too many' }, input: [[[1, 0]], [0], [1, 2]], throws: 'policyGradient: advantage must have one number for each row of logit (1), got 2' },
  ],
  frameworks: {
    pytorch: '-(Categorical(logits=logit).log_prob(action) * advantage).mean()',
    keras: 'keras.losses.SparseCategoricalCrossentropy(from_logits=True)(action, logit, sample_weight=advantage)',
    optax: '(optax.softmax_cross_entropy_with_integer_labels(logit, action) * advantage).mean()',
  },
  sources: ['williams1992', 'rlax', 'keras-losses'],
  loss: policyGradient,
});

import { card } from '#core/card/kinds';
import { classesOption, reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { settings, zLoss } from '#losses/z-loss';

const parameters = described(settings, {
  coefficient: { symbol: 'c', label: { ko: '계수', en: 'coefficient' }, slider: { min: 0, max: 0.01, step: 1e-4 } },
});

export default card({
  id: 'z-loss',
  name: { ko: 'Z 손실', en: 'Z-loss' },
  kind: 'classes',
  family: 'classification',
  arguments: [{ name: 'logit', form: 'rows', numbers: 'real', differentiated: true }],
  formula: {
    name: '\\ell_{c}(z)',
    body: 'c \\left(\\ln\\left(\\sum_{j=1}^{K} e^{z_{j}}\\right)\\right)^{2}',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      K: { role: 'prediction', label: { ko: '클래스 수', en: 'number of classes' } },
      c: { role: 'parameter', label: parameters.coefficient.label },
    },
    inputs: (logit) => ({ z: logit, K: logit.length }),
  },
  parameters,
  options: { rowLength: classesOption, sampleWeight: sampleWeightOf('rows'), reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '로짓의 지수 합이 1', en: 'exponentials that sum to 1' }, input: [[[-0.6931471805599453, -0.6931471805599453]], { coefficient: 1 }], value: 0, grad: [0, 0], note: { ko: '로짓이 로그 확률이면 손실이 0이에요', en: 'logits that are log-probabilities have loss 0' } },
    { at: { ko: '로짓이 모두 0', en: 'all logits 0' }, input: [[[0, 0]], { coefficient: 1 }], value: 0.4804530139182014, grad: [0.6931471805599453, 0.6931471805599453] },
    { at: { ko: '클래스 하나', en: 'one class' }, input: [[[3]], { coefficient: 1 }], value: 9, grad: [6] },
    { at: { ko: '매우 작은 로짓', en: 'very low logits' }, input: [[[-1000, -2000]], { coefficient: 1 }], value: 1e6, grad: [-2000, 0], note: { ko: '기울기가 음수여서 로짓이 커져요', en: 'negative gradient: descent raises the logit' } },
    { at: { ko: '로짓 (0, −50)', en: 'logits (0, −50)' }, input: [[[0, -50]], { coefficient: 1 }], value: 3.720075976020836e-44, grad: [3.8574996959278356e-22, 7.440151952041672e-44] },
    { at: { ko: '로짓 1e150', en: 'logit 1e150' }, input: [[[1e150, 0]], { coefficient: 1 }], value: 1e300, grad: [2e150, 0] },
    { at: { ko: '로짓 하나가 −∞', en: 'one logit −∞' }, input: [[[-Infinity, 3]], { coefficient: 1 }], value: 9, grad: [0, 6], note: { ko: '마스킹한 클래스는 합에 포함되지 않아요', en: 'a masked class adds nothing to the sum' } },
    { at: { ko: '로짓 하나가 ∞', en: 'one logit ∞' }, input: [[[Infinity, 0]]], value: Infinity, grad: [NaN, NaN] },
    { at: { ko: '모든 로짓이 −∞', en: 'all logits −∞' }, input: [[[-Infinity, -Infinity]]], value: Infinity, grad: [NaN, NaN] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[Infinity, NaN], [-0.6931471805599453, -0.6931471805599453]]], value: NaN, grad: [NaN, NaN, 0, 0] },
    { at: { ko: '계수 0', en: 'coefficient 0' }, input: [[[3, 3]], { coefficient: 0 }], value: 0, grad: [0, 0] },
    { at: { ko: '음수 계수', en: 'negative coefficient' }, input: [[[3, 3]], { coefficient: -1 }], throws: 'zLoss: coefficient must be at least 0, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[]], throws: 'zLoss: logit must have at least 1 element, got 0' },
  ],
  precision: { absolute: 1e-15, note: { ko: '지수의 합이 1에 가까우면 로그-합-지수가 0 근처로 상쇄돼서, 그 오차가 1e-16쯤이에요', en: 'where the exponentials sum to nearly 1 the log-sum-exp cancels to nearly 0, and is wrong by about 1e-16' } },
  frameworks: {
    pytorch: '1e-4 * torch.logsumexp(logit, -1).square().mean()',
    keras: '1e-4 * keras.ops.mean(keras.ops.square(keras.ops.logsumexp(logit, -1)))',
    optax: '1e-4 * jnp.square(jax.nn.logsumexp(logit, -1)).mean()',
  },
  sources: ['zoph2022', 'chowdhery2022', 't5x-losses', 'baichuan2023'],
  loss: zLoss,
});

import { checkParameters, checkReduction } from '#core/check';
import { card } from '#core/kinds';
import { classesOption, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows } from '#core/rows';

const settings = {
  coefficient: { default: 1e-4, domain: { 'at least': 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  coefficient: { symbol: 'c', label: { ko: '계수', en: 'coefficient' }, slider: { min: 0, max: 0.01, step: 1e-4 } },
});

export interface ZLossOptions extends ParameterOptions<typeof settings> {
  /** logits a row, where the logits are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Z-loss: the squared logarithm of a softmax's normaliser, a small penalty beside cross-entropy.
 *
 * Cross-entropy sees only differences of logits, so nothing holds their level; it drifts until low precision rounds
 * it away. This pulls it to where the exponentials sum to 1 and logits are log-probabilities, whatever the target.
 *
 * PyTorch and Keras have none. PaLM takes the coefficient 1e-4 over the vocabulary, as here; ST-MoE 1e-3 over the
 * experts of a router. A mean over rows, then; the cross-entropy beside it must count the same rows.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `classes` each
 * @param options  coefficient: at least 0; classes; reduction over rows
 * @returns        value in squared nats; grad [rows * classes]
 * @throws {RangeError} if rows are ragged or empty, or the coefficient is below 0
 * @see Zoph et al. 2022, ST-MoE: Designing Stable and Transferable Sparse Expert Models, arXiv:2202.08906
 * @example zLoss([[0, 0], [3, 3]], { coefficient: 0.5, reduction: 'sum' }).value // => 7.059894555598038
 */
export function zLoss(logit: Vector | Matrix, options: ZLossOptions = {}): LossResult {
  const { coefficient = settings.coefficient.default, reduction = 'mean' } = options;
  const { flat, rows, columns: classes } = readRows('zLoss', 'logit', logit, 'classes', options.classes);
  checkParameters('zLoss', settings, { coefficient });
  checkReduction('zLoss', reduction);
  const z = inFloat64(flat);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    const end = from + classes;
    let top = from;
    for (let i = from + 1; i < end; i++) if (z[i]! > z[top]! || Number.isNaN(z[i])) top = i;
    const highest = z[top]!;
    let rest = 0; // Σ e^(z − highest) over all but the highest: log1p of it keeps what 1 + rest would lose
    for (let i = from; i < end; i++) {
      const e = Math.exp(z[i]! - highest);
      grad[i] = e;
      if (i !== top) rest += e;
    }
    const level = Number.isFinite(highest) ? highest + Math.log1p(rest) : highest; // ln Σ e^z
    const loss = coefficient * level * level;
    const pull = (scale * 2 * coefficient * level) / (1 + rest);
    for (let i = from; i < end; i++) grad[i] = pull * grad[i]! + 0; // 2 c ln Σ e^z · softmax; + 0, since 0 times a pull below 0 is −0
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
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
  options: { classes: classesOption, reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'PaLM (Chowdhery et al. 2022)', source: 'chowdhery2022', difference: {
      ko: '어휘 전체의 소프트맥스에 계수 1e-4로 더해요. 여기 기본값이에요. 로짓이 모두 10인 32000개 어휘에서 ln Z = 20.373491, 손실은 0.041508이에요.',
      en: 'Adds it to the softmax over the vocabulary with 1e-4, the default here. For 32000 words at logit 10, ln Z is 20.373491 and the loss 0.041508.',
    } },
    { where: 'ST-MoE (Zoph et al. 2022)', source: 'zoph2022', difference: {
      ko: '전문가를 고르는 라우터의 로짓에 계수 1e-3으로 써요. 로짓 (0, 0)에서 거기는 0.000480, 여기 기본값으로는 0.000048이에요.',
      en: 'Uses it on the logits of a router, with 1e-3: logits (0, 0) cost 0.000480 there and 0.000048 with the default here.',
    } },
    { where: 'T5X cross_entropy_with_logits', source: 't5x-losses', difference: {
      ko: '교차 엔트로피에 더한 값을 함께 돌려주고, 평균이 아니라 토큰마다 더해요. 로짓 (0, 0), 정답 하나, 1e-4에서 0.693195이고, 그 가운데 이 손실은 0.000048이에요.',
      en: 'Returns it added to the cross-entropy, for each token, without a mean: logits (0, 0) with one target and 1e-4 give 0.693195, of which this loss is 0.000048.',
    } },
    { where: 'Baichuan 2 (2023), max-z', source: 'baichuan2023', difference: {
      ko: '정규화 상수 대신 가장 큰 로짓의 제곱을 써요. 로짓 (3, 3)에서 계수 1이면 거기는 9, 여기는 13.639336이에요.',
      en: 'Squares the largest logit instead of the logarithm of the normaliser: logits (3, 3) with coefficient 1 give 9 there, 13.639336 here.',
    } },
  ],
  edges: [
    { at: { ko: '지수의 합이 1', en: 'exponentials that sum to 1' }, input: [[[-0.6931471805599453, -0.6931471805599453]], { coefficient: 1 }], value: 0, grad: [0, 0], note: { ko: '로짓이 로그 확률이면 손실이 없어요', en: 'logits that are log-probabilities cost nothing' } },
    { at: { ko: '로짓이 모두 0', en: 'logits 0' }, input: [[[0, 0]], { coefficient: 1 }], value: 0.4804530139182014, grad: [0.6931471805599453, 0.6931471805599453] },
    { at: { ko: '클래스 하나', en: 'one class' }, input: [[[3]], { coefficient: 1 }], value: 9, grad: [6] },
    { at: { ko: '로짓이 아주 낮음', en: 'very low logits' }, input: [[[-1000, -2000]], { coefficient: 1 }], value: 1e6, grad: [-2000, 0], note: { ko: '위로 당겨요', en: 'pulled up' } },
    { at: { ko: '로짓 (0, −50)', en: 'logits (0, −50)' }, input: [[[0, -50]], { coefficient: 1 }], value: 3.720075976020836e-44, grad: [3.8574996959278356e-22, 7.440151952041672e-44] },
    { at: { ko: '로짓 1e150', en: 'logit 1e150' }, input: [[[1e150, 0]], { coefficient: 1 }], value: 1e300, grad: [2e150, 0] },
    { at: { ko: '로짓 하나가 −∞', en: 'one logit −∞' }, input: [[[-Infinity, 3]], { coefficient: 1 }], value: 9, grad: [0, 6], note: { ko: '가린 클래스는 합에 들지 않아요', en: 'a masked class is no part of the sum' } },
    { at: { ko: '로짓 하나가 ∞', en: 'one logit ∞' }, input: [[[Infinity, 0]]], value: Infinity, grad: [NaN, NaN] },
    { at: { ko: '모든 로짓이 −∞', en: 'all logits −∞' }, input: [[[-Infinity, -Infinity]]], value: Infinity, grad: [NaN, NaN] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[Infinity, NaN], [-0.6931471805599453, -0.6931471805599453]]], value: NaN, grad: [NaN, NaN, 0, 0] },
    { at: { ko: '계수 0', en: 'coefficient 0' }, input: [[[3, 3]], { coefficient: 0 }], value: 0, grad: [0, 0] },
    { at: { ko: '음수 계수', en: 'a coefficient below 0' }, input: [[[3, 3]], { coefficient: -1 }], throws: 'zLoss: coefficient must be at least 0, got -1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[]], throws: 'zLoss: logit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: '1e-4 * torch.logsumexp(logit, -1).square().mean()',
    keras: '1e-4 * keras.ops.mean(keras.ops.square(keras.ops.logsumexp(logit, -1)))',
    optax: '1e-4 * jnp.square(jax.nn.logsumexp(logit, -1)).mean()',
  },
  sources: ['zoph2022', 'chowdhery2022', 't5x-losses', 'baichuan2023'],
  loss: zLoss,
}));

import { must } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'kullbackLeiblerDivergence';

export const parameters = {} as const satisfies Parameters;

export interface KullbackLeiblerDivergenceOptions {
  /** the target too is given as logarithms */
  readonly logTarget?: boolean;
  /** numbers a row, where the arguments are flat vectors of several rows */
  readonly classes?: number;
  /** `'mean'` divides by all numbers, `'batchmean'` by the rows */
  readonly reduction?: Reduction | 'batchmean';
}

/**
 * Kullback-Leibler divergence: what a prediction costs in nats beyond what its target distribution costs by itself.
 *
 * It is cross-entropy minus the entropy of the target: the same gradient, but 0 where both agree. What the target holds
 * likely and the prediction does not costs most, and everything if the prediction rules it out; the other way round costs
 * little. The constant that minimises it is the average of the targets.
 *
 * PyTorch: `kl_div`, with its order of arguments and its denominators: the default `'mean'` divides by all numbers, so
 * the divergence of a row is `'batchmean'`. A class of target 0 costs nothing and pulls nothing, even at log-probability
 * −∞; PyTorch gives NaN there. Rows are not normalised, and the gradient is that of the log-probability as given, not of
 * the logits behind it.
 *
 * @param logProbability  [rows][classes], or flat: one row, or several of `classes` each
 * @param target          the same shape: probabilities, or their logarithms with logTarget
 * @param options         logTarget; classes; reduction, 'batchmean' too
 * @returns               value in nats; grad [rows * classes]; elements, one for each number
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or the reduction is unknown
 * @see Kullback and Leibler 1951, On Information and Sufficiency, doi:10.1214/aoms/1177729694
 * @example kullbackLeiblerDivergence([-1, -2], [1, 0], { reduction: 'batchmean' }).value // => 1
 */
export function kullbackLeiblerDivergence(
  logProbability: Vector | Matrix, target: Vector | Matrix, options: KullbackLeiblerDivergenceOptions = {},
): LossResult {
  const { logTarget = false, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'logProbability', logProbability, 'classes', options.classes);
  const other = readRows(who, 'target', target, 'classes', options.classes);
  checkSameRows(who, 'logProbability', { rows, columns }, 'target', other);
  if (!['mean', 'batchmean', 'sum', 'none'].includes(reduction)) {
    throw must(who, 'reduction', "be 'mean', 'batchmean', 'sum' or 'none'", reduction);
  }
  const [s, t] = [inFloat64(flat), inFloat64(other.flat)];
  const n = rows * columns;
  const scale = reduction === 'mean' ? 1 / n : reduction === 'batchmean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const p = logTarget ? Math.exp(t[i]!) : t[i]!;
    const logP = logTarget ? t[i]! : Math.log(p);
    const loss = p === 0 && !Number.isNaN(s[i]!) ? 0 : p * (logP - s[i]!); // p (ln p − ln q), and 0 where p is
    sum += loss;
    grad[i] = 0 - scale * p; // 0 −: a target of 0 leaves no −0
    if (elements) elements[i] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'kullback-leibler-divergence',
  name: { ko: '쿨백-라이블러 발산', en: 'Kullback-Leibler divergence' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logProbability', form: 'rows', numbers: 'log-distribution', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'distribution' },
  ],
  elementwise: true,
  formula: {
    name: 'D(p \\,\\|\\, q)',
    body: '\\sum_{i=1}^{K} p_{i} \\left( \\ln\\left(p_{i}\\right) - s_{i} \\right)',
    symbols: {
      s: { role: 'prediction', label: { ko: '로그 확률', en: 'log-probability' } },
      q: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      p: { role: 'target', label: { ko: '정답 확률', en: 'probability of the target' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
    },
    where: 's_{i} = \\ln\\left(q_{i}\\right)',
    inputs: (logProbability, target) => ({ s: logProbability, p: target, K: target.length }),
  },
  parameters,
  options: {
    logTarget: { type: 'boolean', default: 'false', label: { ko: '정답도 로그 확률로 줘요', en: 'the target too is given as log-probabilities' } },
    classes: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 한 행의 길이', en: 'length of a row, for flat vectors' } },
    reduction: {
      ...reductionOption, type: "'mean' | 'batchmean' | 'sum' | 'none'",
      label: { ko: '원소별 손실을 하나로 합치는 방법. mean은 모든 원소 수로, batchmean은 행 수로 나눠요', en: 'how the losses of the elements become one number: mean divides by all of them, batchmean by the rows' },
    },
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: "PyTorch kl_div, 'mean'", source: 'pytorch-kl-div', difference: {
      ko: '기본인 mean은 행 수가 아니라 모든 원소 수로 나눠요. 여기도 그래요. 정답 (1, 0), 예측 확률 (0.5, 0.5)의 발산은 0.693147인데 mean은 0.346574, batchmean은 0.693147이에요.',
      en: 'The default mean divides by all numbers, not by the rows; here too. For target (1, 0) and predicted probabilities (0.5, 0.5) the divergence is 0.693147: mean gives 0.346574, batchmean 0.693147.',
    } },
    { where: 'PyTorch kl_div, target 0', source: 'pytorch-kl-div', difference: {
      ko: '정답이 0인 클래스의 로그 확률이 −∞면 NaN이에요. 로그 확률 (−∞, 0), 정답 (0, 1)에서 여기는 0이에요. 정답을 로그로 주면(log_target) −∞인 정답마다 NaN이에요.',
      en: 'Is NaN where a class of target 0 has log-probability −∞: for log-probabilities (−∞, 0) and target (0, 1) it is 0 here. With log_target, every target of −∞ makes it NaN there.',
    } },
    { where: 'Keras KLDivergence', source: 'keras-losses', difference: {
      ko: '인자가 (y_true, y_pred)이고 둘 다 확률이며, 1e-7과 1 사이로 잘라요. 정답 (1, 0), 예측 (0, 1)에서 거기는 16.1181, 여기는 ∞예요. 평균은 행 수로 나눠요.',
      en: 'Takes (y_true, y_pred), both as probabilities, clipped to 1e-7 to 1: for target (1, 0) and prediction (0, 1) it is 16.1181 there, infinite here. Its mean divides by the rows.',
    } },
    { where: 'optax kl_divergence', source: 'optax-losses', difference: {
      ko: '인자 순서는 같고, 행마다 더한 값을 평균 없이 돌려줘요. 위의 (0.5, 0.5) 한 행에서 (0.693147)이에요.',
      en: 'The same order of arguments, but it returns the sum of each row without a mean: (0.693147) for the one row (0.5, 0.5) above.',
    } },
    { where: 'Kullback & Leibler 1951', source: 'kullback1951', difference: {
      ko: '방향이 있는 이 값은 I(1:2)이고, 발산이라는 이름은 두 방향의 합 J에 붙였어요. 정답 (0.9, 0.1), 예측 (0.5, 0.5)에서 여기는 0.368064, 거꾸로는 0.510826, J는 0.878890이에요.',
      en: 'Call this directed quantity I(1:2), and keep the word divergence for the sum of both directions, J. For target (0.9, 0.1) and prediction (0.5, 0.5): 0.368064 here, 0.510826 the other way round, J = 0.878890.',
    } },
  ],
  edges: [
    { at: { ko: '예측과 정답이 같음', en: 'prediction = target' }, input: [[-0.6931471805599453, -0.6931471805599453], [0.5, 0.5]], value: 0, grad: [-0.25, -0.25], note: { ko: '확률의 합이 1이라는 제약이 없어서 기울기는 0이 아니에요', en: 'the gradient is not 0: nothing here holds the probabilities to a sum of 1' } },
    { at: { ko: '정답 0, 로그 확률 −∞', en: 'target 0 at log-probability −∞' }, input: [[-Infinity, 0], [0, 1]], value: 0, grad: [0, -0.5], note: { ko: 'PyTorch는 NaN', en: 'NaN in PyTorch' } },
    { at: { ko: '정답 1, 로그 확률 −∞', en: 'target 1 at log-probability −∞' }, input: [[-Infinity, 0], [1, 0]], value: Infinity, grad: [-0.5, 0] },
    { at: { ko: '로그 정답 −∞, 로그 확률 −∞', en: 'log-target −∞ at log-probability −∞' }, input: [[-Infinity, 0], [-Infinity, 0], { logTarget: true }], value: 0, grad: [0, -0.5], note: { ko: 'PyTorch는 NaN', en: 'NaN in PyTorch' } },
    { at: { ko: '로그 확률 −1000', en: 'log-probability −1000' }, input: [[-1000, 0], [1, 0], { reduction: 'batchmean' }], value: 1000, grad: [-1, 0], note: { ko: '확률로는 0이 되는 자리예요', en: 'as a probability it would be 0' } },
    { at: { ko: '로그 확률 NaN, 정답 0', en: 'log-probability NaN, target 0' }, input: [[NaN, 0], [0, 1]], value: NaN, grad: [0, -0.5] },
    { at: { ko: '정답이 NaN', en: 'target NaN' }, input: [[-1, 0], [NaN, 0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: '정답이 음수', en: 'negative target' }, input: [[-1, 0], [-0.5, 1]], value: NaN, grad: [0.25, -0.5], note: { ko: '음수의 로그예요. PyTorch와 같아요', en: 'the logarithm of a negative number, as in PyTorch' } },
    { at: { ko: '행 길이가 다름', en: 'rows differ in length' }, input: [[[-1, -2]], [[1]]], throws: 'kullbackLeiblerDivergence: target must have rows as long as those of logProbability (2), got 1' },
    { at: { ko: '모르는 축약', en: 'unknown reduction' }, input: [[-1], [1], { reduction: 'average' }], throws: "kullbackLeiblerDivergence: reduction must be 'mean', 'batchmean', 'sum' or 'none', got \"average\"" },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'kullbackLeiblerDivergence: logProbability must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: "F.kl_div(log_probability, target, reduction='mean')",
    keras: 'keras.losses.KLDivergence()(target, ops.exp(log_probability)) / classes',
    optax: 'optax.losses.kl_divergence(log_probability, target).mean() / classes',
  },
  sources: ['kullback1951', 'pytorch-kl-div', 'keras-losses', 'optax-losses'],
  loss: kullbackLeiblerDivergence,
}));

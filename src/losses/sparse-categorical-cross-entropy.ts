import { checkParameters, checkReduction, checkWeight, must } from '#core/check';
import { keptWeight } from '#core/classes';
import { card } from '#core/kinds';
import { classesOption, classWeightOverSum, ignoreIndexDescription, labelSmoothingDescription, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows } from '#core/rows';
import { sumOf } from '#core/weight';

const who = 'sparseCategoricalCrossEntropy';

const settings = {
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 1 } },
  ignoreIndex: { default: -100, domain: { 'an integer': true } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  labelSmoothing: labelSmoothingDescription,
  ignoreIndex: ignoreIndexDescription,
});

export interface SparseCategoricalCrossEntropyOptions extends ParameterOptions<typeof settings> {
  /** [classes]; the mean divides by the sum of the weights of the targets */
  readonly weight?: Vector;
  /** logits a row, where the logits are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Sparse categorical cross-entropy: the surprise, in nats, at the class that came out, from logits and class ids.
 *
 * Its slope is softmax minus one-hot: the true class is pulled up by what it lacks, the others are pushed down by
 * what they have. With label smoothing the pull stops before the logits grow without end.
 *
 * PyTorch: `cross_entropy` with class ids, including its denominators: the mean divides by the weights of the kept
 * targets, also for the smoothed part; if every target is ignored it is NaN. An ignored class stays in the softmax.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `classes` each
 * @param target   [rows], integers from 0 to classes − 1, or ignoreIndex
 * @param options  labelSmoothing: 0 to 1; ignoreIndex: an integer; weight [classes]; classes; reduction
 * @returns        value in nats; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a class id is no class, or an option is outside its domain
 * @see Szegedy et al. 2016, Rethinking the Inception Architecture (label smoothing), doi:10.1109/CVPR.2016.308
 * @example sparseCategoricalCrossEntropy([[0, 0], [5, 1]], [1, 9], { ignoreIndex: 9 }).value // => 0.6931471805599453
 */
export function sparseCategoricalCrossEntropy(
  logit: Vector | Matrix, target: Indices, options: SparseCategoricalCrossEntropyOptions = {},
): LossResult {
  const { labelSmoothing = settings.labelSmoothing.default, ignoreIndex = settings.ignoreIndex.default } = options;
  const { weight, reduction = 'mean' } = options;
  const { flat, rows, columns: classes } = readRows(who, 'logit', logit, 'classes', options.classes);
  if (target.length !== rows) throw must(who, 'target', `have one class id for each row of logit (${rows})`, target.length);
  checkParameters(who, settings, { labelSmoothing, ignoreIndex });
  checkWeight(who, weight, classes, 'class');
  checkReduction(who, reduction);
  const kept = keptWeight(who, target, classes, ignoreIndex, weight);
  const z = inFloat64(flat);
  const scale = reduction === 'mean' ? 1 / kept : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const spread = labelSmoothing / classes;
  const spreadSum = spread * (weight ? sumOf(weight) : classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const t = target[row]!;
    if (t === ignoreIndex) continue;
    const from = row * classes;
    const end = from + classes;
    let top = from;
    for (let i = from + 1; i < end; i++) if (z[i]! > z[top]!) top = i;
    const highest = z[top]!;
    let rest = highest - highest; // Σ e^(z − highest) over all but the highest; NaN where that is infinite
    for (let i = from; i < end; i++) {
      const e = Math.exp(z[i]! - highest);
      grad[i] = e;
      if (i !== top) rest += e;
    }
    const logRest = Math.log1p(rest); // ln Σ e^z − highest
    const sharp = (1 - labelSmoothing) * (weight ? weight[t]! : 1);
    let loss = sharp * (highest - z[from + t]! + logRest); // (1 − ε) w (ln Σ e^z − z of the target)
    if (spread > 0) {
      for (let i = from; i < end; i++) loss += spread * (weight ? weight[i - from]! : 1) * (highest - z[i]! + logRest);
    }
    const perProbability = (sharp + spreadSum) / (1 + rest);
    let pull = 0;
    for (let i = from; i < end; i++) {
      if (i === from + t) continue;
      const slope = scale * (perProbability * grad[i]! - spread * (weight ? weight[i - from]! : 1));
      grad[i] = slope;
      pull -= slope;
    }
    grad[from + t] = pull; // minus the others: softmax − 1 would be 0 long before they are
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'sparse-categorical-cross-entropy',
  name: { ko: '희소 범주형 교차 엔트로피', en: 'Sparse categorical cross-entropy' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'ids', numbers: 'id' },
  ],
  formula: {
    name: '\\ell_{\\varepsilon}(z, t)',
    body: '\\ln\\left(\\sum_{j=1}^{K} e^{z_{j}}\\right) - (1 - \\varepsilon) z_{t} - \\frac{\\varepsilon}{K} \\sum_{j=1}^{K} z_{j}',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      t: { role: 'target', label: { ko: '정답 클래스', en: 'class of the target' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      '\\varepsilon': { role: 'parameter', label: parameters.labelSmoothing.label },
    },
    inputs: (logit, target) => ({ z: logit, t: target + 1, K: logit.length }),
  },
  parameters,
  options: { weight: classWeightOverSum, classes: classesOption, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch cross_entropy, probabilities', source: 'pytorch-cross-entropy', difference: {
      ko: '정답을 확률로 주면 가중 평균을 행 수로 나눠요. 로짓 (1, 0)과 (0, 0), 정답 0과 1, 가중치 (1, 3)에서 클래스 번호로는 0.598176, 같은 정답을 원-핫으로 주면 1.196352예요.',
      en: 'With probabilities as targets its weighted mean divides by the number of rows. Logits (1, 0) and (0, 0), classes 0 and 1, weights (1, 3): 0.598176 by class ids, 1.196352 by the same targets as one-hot rows.',
    } },
    { where: 'Keras SparseCategoricalCrossentropy', source: 'keras-losses', difference: {
      ko: '기본이 from_logits=False라 로짓을 그대로 주면 확률로 읽어요. 모든 행을 무시하면 거기는 0, 여기와 PyTorch는 NaN이에요.',
      en: 'Takes probabilities by default (from_logits=False): logits passed as they are get read as such. With every row ignored it gives 0; here and in PyTorch it is NaN.',
    } },
    { where: 'optax softmax_cross_entropy_with_integer_labels', source: 'optax-losses', difference: {
      ko: '평균을 내지 않고 행별 손실을 돌려줘요. 로짓 (0, 0) 두 행이면 여기는 0.693147, 거기는 (0.693147, 0.693147)이에요.',
      en: 'Returns the losses of the rows, without a mean: for two rows of logits (0, 0) it is 0.693147 here and (0.693147, 0.693147) there.',
    } },
    { where: 'Szegedy et al. 2016', source: 'szegedy2016', difference: {
      ko: '여기처럼 ε을 정답까지 포함한 모든 클래스에 나눠요. 클래스 4개, ε = 0.1이면 정답은 0.925, 나머지는 0.025예요. 나머지에만 나누는 구현에서는 0.9와 0.0333이에요.',
      en: 'Spreads ε over all classes, the true one included, as here: with 4 classes and ε = 0.1 the target is 0.925 and 0.025. Code that spreads it over the others only has 0.9 and 0.0333.',
    } },
  ],
  edges: [
    { at: { ko: '로짓이 모두 같음', en: 'equal logits' }, input: [[[3, 3]], [0]], value: 0.6931471805599453, grad: [-0.5, 0.5] },
    { at: { ko: '±1000, 틀린 쪽', en: '±1000, the wrong way' }, input: [[[1000, -1000]], [1]], value: 2000, grad: [1, -1] },
    { at: { ko: '차이 50, 맞는 쪽', en: 'a gap of 50, the right way' }, input: [[[50, 0]], [0]], value: 1.9287498479639178e-22, grad: [-1.9287498479639178e-22, 1.9287498479639178e-22] },
    { at: { ko: '로짓 하나가 −∞', en: 'one logit −∞' }, input: [[[-Infinity, 1, 0]], [1]], value: 0.31326168751822286, grad: [0, -0.2689414213699951, 0.2689414213699951] },
    { at: { ko: '정답의 로짓이 −∞', en: 'logit of the target −∞' }, input: [[[-Infinity, 0]], [0]], value: Infinity, grad: [-1, 1] },
    { at: { ko: '모든 로짓이 −∞', en: 'all logits −∞' }, input: [[[-Infinity, -Infinity]], [0]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '모두 무시', en: 'all ignored' }, input: [[[1, 2]], [-100]], value: NaN, grad: [0, 0], note: { ko: '0 / 0, PyTorch와 같아요', en: '0 / 0, as in PyTorch' } },
    { at: { ko: '모두 무시, 합', en: 'all ignored, summed' }, input: [[[1, 2]], [-100], { reduction: 'sum' }], value: 0, grad: [0, 0] },
    { at: { ko: '없는 클래스', en: 'a class there is not' }, input: [[[1, 2]], [2]], throws: 'sparseCategoricalCrossEntropy: target[0] must be an integer at least 0 and below 2, or ignoreIndex (-100), got 2' },
  ],
  frameworks: {
    pytorch: 'F.cross_entropy(logit, target)',
    keras: 'keras.losses.SparseCategoricalCrossentropy(from_logits=True)(target, logit)',
    optax: 'optax.softmax_cross_entropy_with_integer_labels(logit, target).mean()',
  },
  sources: ['gneiting2007', 'szegedy2016', 'goodfellow2016', 'pytorch-cross-entropy', 'keras-losses', 'optax-losses'],
  loss: sparseCategoricalCrossEntropy,
}));

import { checkParameters, checkReduction, checkWeight } from '#core/check';
import { card } from '#core/kinds';
import { classesOption, classWeightOverRows, labelSmoothingDescription, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'categoricalCrossEntropy';

const settings = {
  labelSmoothing: { default: 0, domain: { 'at least': 0, 'at most': 1 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  labelSmoothing: labelSmoothingDescription,
});

export interface CategoricalCrossEntropyOptions extends ParameterOptions<typeof settings> {
  /** [classes]; the mean divides by the number of rows */
  readonly weight?: Vector;
  /** numbers a row, where logits and targets are flat vectors of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Categorical cross-entropy: the surprise, in nats, that a distribution over the classes is to expect, from logits.
 *
 * Its slope is softmax minus target, so it is met only by the target itself: soft labels, mixed images, a teacher.
 * Its lowest value is the entropy of the target, which is 0 only for one-hot rows.
 *
 * PyTorch: `cross_entropy` with probabilities, whose weighted mean divides by the rows, not by the weights as with
 * class ids. A class of share 0 costs 0 here even at logit −∞, where PyTorch has NaN. Targets are taken as they are.
 *
 * @param logit    [rows][classes], or flat: one row, or several of `classes` each
 * @param target   the same shape; each row the shares of the classes, which sum to 1
 * @param options  labelSmoothing: 0 to 1; weight [classes]; classes; reduction
 * @returns        value in nats; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or an option is outside its domain
 * @see Szegedy et al. 2016, Rethinking the Inception Architecture (label smoothing), doi:10.1109/CVPR.2016.308
 * @example categoricalCrossEntropy([[0, 0], [0, 0]], [[1, 0], [0.5, 0.5]], { weight: [1, 3] }).value // => 1.0397207708399179
 */
export function categoricalCrossEntropy(
  logit: Vector | Matrix, target: Vector | Matrix, options: CategoricalCrossEntropyOptions = {},
): LossResult {
  const { labelSmoothing = settings.labelSmoothing.default, weight, reduction = 'mean' } = options;
  const scores = readRows(who, 'logit', logit, 'classes', options.classes);
  const shares = readRows(who, 'target', target, 'classes', options.classes);
  checkSameRows(who, 'logit', scores, 'target', shares);
  checkParameters(who, settings, { labelSmoothing });
  const { rows, columns: classes } = scores;
  checkWeight(who, weight, classes, 'class');
  checkReduction(who, reduction);
  const [z, t] = [inFloat64(scores.flat), inFloat64(shares.flat)];
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  const wanted = new Float64Array(classes); // w ((1 − ε) y + ε / K), of one row
  const sharp = 1 - labelSmoothing;
  const spread = labelSmoothing / classes;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    let top = 0;
    for (let k = 1; k < classes; k++) if (z[from + k]! > z[from + top]!) top = k;
    const highest = z[from + top]!;
    let rest = highest - highest; // Σ e^(z − highest) over all but the highest; NaN where that is infinite
    let whole = 0;
    let loss = 0;
    for (let k = 0; k < classes; k++) {
      const below = highest - z[from + k]!;
      const e = Math.exp(-below);
      grad[from + k] = e;
      if (k !== top) rest += e;
      const share = (sharp * t[from + k]! + spread) * (weight ? weight[k]! : 1);
      wanted[k] = share;
      whole += share;
      if (share !== 0) loss += share * below; // 0 · ∞ is 0: what is not wanted may be impossible
    }
    loss += whole * Math.log1p(rest); // Σ w y (ln Σ e^z − z)
    const perExponential = whole / (1 + rest);
    let pull = 0;
    for (let k = 0; k < classes; k++) {
      if (k === top) continue;
      const slope = scale * (perExponential * grad[from + k]! - wanted[k]!);
      grad[from + k] = slope;
      pull -= slope;
    }
    grad[from + top] = pull; // minus the others: 1 − share would be 0 long before they are
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'categorical-cross-entropy',
  name: { ko: '범주형 교차 엔트로피', en: 'Categorical cross-entropy' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logit', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'distribution' },
  ],
  formula: {
    name: '\\ell_{\\varepsilon}(z, y)',
    body: '\\sum_{k=1}^{K} \\left((1 - \\varepsilon) y_{k} + \\frac{\\varepsilon}{K}\\right) \\left(\\ln\\left(\\sum_{j=1}^{K} e^{z_{j}}\\right) - z_{k}\\right)',
    symbols: {
      z: { role: 'prediction', label: { ko: '로짓', en: 'logits' } },
      y: { role: 'target', label: { ko: '정답 분포', en: 'target distribution' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
      '\\varepsilon': { role: 'parameter', label: parameters.labelSmoothing.label },
    },
    inputs: (logit, target) => ({ z: logit, y: target, K: logit.length }),
  },
  parameters,
  options: { weight: classWeightOverRows, classes: classesOption, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch cross_entropy, class ids', source: 'pytorch-cross-entropy', difference: {
      ko: '정답을 클래스 번호로 주면 가중 평균을 정답들의 가중치 합으로 나눠요. 로짓 (1, 0)과 (0, 0), 정답 0과 1, 가중치 (1, 3)에서 번호로는 0.598176, 원-핫 분포로는 거기도 여기도 1.196352예요.',
      en: 'With class ids its weighted mean divides by the weights of the targets. Logits (1, 0) and (0, 0), classes 0 and 1, weights (1, 3): 0.598176 by ids; 1.196352 by one-hot rows, there as here.',
    } },
    { where: 'PyTorch cross_entropy, smoothed class ids', source: 'pytorch-cross-entropy', difference: {
      ko: '그래서 가중치가 있으면 label_smoothing = 0.1도 달라져요. 같은 자료에서 번호로는 0.626179, 분포로는 직접 옮긴 정답 (0.95, 0.05)와 같은 1.252357이에요.',
      en: 'So with weights label_smoothing = 0.1 differs too: for the same data 0.626179 by ids; by rows 1.252357, the same as with the targets moved by hand to (0.95, 0.05).',
    } },
    { where: 'PyTorch cross_entropy, −∞', source: 'pytorch-cross-entropy', difference: {
      ko: '가린 로짓 -∞에 정답 몫이 0이면 0 · ∞로 NaN이 돼요. 여기는 로짓 (-∞, 1, 0), 정답 (0, 1, 0)에서 0.313262예요. optax도 softmax_cross_entropy는 NaN, safe_softmax_cross_entropy는 0.313262예요.',
      en: 'A masked logit −∞ with share 0 makes 0 · ∞ = NaN there. Here logits (−∞, 1, 0) with target (0, 1, 0) cost 0.313262; so does optax safe_softmax_cross_entropy, while its softmax_cross_entropy is NaN.',
    } },
    { where: 'Keras CategoricalCrossentropy', source: 'keras-losses', difference: {
      ko: '기본이 from_logits=False라, 로짓 (2, 0)을 그대로 주면 합으로 나눈 (1, 0)을 확률로 읽고 1e-7만큼 잘라요. 정답 (1, 0)에서 거기는 1e-7, 여기는 0.126928이에요.',
      en: 'Takes probabilities by default (from_logits=False): logits (2, 0) are divided by their sum, read as (1, 0) and clipped by 1e-7. Target (1, 0) costs 1e-7 there, 0.126928 here.',
    } },
    { where: 'optax softmax_cross_entropy', source: 'optax-losses', difference: {
      ko: '평균을 내지 않고, 레이블 스무딩은 smooth_labels라는 따로 된 함수예요. 로짓 (0, 0) 두 행이면 여기는 0.693147, 거기는 (0.693147, 0.693147)이에요.',
      en: 'Takes no mean, and smooths labels in a function of its own (smooth_labels): for two rows of logits (0, 0) it is 0.693147 here and (0.693147, 0.693147) there.',
    } },
  ],
  edges: [
    { at: { ko: '로짓이 모두 같음', en: 'equal logits' }, input: [[[3, 3]], [[0.25, 0.75]]], value: 0.6931471805599453, grad: [0.25, -0.25] },
    { at: { ko: '예측이 정답과 같음', en: 'prediction equals target' }, input: [[[0, 0]], [[0.5, 0.5]]], value: 0.6931471805599453, grad: [0, 0], note: { ko: '0이 아니라 정답의 엔트로피예요', en: 'not 0, but the entropy of the target' } },
    { at: { ko: '±1000, 틀린 쪽', en: '±1000, the wrong way' }, input: [[[1000, -1000]], [[0, 1]]], value: 2000, grad: [1, -1] },
    { at: { ko: '차이 50, 맞는 쪽', en: 'a gap of 50, the right way' }, input: [[[50, 0]], [[1, 0]]], value: 1.9287498479639178e-22, grad: [-1.9287498479639178e-22, 1.9287498479639178e-22] },
    { at: { ko: '로짓 −∞, 정답 몫 0', en: 'logit −∞, share 0' }, input: [[[-Infinity, 1, 0]], [[0, 1, 0]]], value: 0.31326168751822286, grad: [0, -0.2689414213699951, 0.2689414213699951], note: { ko: '0 · ∞ = 0. PyTorch는 NaN이에요', en: '0 · ∞ = 0; PyTorch has NaN' } },
    { at: { ko: '로짓 −∞, 정답 몫 0.25', en: 'logit −∞, share 0.25' }, input: [[[-Infinity, 0]], [[0.25, 0.75]]], value: Infinity, grad: [-0.25, 0.25] },
    { at: { ko: '로짓 −∞에 레이블 스무딩', en: 'logit −∞ with label smoothing' }, input: [[[-Infinity, 0]], [[0, 1]], { labelSmoothing: 0.5 }], value: Infinity, grad: [-0.25, 0.25] },
    { at: { ko: '로짓 하나가 ∞', en: 'one logit ∞' }, input: [[[Infinity, 0]], [[1, 0]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '모든 로짓이 −∞', en: 'all logits −∞' }, input: [[[-Infinity, -Infinity]], [[1, 0]]], value: NaN, grad: [NaN, NaN] },
    { at: { ko: '정답의 합이 2', en: 'a target that sums to 2' }, input: [[[0, 0]], [[1, 1]]], value: 1.3862943611198906, grad: [0, 0], note: { ko: '나누지 않고 그대로 써요. PyTorch와 같아요', en: 'taken as it is, as in PyTorch' } },
    { at: { ko: '정답이 모두 0', en: 'a target of zeros' }, input: [[[2, 0]], [[0, 0]]], value: 0, grad: [0, 0], note: { ko: '평균의 행 수에는 들어가요', en: 'it still counts as a row of the mean' } },
    { at: { ko: '정답의 NaN', en: 'NaN in a target' }, input: [[[0, 0], [0, 0]], [[NaN, 1], [0, 1]]], value: NaN, grad: [NaN, NaN, 0.25, -0.25] },
    { at: { ko: '행 길이가 다름', en: 'rows of other length' }, input: [[[0, 0]], [[1, 0, 0]]], throws: 'categoricalCrossEntropy: target must have rows as long as those of logit (2), got 3' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'categoricalCrossEntropy: logit must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.cross_entropy(logit, target)',
    keras: 'keras.losses.CategoricalCrossentropy(from_logits=True)(target, logit)',
    optax: 'optax.softmax_cross_entropy(logit, target).mean()',
  },
  sources: ['gneiting2007', 'szegedy2016', 'goodfellow2016', 'pytorch-cross-entropy', 'keras-losses', 'optax-losses'],
  loss: categoricalCrossEntropy,
}));

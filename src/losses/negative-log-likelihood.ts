import { checkParameters, checkReduction, checkWeight, must } from '#core/check';
import { keptWeight } from '#core/classes';
import { card } from '#core/kinds';
import { classesOption, classWeightOverSum, ignoreIndexDescription, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { readRows } from '#core/rows';

const who = 'negativeLogLikelihood';

const settings = {
  ignoreIndex: { default: -100, domain: { 'an integer': true } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  ignoreIndex: ignoreIndexDescription,
});

export interface NegativeLogLikelihoodOptions extends ParameterOptions<typeof settings> {
  /** [classes]; the mean divides by the sum of the weights of the targets */
  readonly weight?: Vector;
  /** log-probabilities a row, where they are one flat vector of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Negative log-likelihood: the surprise, in nats, at the class that came out, from log-probabilities and class ids.
 *
 * It only picks a number from each row and turns its sign. That the row holds logarithms of probabilities is up to
 * the caller: of raw scores or of probabilities it is a loss too, without a lower end, and a model will find that.
 *
 * PyTorch: `nll_loss`, including its denominators: the mean divides by the weights of the kept targets, and if every
 * target is ignored it is NaN. With a log-softmax before it, it is `sparseCategoricalCrossEntropy`.
 *
 * @param logProbability  [rows][classes], or flat: one row, or several of `classes` each; at most 0, natural logarithms
 * @param target          [rows], integers from 0 to classes − 1, or ignoreIndex
 * @param options         ignoreIndex: an integer; weight [classes]; classes; reduction
 * @returns               value in nats; grad [rows * classes], 0 but at the targets
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a class id is no class, or an option is outside its domain
 * @see Goodfellow, Bengio and Courville 2016, Deep Learning, section 6.2.1 (maximum likelihood), https://www.deeplearningbook.org/
 * @example negativeLogLikelihood([[-0.5, -1], [-2, -0.25]], [1, 9], { ignoreIndex: 9 }).value // => 1
 */
export function negativeLogLikelihood(
  logProbability: Vector | Matrix, target: Indices, options: NegativeLogLikelihoodOptions = {},
): LossResult {
  const { ignoreIndex = settings.ignoreIndex.default, weight, reduction = 'mean' } = options;
  const { flat, rows, columns: classes } = readRows(who, 'logProbability', logProbability, 'classes', options.classes);
  if (target.length !== rows) throw must(who, 'target', `have one class id for each row of logProbability (${rows})`, target.length);
  checkParameters(who, settings, { ignoreIndex });
  checkWeight(who, weight, classes, 'class');
  checkReduction(who, reduction);
  const kept = keptWeight(who, target, classes, ignoreIndex, weight);
  const scale = reduction === 'mean' ? 1 / kept : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * classes);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const t = target[row]!;
    if (t === ignoreIndex) continue;
    const place = row * classes + t;
    const w = weight ? weight[t]! : 1;
    const loss = 0 - w * flat[place]!; // 0 −, since minus a certain 0 would be −0
    grad[place] = -scale * w;
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'negative-log-likelihood',
  name: { ko: '음의 로그 가능도', en: 'Negative log-likelihood' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'logProbability', form: 'rows', numbers: 'log-distribution', differentiated: true },
    { name: 'target', form: 'ids', numbers: 'id' },
  ],
  formula: {
    name: '\\ell(x, t)',
    body: '-x_{t}',
    symbols: {
      x: { role: 'prediction', label: { ko: '로그 확률', en: 'log-probabilities' } },
      t: { role: 'target', label: { ko: '정답 클래스', en: 'class of the target' } },
    },
    where: 'x_{j} = \\ln \\hat{p}_{j}',
    inputs: (logProbability, target) => ({ x: logProbability, t: target + 1 }),
  },
  parameters,
  options: { weight: classWeightOverSum, classes: classesOption, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'probability', gradientBound: () => 1, smoothness: Infinity,
  },
  conventions: [
    { where: 'Weighted mean over rows', source: 'pytorch-nll-loss', difference: {
      ko: '가중 평균을 정답들의 가중치 합으로 나눠요. 로그 확률 -1과 -2, 가중치 1과 3에서 (1 + 6) / 4 = 1.75이고, 행 수로 나누면 3.5예요. 가중치를 모두 2배로 해도 값이 그대로예요.',
      en: 'The weighted mean divides by the weights of the targets: log-probabilities −1 and −2 with weights 1 and 3 give (1 + 6) / 4 = 1.75; over the rows it would be 3.5. Doubling all weights changes nothing.',
    } },
    { where: 'PyTorch cross_entropy', source: 'pytorch-cross-entropy', difference: {
      ko: '로짓을 받아 log_softmax까지 해요. 로짓 (2, 0)과 정답 0에서 0.126928인데, 같은 로짓을 이 손실에 그대로 주면 -2예요.',
      en: 'Takes logits and applies log_softmax itself: logits (2, 0) with class 0 give 0.126928; the same logits passed to this loss give −2.',
    } },
    { where: 'scikit-learn log_loss', source: 'scikit-learn-metrics', difference: {
      ko: '로그를 씌우기 전의 확률을 받고, 정답이 앞이에요. 확률 0은 자료형의 엡실론에서 잘라서, 여기서 ∞인 손실이 거기서는 36.043653이에요.',
      en: 'Takes the probabilities themselves, after the target, and clips 0 at the epsilon of the type: a loss that is ∞ here is 36.043653 there.',
    } },
    { where: 'PyTorch poisson_nll_loss, gaussian_nll_loss', source: 'pytorch-nll-loss', difference: {
      ko: '이름에 NLL이 있지만 분포까지 정해진 다른 손실이에요. 이 손실은 로그 확률만 받으니 분포를 따지지 않아요.',
      en: 'Bear the same name, but each brings its own distribution. This one takes log-probabilities, whatever they come from.',
    } },
  ],
  edges: [
    { at: { ko: '확실하고 맞음', en: 'certain and right' }, input: [[[0, -Infinity]], [0]], value: 0, grad: [-1, 0] },
    { at: { ko: '확실하고 틀림', en: 'certain and wrong' }, input: [[[0, -Infinity]], [1]], value: Infinity, grad: [0, -1] },
    { at: { ko: '확률 1/2', en: 'probability 1/2' }, input: [[[-0.6931471805599453, -0.6931471805599453]], [1]], value: 0.6931471805599453, grad: [0, -1] },
    { at: { ko: '로그 확률 −1e300', en: 'log-probability −1e300' }, input: [[[-1e300, 0]], [0]], value: 1e300, grad: [-1, 0] },
    { at: { ko: '로짓을 줌', en: 'logits' }, input: [[[2, 0]], [0]], value: -2, grad: [-1, 0], note: { ko: '막지 않아요. 손실이 음수면 로그 확률이 아니에요', en: 'not refused: a loss below 0 is the sign of it' } },
    { at: { ko: '정답이 아닌 곳의 NaN', en: 'NaN beside the target' }, input: [[[NaN, -1]], [1]], value: 1, grad: [0, -1], note: { ko: '정답의 값만 읽어요', en: 'only the target is read' } },
    { at: { ko: '정답의 NaN', en: 'NaN at the target' }, input: [[[NaN, -1], [-1, -1]], [0, 0]], value: NaN, grad: [-0.5, 0, -0.5, 0], note: { ko: '기울기는 값에 달려 있지 않아요', en: 'the slope does not depend on the number' } },
    { at: { ko: '가중치 0인 클래스의 −∞', en: '−∞ at a class of weight 0' }, input: [[[-Infinity, 0], [-1, -1]], [0, 1], { weight: [0, 1] }], value: NaN, note: { ko: '0 · ∞, PyTorch와 같아요', en: '0 · ∞, as in PyTorch' } },
    { at: { ko: '모두 무시', en: 'all ignored' }, input: [[[-1, -2]], [-100]], value: NaN, grad: [0, 0], note: { ko: '0 / 0, PyTorch와 같아요', en: '0 / 0, as in PyTorch' } },
    { at: { ko: '모두 무시, 합', en: 'all ignored, summed' }, input: [[[-1, -2]], [-100], { reduction: 'sum' }], value: 0, grad: [0, 0] },
    { at: { ko: '없는 클래스', en: 'a class there is not' }, input: [[[-1, -2]], [2]], throws: 'negativeLogLikelihood: target[0] must be an integer at least 0 and below 2, or ignoreIndex (-100), got 2' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'negativeLogLikelihood: logProbability must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: 'F.nll_loss(log_probability, target)',
  },
  sources: ['goodfellow2016', 'pytorch-nll-loss', 'pytorch-cross-entropy', 'scikit-learn-metrics'],
  loss: negativeLogLikelihood,
}));

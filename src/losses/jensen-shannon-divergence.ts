import { checkReduction } from '#core/check';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import type { Parameters } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'jensenShannonDivergence';

export const parameters = {} as const satisfies Parameters;

export interface JensenShannonDivergenceOptions {
  /** probabilities a row, where the arguments are flat vectors of several rows */
  readonly classes?: number;
  readonly reduction?: Reduction;
}

/**
 * Jensen-Shannon divergence: how far two distributions are from their average, each counted half.
 *
 * The same both ways round, and never above ln 2: unlike the Kullback-Leibler divergence it stays finite where one of
 * them rules out what the other holds possible. The price is that two that share nothing are all equally far apart, so
 * behind a softmax such a prediction gets no gradient. It is no proper score: it does not estimate probabilities.
 *
 * scipy: `jensenshannon` is the square root of this. In nats, as there; with logarithms to base 2 it ends at 1. PyTorch
 * has none. For the gradient of the second argument, swap the two.
 *
 * @param probability  [rows][classes], or flat: one row, or several of `classes` each; not normalised here
 * @param target       the same shape
 * @param options      classes; reduction
 * @returns            value in nats, the mean over the rows; grad [rows * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or the reduction is unknown
 * @see Lin 1991, Divergence Measures Based on the Shannon Entropy, doi:10.1109/18.61115
 * @example jensenShannonDivergence([1, 0, 0, 1], [0, 1, 0, 1], { classes: 2 }).value // => 0.34657359027997264
 */
export function jensenShannonDivergence(
  probability: Vector | Matrix, target: Vector | Matrix, options: JensenShannonDivergenceOptions = {},
): LossResult {
  const { reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'probability', probability, 'classes', options.classes);
  const other = readRows(who, 'target', target, 'classes', options.classes);
  checkSameRows(who, 'probability', { rows, columns }, 'target', other);
  checkReduction(who, reduction);
  const [a, b] = [inFloat64(flat), inFloat64(other.flat)];
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(a.length);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    let loss = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      const p = a[i]!;
      const q = b[i]!;
      const m = p < 0 || q < 0 ? NaN : 0.5 * (p + q); // of what is no probability, as the logarithms are
      const d = (0.5 * (p - q)) / m; // p = m (1 + d), q = m (1 − d)
      if (Math.abs(d) < 0.5) {
        const logP = Math.log1p(d); // ln(p / m)
        const both = Math.log1p(-d * d); // ln(p / m) + ln(q / m): what is left when the halves cancel, nearly equal
        loss += 0.5 * m * ((1 - d) * both + 2 * d * logP); // (p ln(p/m) + q ln(q/m)) / 2
        grad[i] = scale * 0.5 * logP;
      } else {
        const logP = m === 0 ? Math.LN2 : Math.log(p / m); // a class that neither has: as if p alone were about to
        loss += 0.5 * ((p === 0 ? 0 : p * logP) + (q === 0 ? 0 : q * Math.log(q / m)));
        grad[i] = scale * 0.5 * logP;
      }
    }
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'jensen-shannon-divergence',
  name: { ko: '옌센-섀넌 발산', en: 'Jensen-Shannon divergence' },
  kind: 'classes',
  family: 'classification',
  arguments: [
    { name: 'probability', form: 'rows', numbers: 'distribution', differentiated: true },
    { name: 'target', form: 'rows', numbers: 'distribution' },
  ],
  formula: {
    name: '\\mathrm{JS}(p, q)',
    body: '\\frac{1}{2} \\sum_{i=1}^{K} \\left( p_{i} \\ln\\left(\\frac{2 p_{i}}{p_{i} + q_{i}}\\right) + q_{i} \\ln\\left(\\frac{2 q_{i}}{p_{i} + q_{i}}\\right) \\right)',
    symbols: {
      p: { role: 'prediction', label: { ko: '예측 확률', en: 'predicted probability' } },
      q: { role: 'target', label: { ko: '정답 확률', en: 'probability of the target' } },
      K: { role: 'target', label: { ko: '클래스 수', en: 'number of classes' } },
    },
    inputs: (probability, target) => ({ p: probability, q: target, K: target.length }),
  },
  parameters,
  options: {
    classes: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 한 행의 길이', en: 'length of a row, for flat vectors' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: true, range: [0, Math.LN2], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'scipy.spatial.distance.jensenshannon', source: 'scipy-jensenshannon', difference: {
      ko: '이 값의 제곱근이고, 행의 합이 1이 되게 먼저 나눠요. (0.9, 0.1)과 (0.5, 0.5)에서 여기는 0.101749, 거기는 0.318982이에요. 제곱근은 삼각 부등식을 지켜서 거리라고 불러요.',
      en: 'Is the square root of this, of rows it first divides by their sums: for (0.9, 0.1) and (0.5, 0.5) it is 0.101749 here and 0.318982 there. The root obeys the triangle inequality, hence distance.',
    } },
    { where: 'Lin 1991', source: 'lin1991', difference: {
      ko: '밑이 2인 로그를 써서 값이 0과 1 사이예요. 위의 두 행에서 0.146793비트이고, 여기의 0.101749를 ln 2로 나눈 값이에요.',
      en: 'Takes logarithms to base 2, so the value lies between 0 and 1: 0.146793 bits for the two rows above, which is 0.101749 over ln 2.',
    } },
    { where: 'Endres & Schindelin 2003', source: 'endres2003', difference: {
      ko: '절반을 곱하지 않은 합의 제곱근이 거리임을 보였어요. 위의 두 행에서 0.451108이고, scipy의 √2배예요.',
      en: 'Show that the root of the sum without the 1/2 is a metric: 0.451108 for the two rows above, √2 times that of scipy.',
    } },
  ],
  edges: [
    { at: { ko: '두 분포가 같음', en: 'the same distribution twice' }, input: [[0.25, 0.75], [0.25, 0.75]], value: 0, grad: [0, 0] },
    { at: { ko: '겹치는 클래스가 없음', en: 'no class in common' }, input: [[1, 0], [0, 1]], value: 0.6931471805599453, grad: [0.34657359027997264, -Infinity], note: { ko: '가장 큰 값 ln 2예요. 소프트맥스를 지나면 기울기는 0이 돼요', en: 'ln 2, the most there is; behind a softmax the gradient becomes 0' } },
    { at: { ko: '둘 다 0인 클래스', en: 'a class that neither has' }, input: [[1, 0], [1, 0]], value: 0, grad: [0, 0.34657359027997264], note: { ko: '예측만 늘어날 때의 기울기 ln 2 / 2예요', en: 'ln 2 / 2, the slope if the prediction alone grows' } },
    { at: { ko: '1e-9만큼 다름', en: '1e-9 apart' }, input: [[0.500000001, 0.499999999], [0.5, 0.5]], value: 4.999999994736445e-19, grad: [4.999999851090344e-10, -5.000000143646099e-10], note: { ko: '정의대로 계산하면 0이나 음수가 나와요', en: 'computed as defined it is 0, or negative' } },
    { at: { ko: '확률 1e-300', en: 'probability 1e-300' }, input: [[1e-300, 1], [1, 1e-300]], value: 0.6931471805599453, grad: [-345.0411903588269, 0.34657359027997264] },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0.5], [0.5, 0.5]], value: NaN, grad: [NaN, 0] },
    { at: { ko: '확률이 음수', en: 'negative probability' }, input: [[-1.2, 1], [0, 1]], value: NaN, grad: [NaN, 0], note: { ko: '로짓을 확률 자리에 주면 이렇게 드러나요', en: 'this is how a logit given for a probability shows' } },
    { at: { ko: '행 길이가 다름', en: 'rows differ in length' }, input: [[[0.5, 0.5]], [[1]]], throws: 'jensenShannonDivergence: target must have rows as long as those of probability (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], []], throws: 'jensenShannonDivergence: probability must have at least 1 element, got 0' },
  ],
  frameworks: {
    pytorch: "0.5 * (F.kl_div(mean.log(), probability, reduction='batchmean') + F.kl_div(mean.log(), target, reduction='batchmean'))",
  },
  sources: ['lin1991', 'endres2003', 'scipy-jensenshannon'],
  loss: jensenShannonDivergence,
}));

import { checkParameters, checkReduction } from '#core/check';
import { distance, lengthOf } from '#core/distance';
import { card } from '#core/kinds';
import { dimensionsOption, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'angular';

const settings = {
  alpha: { default: 40, domain: { above: 0, below: 90 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  alpha: { symbol: '\\alpha', label: { ko: '각도의 한계(도)', en: 'limit of the angle, in degrees' }, slider: { min: 10, max: 60, step: 1 } },
});

export interface AngularOptions extends ParameterOptions<typeof settings> {
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/** A gradient for each input, row after row. */
export interface AngularGradient {
  readonly anchor: Float64Array;
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/**
 * Angular loss: seen from the negative, anchor and positive should appear close together, under a small angle.
 *
 * What counts is the shape of the triangle, not its size: twice as large it is satisfied or not as before, where a
 * margin of the triplet loss would be twice as easy. The negative is pushed straight away from the middle between
 * anchor and positive. All three points in one place cost nothing and stay there.
 *
 * This is the hinge over one triplet. Wang et al. train with a smooth sum over all negatives of a batch, on embeddings
 * of length 1, and so does PyTorch Metric Learning. PyTorch has none. Exactly at the limit the gradient is the active one.
 *
 * @param anchor    [rows][dimensions] or, flat, one embedding
 * @param positive  the same shape: like the anchor
 * @param negative  the same shape: unlike the anchor
 * @param options   alpha: in degrees, above 0 and below 90; dimensions; reduction
 * @returns         value in the squared unit of the distance; grad { anchor, positive, negative }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or alpha is not above 0 and below 90
 * @see Wang, Zhou, Wen, Liu and Lin 2017, Deep Metric Learning with Angular Loss, arXiv:1708.01682
 * @example angular([3, 0], [-3, 0], [0, 5], { alpha: 30 }).value.toFixed(6) // => '2.666667'
 */
export function angular(
  anchor: Vector | Matrix, positive: Vector | Matrix, negative: Vector | Matrix, options: AngularOptions = {},
): LossResult<AngularGradient> {
  const { alpha = settings.alpha.default, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'anchor', anchor, 'dimensions', dimensions);
  const near = readRows(who, 'positive', positive, 'dimensions', dimensions);
  const far = readRows(who, 'negative', negative, 'dimensions', dimensions);
  checkSameRows(who, 'anchor', { rows, columns }, 'positive', near);
  checkSameRows(who, 'anchor', { rows, columns }, 'negative', far);
  checkParameters(who, settings, { alpha });
  checkReduction(who, reduction);
  const [a, b, c] = [inFloat64(flat), inFloat64(near.flat), inFloat64(far.flat)];
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad: AngularGradient = {
    anchor: new Float64Array(a.length), positive: new Float64Array(a.length), negative: new Float64Array(a.length),
  };
  const steepness = 2 * Math.tan((alpha * Math.PI) / 180);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const end = start + columns;
    for (let i = start; i < end; i++) grad.negative[i] = c[i]! - (0.5 * a[i]! + 0.5 * b[i]!); // from the middle
    const base = distance(a, b, start, columns, 2);
    const height = steepness * lengthOf(grad.negative, start, columns);
    const gap = (base - height) * (base + height); // |a − p|² − 4 tan² α |n − (a + p)/2|², where squares may overflow
    if (gap < 0) {
      grad.negative.fill(0, start, end);
      continue;
    }
    sum += gap;
    if (elements) elements[row] = gap;
    for (let i = start; i < end; i++) {
      const pull = 2 * scale * (a[i]! - b[i]!);
      const push = steepness * steepness * scale * grad.negative[i]!;
      grad.anchor[i] = pull + push;
      grad.positive[i] = push - pull;
      grad.negative[i] = 0 - 2 * push;
    }
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'angular',
  name: { ko: '각도 손실', en: 'Angular loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'anchor', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'positive', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'negative', form: 'rows', numbers: 'real', differentiated: true },
  ],
  formula: {
    name: '\\ell_{\\alpha}(a, p, n)',
    body: '\\max\\left(0, \\sum_{i=1}^{d} \\left(a_{i} - p_{i}\\right)^{2} - 4 \\tan^{2}\\left(\\frac{\\pi \\alpha}{180}\\right) \\sum_{i=1}^{d} \\left(n_{i} - \\frac{a_{i} + p_{i}}{2}\\right)^{2}\\right)',
    symbols: {
      a: { role: 'prediction', label: { ko: '앵커', en: 'anchor' } },
      p: { role: 'target', label: { ko: '양성', en: 'positive' } },
      n: { role: 'residual', label: { ko: '음성', en: 'negative' } },
      d: { role: 'target', label: { ko: '차원 수', en: 'number of dimensions' } },
      '\\alpha': { role: 'parameter', label: parameters.alpha.label },
    },
    inputs: (anchor, positive, negative) => ({ a: anchor, p: positive, n: negative, d: anchor.length }),
  },
  parameters,
  options: {
    dimensions: dimensionsOption,
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  conventions: [
    { where: 'PyTorch Metric Learning AngularLoss', source: 'pytorch-metric-learning', difference: {
      ko: '임베딩의 길이를 1로 맞추고, 배치의 모든 음성에 걸친 ln(1 + Σ e^f)을 써요. 0에서 멈추지 않고, 상수 항도 빼요. 앵커 (1, 0), 양성 (0.8, 0.6), 음성 (0, 1)에서 여기는 0, 거기는 0.3035이고, 양성 (0, 1), 음성 (0.6, 0.8)에서 여기는 1.7184, 거기는 3.9621이에요.',
      en: 'Gives embeddings length 1 and takes ln(1 + Σ e^f) over all negatives of the batch: it never stops at 0, and drops constant terms. For anchor (1, 0), positive (0.8, 0.6), negative (0, 1) it is 0 here and 0.3035 there; for positive (0, 1), negative (0.6, 0.8) it is 1.7184 here and 3.9621 there.',
    } },
    { where: 'Wang et al. 2017', source: 'wang2017', difference: {
      ko: '여기의 식은 세 점짜리 힌지 형태예요. 논문은 이 식에서 출발해 배치의 모든 음성을 부드럽게 더한 식으로 학습해요. 논문과 여기 모두 각도는 음성 쪽 꼭짓점의 한계예요.',
      en: 'The formula here is their hinge over one triplet. They start from it and train with a smooth sum over all negatives of a batch. The angle is the limit at the corner of the negative in both.',
    } },
    { where: 'PyTorch triplet_margin_loss', source: 'pytorch-triplet-margin-loss', difference: {
      ko: '마진에 거리의 단위가 있어서 임베딩을 두 배로 늘리면 조건이 쉬워져요. 앵커 (0, 0), 양성 (1, 0), 음성 (0, 1.5)는 마진 1에서 0.5, 두 배로 늘리면 0이에요. 여기는 어느 크기에서나 0이에요.',
      en: 'Its margin has the unit of the distance, so embeddings twice as large satisfy it more easily: anchor (0, 0), positive (1, 0), negative (0, 1.5) cost 0.5 at margin 1, and 0 at twice the size. Here they cost 0 at any size.',
    } },
  ],
  edges: [
    { at: { ko: '세 점이 모두 같음', en: 'all three points the same' }, input: [[1, 2], [1, 2], [1, 2]], value: 0, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] }, note: { ko: '무너져도 손실이 0이에요', en: 'a collapse costs nothing' } },
    { at: { ko: '음성이 한가운데', en: 'the negative in the middle' }, input: [[1, 0], [-1, 0], [0, 0]], value: 4, grad: { anchor: [4, 0], positive: [-4, 0], negative: [0, 0] }, note: { ko: '음성을 밀어낼 방향이 없어요', en: 'the negative has no way to be pushed' } },
    { at: { ko: '앵커와 양성이 같음', en: 'anchor and positive the same' }, input: [[1, 1], [1, 1], [1, 1.5]], value: 0, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] } },
    { at: { ko: '정확히 한계', en: 'exactly at the limit' }, input: [[0.83909963117727995], [-0.83909963117727995], [1]], value: 0, grad: { anchor: [6.172751288876508], positive: [-0.5400457605417311], negative: [-5.632705528334777] }, note: { ko: '아직 당기고 밀어요', en: 'still active' } },
    { at: { ko: '한계 안', en: 'within the limit' }, input: [[0.5], [-0.5], [1]], value: 0, grad: { anchor: [0], positive: [0], negative: [0] } },
    { at: { ko: '거리 1e200, 한계 안', en: 'distances of 1e200, within the limit' }, input: [[1e200, 0], [0, 0], [0, 1e201]], value: 0, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] }, note: { ko: '제곱의 차 ∞ − ∞로 계산하면 NaN이에요', en: 'as a difference of squares, ∞ − ∞, it would be NaN' } },
    { at: { ko: '양성이 무한히 멀리', en: 'the positive infinitely far away' }, input: [[0], [Infinity], [1]], value: NaN },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN], [1], [2]], value: NaN, grad: { anchor: [NaN], positive: [NaN], negative: [NaN] } },
    { at: { ko: 'alpha가 90', en: 'alpha 90' }, input: [[0], [1], [2], { alpha: 90 }], throws: 'angular: alpha must be above 0 and below 90, got 90' },
    { at: { ko: '차원이 다름', en: 'dimensions differ' }, input: [[0, 0], [1, 1], [2]], throws: 'angular: negative must have rows as long as those of anchor (2), got 1' },
  ],
  frameworks: {
    pytorch: 'F.relu((anchor - positive).square().sum(1) - 4 * math.tan(math.radians(40))**2 * (negative - (anchor + positive) / 2).square().sum(1)).mean()',
  },
  sources: ['wang2017', 'pytorch-metric-learning', 'pytorch-triplet-margin-loss'],
  loss: angular,
}));

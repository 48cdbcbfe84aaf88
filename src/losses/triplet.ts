import { checkParameters, checkReduction } from '#core/check';
import { addSlopes, distance } from '#core/distance';
import { card } from '#core/kinds';
import { dimensionsOption, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const settings = {
  margin: { default: 1, domain: { above: 0 } },
  p: { default: 2, domain: { 'at least': 1, below: Infinity } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0.1, max: 3, step: 0.1 } },
  p: { symbol: 'r', label: { ko: '노름의 차수', en: 'order of the norm' }, slider: { min: 1, max: 6, step: 0.5 } },
});

export interface TripletOptions extends ParameterOptions<typeof settings> {
  /** measure the negative from whichever of anchor and positive is nearer to it */
  readonly swap?: boolean;
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/** A gradient for each input, row after row. */
export interface TripletGradient {
  readonly anchor: Float64Array;
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/**
 * Triplet loss: the positive should be nearer to the anchor than the negative, by at least the margin.
 *
 * A triplet that satisfies the margin contributes nothing, and most soon do: what is learned depends on which
 * triplets are chosen. All three points falling together costs the margin and, with the gradient 0 at distance 0, stays there.
 *
 * PyTorch: `triplet_margin_loss` with `eps=0`; by default it adds 1e-6 to every coordinate difference. Distances
 * are not squared (FaceNet squares them) and embeddings are not normalised. Exactly at the margin the gradient is
 * the active one, and a tie of `swap` is shared evenly, as there.
 *
 * @param anchor    [rows][dimensions] or, flat, one embedding
 * @param positive  the same shape: like the anchor
 * @param negative  the same shape: unlike the anchor
 * @param options   margin: above 0, in the unit of the distance; p: at least 1; swap; dimensions; reduction
 * @returns         value in the unit of the distance; grad { anchor, positive, negative }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, margin is not above 0, or p is below 1 or infinite
 * @see Schroff, Kalenichenko and Philbin 2015, FaceNet, doi:10.1109/CVPR.2015.7298682
 * @example triplet([0, 0], [3, 4], [1, 0], { margin: 0.5 }).value // => 4.5
 */
export function triplet(
  anchor: Vector | Matrix, positive: Vector | Matrix, negative: Vector | Matrix, options: TripletOptions = {},
): LossResult<TripletGradient> {
  const { margin = settings.margin.default, p = settings.p.default } = options;
  const { swap = false, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows('triplet', 'anchor', anchor, 'dimensions', dimensions);
  const near = readRows('triplet', 'positive', positive, 'dimensions', dimensions);
  const far = readRows('triplet', 'negative', negative, 'dimensions', dimensions);
  checkSameRows('triplet', 'anchor', { rows, columns }, 'positive', near);
  checkSameRows('triplet', 'anchor', { rows, columns }, 'negative', far);
  checkParameters('triplet', settings, { margin, p });
  checkReduction('triplet', reduction);
  const [a, b, c] = [inFloat64(flat), inFloat64(near.flat), inFloat64(far.flat)];
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad: TripletGradient = {
    anchor: new Float64Array(a.length), positive: new Float64Array(a.length), negative: new Float64Array(a.length),
  };
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const toPositive = distance(a, b, start, columns, p);
    const toNegative = distance(a, c, start, columns, p);
    const across = swap ? distance(b, c, start, columns, p) : Infinity;
    const gap = toPositive - Math.min(toNegative, across) + margin;
    const loss = Math.max(0, gap);
    sum += loss;
    if (elements) elements[row] = loss;
    if (gap < 0) continue;
    const fromAnchor = !swap || toNegative < across ? 1 : toNegative === across ? 0.5 : 0; // its share in the push
    const fromPositive = 1 - fromAnchor;
    addSlopes(grad.anchor, grad.positive, a, b, start, columns, p, toPositive, scale);
    addSlopes(grad.anchor, grad.negative, a, c, start, columns, p, toNegative, -scale * fromAnchor);
    if (fromPositive > 0) addSlopes(grad.positive, grad.negative, b, c, start, columns, p, across, -scale * fromPositive);
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'triplet',
  name: { ko: '트리플렛 손실', en: 'Triplet loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'anchor', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'positive', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'negative', form: 'rows', numbers: 'real', differentiated: true },
  ],
  formula: {
    name: '\\ell_{m, r}(a, p, n)',
    body: '\\max\\left(0, \\left(\\sum_{i=1}^{d} \\left|a_{i} - p_{i}\\right|^{r}\\right)^{\\frac{1}{r}} - \\left(\\sum_{i=1}^{d} \\left|a_{i} - n_{i}\\right|^{r}\\right)^{\\frac{1}{r}} + m\\right)',
    symbols: {
      a: { role: 'prediction', label: { ko: '앵커', en: 'anchor' } },
      p: { role: 'target', label: { ko: '양성', en: 'positive' } },
      n: { role: 'residual', label: { ko: '음성', en: 'negative' } },
      d: { role: 'target', label: { ko: '차원 수', en: 'number of dimensions' } },
      m: { role: 'parameter', label: parameters.margin.label },
      r: { role: 'parameter', label: parameters.p.label },
    },
    inputs: (anchor, positive, negative) => ({ a: anchor, p: positive, n: negative, d: anchor.length }),
  },
  parameters,
  options: {
    swap: { type: 'boolean', default: 'false', label: { ko: '앵커와 양성 중 음성에 더 가까운 쪽에서 거리를 재요', en: 'measure the negative from the nearer of anchor and positive' } },
    dimensions: dimensionsOption,
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 2, smoothness: 0,
  },
  conventions: [
    { where: 'PyTorch triplet_margin_loss', source: 'pytorch-triplet-margin-loss', difference: {
      ko: '좌표마다 차이에 eps = 1e-6을 더해요. 세 점이 모두 같으면 손실은 둘 다 1이지만, 거기서는 양성과 음성의 기울기 크기가 2차원에서 0.7071이고 여기는 0이에요. eps=0을 주면 같아요.',
      en: 'Adds eps = 1e-6 to every coordinate difference. With all three points the same the loss is 1 in both, but there positive and negative get slopes of 0.7071 in two dimensions, here 0. With eps=0 they agree.',
    } },
    { where: 'Schroff et al. 2015 (FaceNet)', source: 'schroff2015', difference: {
      ko: '거리를 제곱하고, 임베딩을 길이 1로 맞춰요. 앵커 (0, 0), 양성 (3, 4), 음성 (1, 0), 마진 0.5에서 여기는 4.5, 제곱 거리로는 24.5예요.',
      en: 'Squares the distances and gives every embedding length 1. Anchor (0, 0), positive (3, 4), negative (1, 0), margin 0.5: 4.5 here, 24.5 with squares.',
    } },
    { where: 'optax triplet_margin_loss', source: 'optax-losses', difference: {
      ko: '거듭제곱 전에 절댓값을 씌우지 않아 홀수 차수에서 거리가 음수가 돼요. 차이 -1.5, 차수 1에서 거기는 -1.499999, 여기는 1.5예요.',
      en: 'Takes no absolute value before the power, so distances of odd order can be negative: for a difference of −1.5 and order 1 it is −1.499999 there, 1.5 here.',
    } },
  ],
  edges: [
    { at: { ko: '세 점이 모두 같음', en: 'all three points the same' }, input: [[1, 2], [1, 2], [1, 2]], value: 1, grad: { anchor: [0, 0], positive: [0, 0], negative: [0, 0] }, note: { ko: '거리가 0인 곳의 기울기는 0이에요', en: 'the slope at distance 0 is 0' } },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[0], [1], [2]], value: 0, grad: { anchor: [0], positive: [1], negative: [-1] }, note: { ko: 'PyTorch처럼 아직 당겨요', en: 'still active, as in PyTorch' } },
    { at: { ko: '마진 밖', en: 'beyond the margin' }, input: [[0], [1], [3]], value: 0, grad: { anchor: [0], positive: [0], negative: [0] } },
    { at: { ko: 'swap, 두 거리가 같음', en: 'a tie of swap' }, input: [[0], [2], [1], { swap: true }], value: 2, grad: { anchor: [-0.5], positive: [0.5], negative: [0] }, note: { ko: 'PyTorch처럼 반씩 나눠요', en: 'shared evenly, as in PyTorch' } },
    { at: { ko: '거리 5e200', en: 'a distance of 5e200' }, input: [[3e200, 4e200], [0, 0], [3e200, 4e200]], value: 5e200, grad: { anchor: [0.6, 0.8], positive: [-0.6, -0.8], negative: [0, 0] }, note: { ko: '제곱은 표현 범위를 넘지만 거리는 아니에요', en: 'its square overflows, the distance does not' } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN], [1], [2]], value: NaN, grad: { anchor: [NaN], positive: [NaN], negative: [NaN] } },
    { at: { ko: '마진 0', en: 'margin 0' }, input: [[0], [1], [2], { margin: 0 }], throws: 'triplet: margin must be above 0, got 0' },
    { at: { ko: '차원이 다름', en: 'dimensions differ' }, input: [[0, 0], [1, 1], [2]], throws: 'triplet: negative must have rows as long as those of anchor (2), got 1' },
    { at: { ko: '행 길이가 다름', en: 'ragged rows' }, input: [[[0, 0], [1]], [[1, 1], [2, 2]], [[3, 3], [4, 4]]], throws: 'triplet: anchor[1] must be as long as anchor[0] (2), got 1' },
  ],
  frameworks: {
    pytorch: 'F.triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2, eps=0.0)',
  },
  sources: ['schroff2015', 'pytorch-triplet-margin-loss', 'optax-losses'],
  loss: triplet,
}));

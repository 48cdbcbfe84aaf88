import { checkParameters, checkReduction, must } from '#core/check';
import { rootOf, squaredDistance } from '#core/distance';
import { card } from '#core/kinds';
import { dimensionsOption, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';

const who = 'contrastive';

const settings = {
  margin: { default: 1, domain: { above: 0, below: Infinity } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0.1, max: 3, step: 0.1 } },
});

export interface ContrastiveOptions extends ParameterOptions<typeof settings> {
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/** A gradient for each of the two embeddings, row after row. */
export interface ContrastiveGradient {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Contrastive loss: similar pairs are drawn together, others pushed apart until they are a margin away.
 *
 * A similar pair is pulled the harder the farther it is, without end; another pair is pushed the harder the nearer it
 * is, and not at all beyond the margin. Embeddings that all fall together satisfy every similar pair: without others
 * nothing holds them apart, and at distance 0 the push is 0.
 *
 * The target is 1 for similar pairs, as in TensorFlow Addons and Sentence Transformers; Hadsell et al. write 0 for
 * them and halve the loss. PyTorch has no such loss: its `hinge_embedding_loss` takes distances and squares nothing.
 *
 * @param first    [rows][dimensions] or, flat, one embedding
 * @param second   the same shape
 * @param target   [rows], 1 = similar, 0 = not; what lies between mixes the two
 * @param options  margin: above 0 and finite, in the unit of the distance; dimensions; reduction
 * @returns        value in the squared unit of the distance; grad { first, second }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a target is outside 0 to 1, or margin is not above 0
 * @see Hadsell, Chopra and LeCun 2006, doi:10.1109/CVPR.2006.100
 * @example contrastive([[0, 0], [0, 0]], [[3, 4], [3, 4]], [1, 0], { margin: 7, reduction: 'sum' }).value // => 29
 */
export function contrastive(
  first: Vector | Matrix, second: Vector | Matrix, target: Vector, options: ContrastiveOptions = {},
): LossResult<ContrastiveGradient> {
  const { margin = settings.margin.default, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'first', first, 'dimensions', dimensions);
  const other = readRows(who, 'second', second, 'dimensions', dimensions);
  checkSameRows(who, 'first', { rows, columns }, 'second', other);
  if (target.length !== rows) throw must(who, 'target', `have one number for each row of first (${rows})`, target.length);
  checkParameters(who, settings, { margin });
  checkReduction(who, reduction);
  const a = new Float64Array(flat); // their slopes are written over them, row after row
  const b = new Float64Array(other.flat);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const y = target[row]!;
    if (y < 0 || y > 1) throw must(who, `target[${row}]`, 'be at least 0 and at most 1', y);
    const start = row * columns;
    const squared = squaredDistance(a, b, start, columns);
    let loss = y === 0 ? 0 : y * squared; // y d² + (1 − y) max(0, m − d)²
    let apart = 0;
    let push = 0;
    if (y !== 1) {
      apart = rootOf(squared, a, b, start, columns);
      const lack = Math.max(0, margin - apart);
      loss += (1 - y) * lack * lack;
      if (apart !== 0) push = scale * (1 - y) * -2 * lack; // at distance 0 there is no way to push
    }
    for (let i = start; i < start + columns; i++) {
      const difference = a[i]! - b[i]!;
      const slope = (y === 0 ? 0 : scale * y * 2 * difference) + (push === 0 ? 0 : push * (difference / apart));
      a[i] = slope;
      b[i] = 0 - slope;
    }
    sum += loss;
    if (elements) elements[row] = loss;
  }
  return { value: scale * sum, grad: { first: a, second: b }, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'contrastive',
  name: { ko: '대조 손실', en: 'Contrastive loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'first', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'second', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{m}(a, b, y)',
    body: 'y \\sum_{i=1}^{d} \\left(a_{i} - b_{i}\\right)^{2} + (1 - y) \\left(\\max\\left(0, m - \\sqrt{\\sum_{i=1}^{d} \\left(a_{i} - b_{i}\\right)^{2}}\\right)\\right)^{2}',
    symbols: {
      a: { role: 'prediction', label: { ko: '첫째 임베딩', en: 'first embedding' } },
      b: { role: 'residual', label: { ko: '둘째 임베딩', en: 'second embedding' } },
      y: { role: 'target', label: { ko: '닮음(1) 또는 다름(0)', en: 'similar (1) or not (0)' } },
      d: { role: 'target', label: { ko: '차원 수', en: 'number of dimensions' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (first, second, target) => ({ a: first, b: second, y: target, d: first.length }),
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
    { where: 'Hadsell et al. 2006', source: 'hadsell2006', difference: {
      ko: '레이블이 반대(0이 닮음)이고 ½을 곱해요. 거리 0.6, 마진 1에서 닮은 쌍은 여기 0.36, 논문 0.18이에요. 레이블을 그대로 옮기면 0.36 대신 0.16이 나와요.',
      en: 'Has the labels the other way round (0 is similar) and a factor ½: at distance 0.6 and margin 1 a similar pair costs 0.36 here and 0.18 there. With labels taken over as they are it becomes 0.16 instead of 0.36.',
    } },
    { where: 'PyTorch hinge_embedding_loss', source: 'pytorch-hinge-embedding-loss', difference: {
      ko: '임베딩이 아니라 거리를 받고, 레이블이 1과 −1이고, 제곱하지 않아요. 거리 0.3이면 거기는 0.3과 0.7, 여기는 0.09와 0.49예요. 0을 레이블로 주면 오류 없이 두 항을 더한 1이 나와요.',
      en: 'Takes distances instead of embeddings, labels 1 and −1, and squares nothing: distance 0.3 costs 0.3 or 0.7 there, 0.09 or 0.49 here. Given the label 0 it adds both terms, 1, without an error.',
    } },
    { where: 'PyTorch Metric Learning ContrastiveLoss', source: 'pytorch-metric-learning', difference: {
      ko: '쌍이 아니라 클래스 번호를 받고, 임베딩의 길이를 1로 맞추고, 제곱하지 않고, 0이 아닌 쌍만 평균해요. 길이 1인 임베딩의 거리 0.6에서 닮은 쌍은 거기 0.6, 여기 0.36이에요.',
      en: 'Takes class ids instead of pairs, gives embeddings length 1, squares nothing and averages the pairs that are not 0. A similar pair of length 1 at distance 0.6 costs 0.6 there, 0.36 here.',
    } },
  ],
  edges: [
    { at: { ko: '닮은 쌍이 한 점에', en: 'a similar pair at one point' }, input: [[1, 2], [1, 2], [1]], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '다른 쌍이 한 점에', en: 'another pair at one point' }, input: [[1, 2], [1, 2], [0]], value: 1, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '밀어낼 방향이 없어서 기울기를 0으로 정했어요', en: 'no way to push is better than another: the slope is declared 0' } },
    { at: { ko: '다른 쌍이 거의 한 점에', en: 'another pair nearly at one point' }, input: [[1e-300], [0], [0]], value: 1, grad: { first: [-2], second: [2] } },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[2], [0], [0], { margin: 2 }], value: 0, grad: { first: [0], second: [0] } },
    { at: { ko: '마진 밖', en: 'beyond the margin' }, input: [[3], [0], [0], { margin: 2 }], value: 0, grad: { first: [0], second: [0] } },
    { at: { ko: '반쯤 닮음', en: 'half similar' }, input: [[3, 4], [0, 0], [0.5], { margin: 10 }], value: 25, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '마진의 반에서 두 힘이 비겨요', en: 'half way to the margin pull and push are even' } },
    { at: { ko: '다른 쌍, 거리 5e200', en: 'another pair, 5e200 apart' }, input: [[3e200, 4e200], [0, 0], [0], { margin: 3e201 }], value: Infinity, grad: { first: [-3e201, -4e201], second: [3e201, 4e201] }, note: { ko: '값은 넘치지만 기울기는 남아요', en: 'the value overflows, the slope does not' } },
    { at: { ko: '다른 쌍이 무한히 멀리', en: 'another pair infinitely far apart' }, input: [[Infinity], [0], [0]], value: 0, grad: { first: [0], second: [0] } },
    { at: { ko: 'NaN 좌표', en: 'a NaN coordinate' }, input: [[NaN], [1], [0]], value: NaN, grad: { first: [NaN], second: [NaN] } },
    { at: { ko: '레이블이 −1', en: 'label −1' }, input: [[1], [2], [-1]], throws: 'contrastive: target[0] must be at least 0 and at most 1, got -1' },
    { at: { ko: '마진 0', en: 'margin 0' }, input: [[1], [2], [0], { margin: 0 }], throws: 'contrastive: margin must be above 0 and below Infinity, got 0' },
    { at: { ko: '차원이 다름', en: 'dimensions differ' }, input: [[0, 0], [1], [1]], throws: 'contrastive: second must have rows as long as those of first (2), got 1' },
  ],
  frameworks: {
    pytorch: 'd = (first - second).norm(dim=1); (target * d**2 + (1 - target) * F.relu(margin - d)**2).mean()',
  },
  sources: ['hadsell2006', 'pytorch-hinge-embedding-loss', 'pytorch-metric-learning'],
  loss: contrastive,
}));

import { checkParameters, checkReduction, must } from '#core/check';
import { cosineOf, directions } from '#core/cosine';
import { card } from '#core/kinds';
import { dimensionsOption, reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const who = 'cosineEmbedding';

const settings = {
  margin: { default: 0, domain: { 'at least': -1, 'at most': 1 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: -0.5, max: 0.9, step: 0.05 } },
});

export interface CosineEmbeddingOptions extends ParameterOptions<typeof settings> {
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/** A gradient for each of the two embeddings, row after row. */
export interface CosineEmbeddingGradient {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Cosine embedding loss: similar pairs should point the same way, others at most have the margin as cosine.
 *
 * Only directions count. The slope stands at right angles to the embedding and shrinks as that grows, so embeddings
 * get longer while they learn, and long ones learn slowly. Two that point exactly opposite ways have slope 0, too.
 *
 * PyTorch: `cosine_embedding_loss`, which adds 1e-12 to each squared length: for embeddings of length 1 the cosine is
 * short by 1e-12, and the slope at a zero vector is about 1e6. Nothing is added here: the cosine with a zero vector
 * and its slopes are 0, and 1 − cosine is computed from the chord, so that it is 0 for equal embeddings and keeps its
 * digits for near ones. Exactly at the margin the gradient is the active one, as there.
 *
 * @param first    [rows][dimensions] or, flat, one embedding
 * @param second   the same shape
 * @param target   [rows], 1 = similar, −1 = not
 * @param options  margin: the largest cosine that costs nothing where the target is −1, from -1 to 1; dimensions; reduction
 * @returns        value without unit, from 0 to 2; grad { first, second }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a target is neither 1 nor −1, or margin is outside −1 to 1
 * @see PyTorch, torch.nn.CosineEmbeddingLoss, https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html
 * @example cosineEmbedding([3, 4], [5, 0], [-1], { margin: 0.1 }).value // => 0.5
 */
export function cosineEmbedding(
  first: Vector | Matrix, second: Vector | Matrix, target: Vector, options: CosineEmbeddingOptions = {},
): LossResult<CosineEmbeddingGradient> {
  const { margin = settings.margin.default, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'first', first, 'dimensions', dimensions);
  const other = readRows(who, 'second', second, 'dimensions', dimensions);
  checkSameRows(who, 'first', { rows, columns }, 'second', other);
  if (target.length !== rows) throw must(who, 'target', `have one number for each row of first (${rows})`, target.length);
  checkParameters(who, settings, { margin });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const a = directions(inFloat64(flat), columns);
  const b = directions(inFloat64(other.flat), columns);
  const [u, v] = [a.unit, b.unit]; // where their slopes are written once they are no longer needed
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const y = target[row]!;
    if (y !== 1 && y !== -1 && y === y) throw must(who, `target[${row}]`, 'be -1 or 1', y);
    const start = row * columns;
    const end = start + columns;
    let dot = 0;
    let chord = 0; // |u − v|² = 2 (1 − u·v), without the cancellation
    for (let i = start; i < end; i++) {
      const across = u[i]! - v[i]!;
      dot += u[i]! * v[i]!;
      chord += across * across;
    }
    const cosine = Math.min(1, Math.max(-1, dot)); // rounding may leave these bounds
    const lack = cosine > 0.9 ? 0.5 * chord : 1 - cosine;
    const gap = cosine - margin;
    const loss = y === 1 ? lack : -y * Math.max(0, gap); // 1 − cos, or max(0, cos − m)
    sum += loss;
    if (elements) elements[row] = loss;
    const pull = y === 1 ? -scale : gap < 0 ? 0 : -y * scale;
    const forFirst = a.length[row] === 0 ? 0 : pull / a.length[row]!;
    const forSecond = b.length[row] === 0 ? 0 : pull / b.length[row]!;
    for (let i = start; i < end; i++) {
      const [p, q] = [u[i]!, v[i]!];
      u[i] = 0 + forFirst * (q - p + lack * p); // d cos / d a = (v − cos u) / |a|, and never −0
      v[i] = 0 + forSecond * (p - q + lack * q);
    }
  }
  return { value: scale * sum, grad: { first: u, second: v }, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'cosine-embedding',
  name: { ko: '코사인 임베딩 손실', en: 'Cosine embedding loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'first', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'second', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell_{m}(a, b, y)',
    body: '\\begin{cases} 1 - c & \\text{if } y = 1 \\\\ \\max\\left(0, c - m\\right) & \\text{if } y = -1 \\end{cases}',
    symbols: {
      c: { role: 'residual', label: { ko: '코사인', en: 'cosine' } },
      a: { role: 'prediction', label: { ko: '첫째 임베딩', en: 'first embedding' } },
      b: { role: 'prediction', label: { ko: '둘째 임베딩', en: 'second embedding' } },
      y: { role: 'target', label: { ko: '닮음(1) 또는 다름(−1)', en: 'similar (1) or not (−1)' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    where: 'c = \\frac{\\sum_{i} a_{i} b_{i}}{\\sqrt{\\sum_{i} a_{i}^{2}} \\sqrt{\\sum_{i} b_{i}^{2}}}',
    inputs: (first, second, target) => ({ c: cosineOf(first, second), y: target }),
  },
  parameters,
  options: {
    dimensions: dimensionsOption,
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: true, range: [0, 2], estimates: 'none', gradientBound: () => Infinity, smoothness: 0,
  },
  conventions: [
    { where: 'PyTorch cosine_embedding_loss', source: 'pytorch-cosine-embedding-loss', difference: {
      ko: '길이의 제곱에 1e-12를 더해요. 같은 벡터 (3, 1) 둘의 손실이 거기는 1e-13, 여기는 0이에요. 영벡터와 (1, 2)는 둘 다 1이지만, 영벡터의 기울기가 거기는 (−447214, −894427), 여기는 0이에요.',
      en: 'Adds 1e-12 to each squared length: two equal embeddings (3, 1) cost 1e-13 there, 0 here. A zero vector and (1, 2) cost 1 in both, but its slope is (−447214, −894427) there, 0 here.',
    } },
    { where: 'Keras CosineSimilarity', source: 'keras-losses', difference: {
      ko: '코사인에 음의 부호만 붙인 값이라 −1에서 1까지예요. 직각이면 거기는 0, 여기는 닮은 쌍에서 1이에요. 다른 쌍과 마진은 없어요.',
      en: 'Is the negative cosine, from −1 to 1: at a right angle it is 0 there and, for a similar pair, 1 here. It knows neither other pairs nor a margin.',
    } },
    { where: 'optax cosine_distance', source: 'optax-losses', difference: {
      ko: '여기의 닮은 쌍과 같은 1 − 코사인이지만, 기본 epsilon이 0이라 영벡터에서 NaN이에요. 여기는 1이에요.',
      en: 'Is 1 − cosine, as for similar pairs here; but with its default epsilon 0 a zero vector gives NaN, here 1.',
    } },
  ],
  edges: [
    { at: { ko: '같은 임베딩', en: 'equal embeddings' }, input: [[0.1, 0.7, 0.3], [0.1, 0.7, 0.3], [1]], value: 0, grad: { first: [0, 0, 0], second: [0, 0, 0] }, note: { ko: '반올림 오차 없이 0이에요', en: '0 without a rounding error' } },
    { at: { ko: '반대 방향', en: 'opposite directions' }, input: [[2, 0], [-3, 0], [1]], value: 2, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '가장 큰 손실인데 기울기는 0이에요', en: 'the largest loss, and yet slope 0' } },
    { at: { ko: '반대 방향, 반올림', en: 'opposite directions, rounded' }, input: [[1, 5], [-1, -5], [1]], value: 2, note: { ko: '내적이 −1보다 작게 반올림돼도 2를 넘지 않아요', en: 'not above 2, though the product is rounded to below −1' } },
    { at: { ko: '아주 작은 각', en: 'a very small angle' }, input: [[1, 0], [1, 1e-10], [1]], value: 5e-21, note: { ko: '1 − 코사인을 그대로 빼면 0이 돼요', en: '1 − cosine, subtracted as it stands, is 0' } },
    { at: { ko: '직각, 마진 0', en: 'a right angle, margin 0' }, input: [[1, 0], [0, 2], [-1]], value: 0, grad: { first: [0, 1], second: [0.5, 0] }, note: { ko: '정확히 마진이라 PyTorch처럼 아직 밀어요', en: 'exactly at the margin: still active, as in PyTorch' } },
    { at: { ko: '마진 밖', en: 'beyond the margin' }, input: [[1, 0], [0, 2], [-1], { margin: 0.25 }], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '마진 1, 같은 임베딩', en: 'margin 1, equal embeddings' }, input: [[1, 5], [1, 5], [-1], { margin: 1 }], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '영벡터, 닮은 쌍', en: 'a zero vector, a similar pair' }, input: [[0, 0], [1, 2], [1]], value: 1, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '방향이 없어서 코사인과 기울기를 0으로 정했어요', en: 'it has no direction: cosine and slopes are declared 0' } },
    { at: { ko: '둘째가 영벡터', en: 'the second a zero vector' }, input: [[3, 4], [0, 0], [-1]], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '둘 다 영벡터, 다른 쌍', en: 'two zero vectors, another pair' }, input: [[0, 0], [0, 0], [-1]], value: 0, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: '길이 1e-200과 1e200', en: 'lengths 1e-200 and 1e200' }, input: [[1e-200, 0], [0, 1e200], [1]], value: 1, grad: { first: [0, -1e200], second: [-1e-200, 0] }, note: { ko: '제곱은 표현 범위를 벗어나지만 코사인은 아니에요', en: 'the squares leave the number range, the cosine does not' } },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[Infinity, 0], [1, 0], [1]], value: NaN, grad: { first: [NaN, NaN], second: [NaN, NaN] }, note: { ko: 'PyTorch와 같아요', en: 'as in PyTorch' } },
    { at: { ko: '레이블이 0', en: 'label 0' }, input: [[1, 0], [0, 1], [0]], throws: 'cosineEmbedding: target[0] must be -1 or 1, got 0' },
    { at: { ko: '마진이 1보다 큼', en: 'margin above 1' }, input: [[1, 0], [0, 1], [1], { margin: 1.5 }], throws: 'cosineEmbedding: margin must be at least -1 and at most 1, got 1.5' },
    { at: { ko: '정답이 글자', en: 'a target that is text' }, input: [[1, 0], [1, 0], ['1']], throws: 'cosineEmbedding: target[0] must be -1 or 1, got "1"' },
  ],
  frameworks: {
    pytorch: 'F.cosine_embedding_loss(first, second, target, margin=0.0)',
    optax: 'optax.cosine_distance(first, second).mean()  # similar pairs only',
  },
  sources: ['pytorch-cosine-embedding-loss', 'keras-losses', 'optax-losses'],
  loss: cosineEmbedding,
}));

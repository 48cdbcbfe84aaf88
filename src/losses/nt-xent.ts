import { checkParameters, checkReduction } from '#core/check';
import { addSimilaritySlopes, cosineOf, directions, similaritiesInto, throughLength } from '#core/cosine';
import { card } from '#core/kinds';
import { dimensionsOption, reductionOption, temperatureDescription } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';

const who = 'ntXent';

const settings = {
  temperature: { default: 0.5, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  temperature: temperatureDescription,
});

export interface NtXentOptions extends ParameterOptions<typeof settings> {
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/** A gradient for each view, row after row. */
export interface NtXentGradient {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * NT-Xent loss: each view of an image should pick out its other view among all views of the batch, by cosine.
 *
 * A batch of n images has 2n views, and each picks among the 2n − 1 others: those of its own side are negatives, too,
 * which is where it differs from InfoNCE. Guessing costs ln(2n − 1), so values from batches of different size do not
 * compare. A lower temperature makes the nearest wrong view count for nearly everything.
 *
 * As in SimCLR, everything but the view itself stands in the denominator. There is one loss for each pair, the mean
 * of its two directions, so the mean over n pairs is SimCLR's over 2n views. Its temperature 0.5 is the default here;
 * PyTorch Metric Learning and optax have 0.07. PyTorch has no such loss. The cosine with a row of zeros is declared 0,
 * and its slope.
 *
 * @param first    [rows][dimensions] or, flat, one embedding; of any length, only its direction counts
 * @param second   the same shape: row i is the other view of row i of first
 * @param options  temperature: above 0; dimensions; reduction over the pairs
 * @returns        value in nats; grad { first, second }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or temperature is not above 0
 * @see Chen, Kornblith, Norouzi and Hinton 2020, SimCLR, arXiv:2002.05709
 * @example ntXent([[1, 0], [0, 1]], [[2, 0], [0, 3]], { temperature: 1 }).value.toFixed(6) // => '0.551445'
 */
export function ntXent(first: Vector | Matrix, second: Vector | Matrix, options: NtXentOptions = {}): LossResult<NtXentGradient> {
  const { temperature = settings.temperature.default, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'first', first, 'dimensions', dimensions);
  const other = readRows(who, 'second', second, 'dimensions', dimensions);
  checkSameRows(who, 'first', { rows, columns }, 'second', other);
  checkParameters(who, settings, { temperature });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const size = rows * columns;
  const both = new Float64Array(2 * size); // all views: row i belongs to row i + n
  both.set(flat);
  both.set(other.flat, size);
  const views = directions(both, columns);
  const grad = new Float64Array(2 * size);
  const [z, slope, wanted] = [new Float64Array(2 * rows), new Float64Array(2 * rows), new Float64Array(2 * rows)];
  let sum = 0;
  for (let view = 0; view < 2 * rows; view++) {
    const partner = (view + rows) % (2 * rows);
    similaritiesInto(z, views.unit, view * columns, views.unit, columns, temperature);
    z[view] = -Infinity; // all but itself
    wanted[partner] = 1;
    const loss = 0.5 * crossEntropyInto(slope, z, wanted); // ln Σ e^(cos / τ) − cos of its other view / τ
    wanted[partner] = 0;
    sum += loss;
    if (elements) elements[view % rows]! += loss;
    addSimilaritySlopes(grad, grad, slope, (0.5 * scale) / temperature, views.unit, view * columns, views.unit, columns);
  }
  throughLength(grad, views, columns);
  return { value: scale * sum, grad: { first: grad.slice(0, size), second: grad.slice(size) }, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
  id: 'nt-xent',
  name: { ko: 'NT-Xent 손실', en: 'NT-Xent loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'first', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'second', form: 'rows', numbers: 'real', differentiated: true },
  ],
  coupled: true,
  formula: {
    name: '\\ell_{\\tau}(a, b)',
    body: '\\frac{1}{2} \\left(\\ln\\left(\\sum_{j=1}^{m} e^{\\frac{s_{j}}{\\tau}}\\right) + \\ln\\left(\\sum_{j=1}^{m} e^{\\frac{r_{j}}{\\tau}}\\right)\\right) - \\frac{c}{\\tau}',
    symbols: {
      s: { role: 'residual', label: { ko: '첫째 뷰와 나머지 뷰의 코사인', en: 'cosine of the first view with each other view' } },
      r: { role: 'residual', label: { ko: '둘째 뷰와 나머지 뷰의 코사인', en: 'cosine of the second view with each other view' } },
      c: { role: 'prediction', label: { ko: '두 뷰의 코사인', en: 'cosine of the two views' } },
      m: { role: 'target', label: { ko: '나머지 뷰의 수 2n − 1', en: 'number of other views, 2n − 1' } },
      '\\tau': { role: 'parameter', label: parameters.temperature.label },
    },
    where: 'm = 2 n - 1',
    inputs: (first: number[][], second: number[][], item: number) => {
      const views = [...first, ...second];
      const withOthers = (view: number): number[] => views.flatMap((other, at) => (at === view ? [] : [cosineOf(views[view]!, other)]));
      const [one, two] = [item - 1, item - 1 + first.length];
      return { s: withOthers(one), r: withOthers(two), c: cosineOf(views[one]!, views[two]!), m: views.length - 1 };
    },
  },
  parameters,
  options: { dimensions: dimensionsOption, reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch Metric Learning NTXentLoss', source: 'pytorch-metric-learning', difference: {
      ko: '뷰를 이어 붙인 임베딩과 레이블을 받고 온도의 기본값이 0.07이에요. 뷰 (1, 0), (0, 1)과 (1, 0), (1, 1)은 온도 0.5에서 0.6367, 0.07에서 0.2822예요. 한 레이블의 양성이 여럿이면 다른 양성은 분모에서 빠져요. 여기처럼 하나뿐이면 같은 값이에요.',
      en: 'Takes all views in one matrix with labels, and has temperature 0.07 by default: views (1, 0), (0, 1) and (1, 0), (1, 1) cost 0.6367 at 0.5 and 0.2822 at 0.07. With several positives of one label the others leave the denominator; with a single one, as here, the values agree.',
    } },
    { where: 'optax ntxent', source: 'optax-losses', difference: {
      ko: '임베딩과 레이블을 받고 온도의 기본값이 0.07이에요. 온도를 맞추면 여기와 같은 값이에요.',
      en: 'Takes embeddings with labels, and has temperature 0.07 by default. At the same temperature it has the same value.',
    } },
    { where: 'MONAI ContrastiveLoss', source: 'monai-losses', difference: {
      ko: '이름은 대조 손실이지만 이 손실이고, 온도 0.5도 같아요. 다만 최댓값을 빼지 않고 지수를 취해서 float32에서는 온도 0.01에 e^100이 넘쳐 NaN이 돼요. 여기는 온도 0.001에서도 유한해요.',
      en: 'Is this loss under the name of another, with the same temperature 0.5. But it takes exponentials without subtracting the largest: in float32, at temperature 0.01, e^100 overflows to NaN. Here it stays finite even at 0.001.',
    } },
  ],
  edges: [
    { at: { ko: '한 쌍뿐', en: 'one pair alone' }, input: [[1, 2], [-3, 1]], value: 0, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '다른 뷰가 없으면 틀릴 수 없어요', en: 'without other views nothing can be wrong' } },
    { at: { ko: '모든 임베딩이 같음', en: 'all embeddings the same' }, input: [[[1, 0], [1, 0]], [[1, 0], [1, 0]]], value: 1.0986122886681098, grad: { first: [0, 0, 0, 0], second: [0, 0, 0, 0] }, note: { ko: 'ln(2n − 1): 찍은 것과 같고, 거기서 움직이지 않아요', en: 'ln(2n − 1), as by guessing, and stays there' } },
    { at: { ko: '모두 맞음, 온도 0.05', en: 'all right, temperature 0.05' }, input: [[[1, 0], [-1, 0]], [[2, 0], [-3, 0]], { temperature: 0.05 }], value: 8.496708510583178e-18, note: { ko: '1 + 2e^−40에 로그를 씌우면 0이 돼요', en: 'the logarithm of 1 + 2e^−40 would be 0' } },
    { at: { ko: '모두 틀림, 온도 0.001', en: 'all wrong, temperature 0.001' }, input: [[[1, 0], [-1, 0]], [[-2, 0], [3, 0]], { temperature: 0.001 }], value: 2000, grad: { first: [0, 0, 0, 0], second: [0, 0, 0, 0] }, note: { ko: '정반대를 가리키면 돌아갈 방향이 없어서 기울기가 0이에요', en: 'pointing exactly the other way there is no way round: slope 0' } },
    { at: { ko: '뷰 하나가 영벡터', en: 'one view a zero vector' }, input: [[[0, 0], [0, 1]], [[1, 0], [0, 1]]], value: 0.6690785274449971, note: { ko: '코사인을 모두 0으로 정했고, 그 뷰의 기울기도 0이에요', en: 'its cosines are declared 0, and its slope' } },
    { at: { ko: '영벡터만', en: 'zero vectors only' }, input: [[[0], [0]], [[0], [0]]], value: 1.0986122886681098, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[NaN, 0], [0, 1]], [[1, 0], [0, 1]]], value: NaN },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0], [0, 1]], [[1, 0], [0, 1]]], value: NaN },
    { at: { ko: '온도 0', en: 'temperature 0' }, input: [[1, 0], [1, 0], { temperature: 0 }], throws: 'ntXent: temperature must be above 0, got 0' },
    { at: { ko: '행 수가 다름', en: 'another number of rows' }, input: [[[1, 0], [0, 1]], [[1, 0]]], throws: 'ntXent: second must have as many rows as first (2), got 1' },
  ],
  frameworks: {
    pytorch: 'pytorch_metric_learning.losses.NTXentLoss(temperature=0.5)(torch.cat([first, second]), torch.arange(len(first)).repeat(2))',
    optax: 'optax.ntxent(jnp.concatenate([first, second]), jnp.concatenate([ids, ids]), temperature=0.5)  # ids = jnp.arange(len(first))',
  },
  sources: ['chen2020', 'pytorch-metric-learning', 'optax-losses', 'monai-losses'],
  loss: ntXent,
}));

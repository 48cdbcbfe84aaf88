import { checkParameters, checkReduction } from '#core/check';
import { addSimilaritySlopes, cosineOf, directions, similaritiesInto, throughLength, type Directions } from '#core/cosine';
import { card } from '#core/kinds';
import { dimensionsOption, reductionOption, temperatureDescription } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, inFloat64, readRows } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';

const who = 'infoNce';

const settings = {
  temperature: { default: 0.07, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  temperature: temperatureDescription,
});

export interface InfoNceOptions extends ParameterOptions<typeof settings> {
  /** let each key pick its query, too, and take the mean of both ways */
  readonly symmetric?: boolean;
  /** coordinates an embedding, where the inputs are flat vectors of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/** A gradient for queries and keys, row after row. */
export interface InfoNceGradient {
  readonly query: Float64Array;
  readonly key: Float64Array;
}

/**
 * InfoNCE loss: each query should pick out its own key among all keys of the batch, by cosine.
 *
 * It is a cross-entropy over as many classes as the batch has rows: guessing costs ln(rows), so values from batches of
 * different size do not compare, and two rows that are alike are pushed apart all the same. A lower temperature makes
 * the nearest wrong key count for nearly everything.
 *
 * Query and key of one row belong together; all other keys of the batch are negatives. With `symmetric` each key also
 * picks its query and the mean of both is taken, as in CLIP. PyTorch has no such loss: it is `cross_entropy` of the
 * cosines over the temperature with the classes 0, 1, 2, … The cosine with a row of zeros is declared 0, and its slope.
 *
 * @param query    [rows][dimensions] or, flat, one embedding; of any length, only its direction counts
 * @param key      the same shape: row i belongs to row i of query
 * @param options  temperature: above 0; symmetric; dimensions; reduction over the rows
 * @returns        value in nats; grad { query, key }, each [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, or temperature is not above 0
 * @see van den Oord, Li and Vinyals 2018, Contrastive Predictive Coding, arXiv:1807.03748
 * @example infoNce([[1, 0], [0, 1]], [[2, 0], [0, 3]], { temperature: 0.5 }).value.toFixed(6) // => '0.126928'
 */
export function infoNce(query: Vector | Matrix, key: Vector | Matrix, options: InfoNceOptions = {}): LossResult<InfoNceGradient> {
  const { temperature = settings.temperature.default, symmetric = false, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'query', query, 'dimensions', dimensions);
  const keys = readRows(who, 'key', key, 'dimensions', dimensions);
  checkSameRows(who, 'query', { rows, columns }, 'key', keys);
  checkParameters(who, settings, { temperature });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const [from, to] = [directions(inFloat64(flat), columns), directions(inFloat64(keys.flat), columns)];
  const grad: InfoNceGradient = { query: new Float64Array(rows * columns), key: new Float64Array(rows * columns) };
  const setting = { columns, temperature, share: symmetric ? 0.5 : 1, scale, elements };
  let sum = pick(from, to, grad.query, grad.key, setting);
  if (symmetric) sum += pick(to, from, grad.key, grad.query, setting);
  throughLength(grad.query, from, columns);
  throughLength(grad.key, to, columns);
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

interface Setting {
  readonly columns: number;
  readonly temperature: number;
  readonly share: number;
  readonly scale: number;
  readonly elements: Float64Array | undefined;
}

/** One way: each of `own` picks from `others`. Adds the slopes by the directions; returns the sum of the losses. */
function pick(
  { unit: own, length: { length: rows } }: Directions, { unit: others }: Directions, gradOwn: Float64Array, gradOthers: Float64Array,
  { columns, temperature, share, scale, elements }: Setting,
): number {
  const [z, slope, wanted] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    similaritiesInto(z, own, row * columns, others, columns, temperature);
    wanted[row] = 1;
    const loss = share * crossEntropyInto(slope, z, wanted); // ln Σ e^(cos / τ) − cos of its own / τ
    wanted[row] = 0;
    sum += loss;
    if (elements) elements[row]! += loss;
    addSimilaritySlopes(gradOwn, gradOthers, slope, (scale * share) / temperature, own, row * columns, others, columns);
  }
  return sum;
}

export default /* @__PURE__ */ card(() => ({
  id: 'info-nce',
  name: { ko: 'InfoNCE 손실', en: 'InfoNCE loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'query', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'key', form: 'rows', numbers: 'real', differentiated: true },
  ],
  coupled: true,
  formula: {
    name: '\\ell_{\\tau}(q, k)',
    body: '\\ln\\left(\\sum_{j=1}^{n} e^{\\frac{s_{j}}{\\tau}}\\right) - \\frac{s_{t}}{\\tau}',
    symbols: {
      s: { role: 'residual', label: { ko: '쿼리와 각 키의 코사인', en: 'cosine of the query with each key' } },
      t: { role: 'target', label: { ko: '쿼리의 자리', en: 'place of the query' } },
      q: { role: 'prediction', label: { ko: '쿼리', en: 'query' } },
      k: { role: 'prediction', label: { ko: '키', en: 'key' } },
      n: { role: 'target', label: { ko: '행 수', en: 'number of rows' } },
      '\\tau': { role: 'parameter', label: parameters.temperature.label },
    },
    where: 's_{j} = \\cos\\left(q_{t}, k_{j}\\right)',
    inputs: (query: number[][], key: number[][], item: number) => ({ s: key.map((own) => cosineOf(query[item - 1]!, own)), t: item, n: key.length }),
  },
  parameters,
  options: {
    symmetric: { type: 'boolean', default: 'false', label: { ko: '키도 쿼리를 고르게 하고 두 방향을 평균해요(CLIP)', en: 'let keys pick queries too, and take the mean of both ways (CLIP)' } },
    dimensions: dimensionsOption,
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'Radford et al. 2021 (CLIP)', source: 'radford2021', difference: {
      ko: '두 방향을 평균하고(symmetric), 온도를 0.07에서 시작해 학습해요. 쿼리 (1, 0), (0, 1)과 키 (1, 0), (1, 1)은 온도 1에서 한 방향 0.4791, 두 방향 0.4912예요.',
      en: 'Takes the mean of both ways (symmetric) and learns the temperature, starting from 0.07. Queries (1, 0) and (0, 1) with keys (1, 0) and (1, 1) cost 0.4791 one way and 0.4912 both ways at temperature 1.',
    } },
    { where: 'van den Oord et al. 2018', source: 'oord2018', difference: {
      ko: '코사인이 아니라 학습하는 쌍선형 점수를 쓰고 온도가 없어요. 코사인과 온도는 뒤의 연구가 정한 관례예요.',
      en: 'Scores pairs by a bilinear form that is learned, with neither cosine nor temperature; those are conventions of later work.',
    } },
    { where: 'PyTorch Metric Learning NTXentLoss', source: 'pytorch-metric-learning', difference: {
      ko: 'ref_emb로 키를 따로 주고 레이블을 0, 1, 2, …로 주면 여기와 같은 값이에요. 레이블이 같은 행은 음성에서 빠져요. 여기는 다른 행이면 모두 음성이에요.',
      en: 'Given the keys as ref_emb and the labels 0, 1, 2, … it has the same value. Rows of the same label are no negatives there; here every other row is one.',
    } },
  ],
  edges: [
    { at: { ko: '한 쌍뿐', en: 'one pair alone' }, input: [[1, 2], [-3, 1]], value: 0, grad: { query: [0, 0], key: [0, 0] }, note: { ko: '다른 키가 없으면 틀릴 수 없어요', en: 'without other keys nothing can be wrong' } },
    { at: { ko: '모든 임베딩이 같음', en: 'all embeddings the same' }, input: [[[1, 0], [1, 0]], [[1, 0], [1, 0]]], value: 0.6931471805599453, grad: { query: [0, 0, 0, 0], key: [0, 0, 0, 0] }, note: { ko: 'ln(행 수): 찍은 것과 같고, 거기서 움직이지 않아요', en: 'ln(rows), as by guessing, and stays there' } },
    { at: { ko: '모두 맞음, 온도 0.05', en: 'all right, temperature 0.05' }, input: [[[1, 0], [-1, 0]], [[2, 0], [-3, 0]], { temperature: 0.05 }], value: 4.248354255291589e-18, note: { ko: '1 + e^−40에 로그를 씌우면 0이 돼요', en: 'the logarithm of 1 + e^−40 would be 0' } },
    { at: { ko: '모두 틀림, 온도 0.001', en: 'all wrong, temperature 0.001' }, input: [[[1, 0], [-1, 0]], [[-2, 0], [3, 0]], { temperature: 0.001 }], value: 2000, grad: { query: [0, 0, 0, 0], key: [0, 0, 0, 0] }, note: { ko: '정반대를 가리키면 돌아갈 방향이 없어서 기울기가 0이에요', en: 'pointing exactly the other way there is no way round: slope 0' } },
    { at: { ko: '쿼리 하나가 영벡터', en: 'one query a zero vector' }, input: [[[0, 0], [0, 1]], [[1, 0], [0, 1]], { reduction: 'none', temperature: 0.5 }], value: 0.8200751916029179, note: { ko: '코사인을 모두 0으로 정해서 ln 2와 ln(1 + e^−2)의 합이에요', en: 'its cosines are declared 0: the sum of ln 2 and ln(1 + e^−2)' } },
    { at: { ko: '영벡터만', en: 'zero vectors only' }, input: [[[0], [0]], [[0], [0]]], value: 0.6931471805599453, grad: { query: [0, 0], key: [0, 0] } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[NaN, 0], [0, 1]], [[1, 0], [0, 1]]], value: NaN },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0], [0, 1]], [[1, 0], [0, 1]]], value: NaN },
    { at: { ko: '온도 0', en: 'temperature 0' }, input: [[1, 0], [1, 0], { temperature: 0 }], throws: 'infoNce: temperature must be above 0, got 0' },
    { at: { ko: '행 수가 다름', en: 'another number of rows' }, input: [[[1, 0], [0, 1]], [[1, 0]]], throws: 'infoNce: key must have as many rows as query (2), got 1' },
  ],
  frameworks: {
    pytorch: 'F.cross_entropy(F.normalize(query) @ F.normalize(key).T / 0.07, torch.arange(len(query)))',
  },
  sources: ['oord2018', 'radford2021', 'pytorch-metric-learning'],
  loss: infoNce,
}));

import { checkParameters, checkReduction, must } from '#core/check';
import { addSimilaritySlopes, cosineOf, directions, similaritiesInto, throughLength } from '#core/cosine';
import { card } from '#core/kinds';
import { dimensionsOption, reductionOption, temperatureDescription } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { inFloat64, readRows } from '#core/rows';
import { crossEntropyInto } from '#core/softmax';

const who = 'supCon';

const settings = {
  temperature: { default: 0.1, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  temperature: temperatureDescription,
});

export interface SupConOptions extends ParameterOptions<typeof settings> {
  /** coordinates an embedding, where the input is a flat vector of several embeddings */
  readonly dimensions?: number;
  readonly reduction?: Reduction;
}

/**
 * Supervised contrastive loss: each row should find all rows of its class among all other rows of the batch.
 *
 * With k others of its class the loss of a row is at least ln(k), where they share the softmax evenly: it does not go
 * to 0, and values from batches of different make-up do not compare. A row alone in its class teaches the others what
 * to avoid and itself contributes nothing; make batches so that few are.
 *
 * This is L_out of Khosla et al.: the mean over the positives stands outside the logarithm. The mean divides by the
 * number of rows, those without positives included, which PyTorch Metric Learning leaves out. The temperature is the
 * default there; PyTorch has no such loss. The cosine with a row of zeros is declared 0, and its slope.
 *
 * @param embedding  [rows][dimensions] or, flat, one embedding; of any length, only its direction counts
 * @param target     [rows], whole numbers from 0: rows of the same number belong together
 * @param options    temperature: above 0; dimensions; reduction over the rows
 * @returns          value in nats; grad [rows * dimensions]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a class id is no whole number from 0, or temperature is not above 0
 * @see Khosla et al. 2020, Supervised Contrastive Learning, arXiv:2004.11362
 * @example supCon([[1, 0], [2, 0], [0, 3]], [4, 4, 7], { temperature: 1, reduction: 'sum' }).value.toFixed(6) // => '0.626523'
 */
export function supCon(embedding: Vector | Matrix, target: Indices, options: SupConOptions = {}): LossResult {
  const { temperature = settings.temperature.default, dimensions, reduction = 'mean' } = options;
  const { flat, rows, columns } = readRows(who, 'embedding', embedding, 'dimensions', dimensions);
  const members = countGroups(target, rows);
  checkParameters(who, settings, { temperature });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const { unit, length } = directions(inFloat64(flat), columns);
  const grad = new Float64Array(rows * columns);
  const [z, slope, wanted] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const positives = members.get(target[row]!)! - 1;
    if (positives === 0) continue;
    for (let j = 0; j < rows; j++) wanted[j] = j !== row && target[j] === target[row] ? 1 / positives : 0;
    similaritiesInto(z, unit, row * columns, unit, columns, temperature);
    z[row] = -Infinity; // all but itself
    const loss = crossEntropyInto(slope, z, wanted); // ln Σ e^(cos / τ) − mean of its positives' cos / τ
    sum += loss;
    if (elements) elements[row] = loss;
    addSimilaritySlopes(grad, grad, slope, scale / temperature, unit, row * columns, unit, columns);
  }
  throughLength(grad, { unit, length }, columns);
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** How many rows each class id has. Throws unless each row has one, a whole number from 0. */
function countGroups(target: Indices, rows: number): Map<number, number> {
  if (target.length !== rows) throw must(who, 'target', `have one class id for each row of embedding (${rows})`, target.length);
  const members = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const id = target[row]!;
    if (!Number.isInteger(id) || id < 0) throw must(who, `target[${row}]`, 'be an integer at least 0', id);
    members.set(id, (members.get(id) ?? 0) + 1);
  }
  return members;
}

export default /* @__PURE__ */ card(() => ({
  id: 'sup-con',
  name: { ko: '지도 대조 손실', en: 'Supervised contrastive loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'embedding', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'target', form: 'ids', numbers: 'group' },
  ],
  coupled: true,
  formula: {
    name: '\\ell_{\\tau}(a, y)',
    body: '\\begin{cases} \\ln\\left(\\sum_{j=1}^{m} e^{\\frac{s_{j}}{\\tau}}\\right) - \\frac{1}{k} \\sum_{j=1}^{k} \\frac{p_{j}}{\\tau} & \\text{if } k > 0 \\\\ 0 & \\text{otherwise} \\end{cases}',
    symbols: {
      s: { role: 'residual', label: { ko: '다른 행과의 코사인', en: 'cosine with each other row' } },
      p: { role: 'prediction', label: { ko: '같은 클래스의 다른 행과의 코사인', en: 'cosine with each other row of the class' } },
      k: { role: 'target', label: { ko: '같은 클래스의 다른 행의 수', en: 'number of other rows of the class' } },
      m: { role: 'target', label: { ko: '다른 행의 수 n − 1', en: 'number of other rows, n − 1' } },
      '\\tau': { role: 'parameter', label: parameters.temperature.label },
    },
    where: 'm = n - 1',
    inputs: (embedding: number[][], target: number[], item: number) => {
      const own = embedding[item - 1]!;
      const others = (belongs: (at: number) => boolean): number[] => embedding.flatMap((other, at) => (at !== item - 1 && belongs(at) ? [cosineOf(own, other)] : []));
      const [s, p] = [others(() => true), others((at) => target[at] === target[item - 1])];
      return { s, p, k: p.length, m: s.length };
    },
  },
  parameters,
  options: { dimensions: dimensionsOption, reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  conventions: [
    { where: 'PyTorch Metric Learning SupConLoss', source: 'pytorch-metric-learning', difference: {
      ko: '온도 0.1은 같아요. 다만 손실이 0인 행은 평균에서 빼요. 임베딩 (1, 0), (2, 0), (0, 3), 클래스 4, 4, 7, 온도 1에서 거기는 두 행의 평균 0.3133, 여기는 세 행의 평균 0.2088이에요. 모든 행에 양성이 있으면 같은 값이에요.',
      en: 'Has the same temperature 0.1, but leaves rows of loss 0 out of the mean: embeddings (1, 0), (2, 0), (0, 3) of classes 4, 4, 7 cost 0.3133 there, a mean of two rows, and 0.2088 here, of three, at temperature 1. Where every row has a positive the values agree.',
    } },
    { where: 'SupContrast, the code of the authors', source: 'supcontrast', difference: {
      ko: '온도의 기본값이 0.07이고, 손실에 온도 / 0.07을 곱해요. 온도 0.1이면 여기의 1.43배예요. 임베딩의 길이는 미리 1로 맞춰야 하고, 양성이 없는 행은 0 / 0이라 NaN이에요.',
      en: 'Has temperature 0.07 by default and multiplies the loss by temperature / 0.07: 1.43 times the value here at temperature 0.1. It expects embeddings of length 1, and a row without positives is 0 / 0, NaN.',
    } },
    { where: 'Khosla et al. 2020', source: 'khosla2020', difference: {
      ko: '두 형태를 견줘요. 여기처럼 양성의 평균을 로그 밖에서 내는 L_out과, 로그 안에서 내는 L_in이에요. L_in은 L_out보다 크지 않고, 논문은 L_out을 권해요.',
      en: 'Compares two forms: L_out, with the mean over the positives outside the logarithm, as here, and L_in, with it inside, which is never larger. They recommend L_out.',
    } },
  ],
  edges: [
    { at: { ko: '한 행뿐', en: 'one row alone' }, input: [[1, 2], [0]], value: 0, grad: [0, 0] },
    { at: { ko: '같은 클래스가 하나도 없음', en: 'no two rows of one class' }, input: [[[1, 0], [0, 1]], [0, 1]], value: 0, grad: [0, 0, 0, 0], note: { ko: '양성이 없으면 배울 것이 없어요. NaN이 아니에요', en: 'without positives there is nothing to learn, and no NaN' } },
    { at: { ko: '혼자인 행 하나', en: 'one row alone in its class' }, input: [[[1, 0], [2, 0], [0, 3]], [4, 4, 7], { temperature: 1 }], value: 0.2088411250121486, note: { ko: '세 행으로 나눠요', en: 'the mean divides by all three rows' } },
    { at: { ko: '모두 같은 클래스, 한 점에', en: 'all of one class, at one point' }, input: [[[1, 0], [1, 0], [1, 0]], [5, 5, 5], { reduction: 'none' }], value: 2.0794415416798357, grad: [0, 0, 0, 0, 0, 0], note: { ko: '더 좋아질 수 없는데도 행마다 ln 2예요', en: 'ln 2 for each row, though nothing could be better' } },
    { at: { ko: '모두 맞음, 온도 0.05', en: 'all right, temperature 0.05' }, input: [[[1, 0], [1, 0], [-1, 0]], [0, 0, 1], { temperature: 0.05, reduction: 'sum' }], value: 8.496708510583178e-18, note: { ko: '1 + e^−40에 로그를 씌우면 0이 돼요', en: 'the logarithm of 1 + e^−40 would be 0' } },
    { at: { ko: '모두 틀림, 온도 0.001', en: 'all wrong, temperature 0.001' }, input: [[[1, 0], [-1, 0], [1, 0], [-1, 0]], [0, 0, 1, 1], { temperature: 0.001 }], value: 2000, grad: [0, 0, 0, 0, 0, 0, 0, 0], note: { ko: '정반대를 가리키면 돌아갈 방향이 없어서 기울기가 0이에요', en: 'pointing exactly the other way there is no way round: slope 0' } },
    { at: { ko: '영벡터 하나', en: 'one zero vector' }, input: [[[0, 0], [0, 1], [1, 0]], [0, 0, 1], { temperature: 0.5, reduction: 'sum' }], value: 1.3862943611198906, grad: [0, 0, 1, 0, 0, 1], note: { ko: '코사인을 모두 0으로 정했고, 그 행의 기울기도 0이에요', en: 'its cosines are declared 0, and its slope' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[NaN, 0], [0, 1], [1, 1]], [0, 1, 1]], value: NaN },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0], [0, 1]], [3, 3]], value: NaN },
    { at: { ko: '클래스 번호가 −1', en: 'class id −1' }, input: [[[1, 0], [0, 1]], [0, -1]], throws: 'supCon: target[1] must be an integer at least 0, got -1' },
    { at: { ko: '온도 0', en: 'temperature 0' }, input: [[1, 0], [0], { temperature: 0 }], throws: 'supCon: temperature must be above 0, got 0' },
  ],
  frameworks: {
    pytorch: 'pytorch_metric_learning.losses.SupConLoss(temperature=0.1)(embedding, target)  # where every row has a positive',
  },
  sources: ['khosla2020', 'pytorch-metric-learning', 'supcontrast'],
  loss: supCon,
}));

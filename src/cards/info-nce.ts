import { cosineOf } from '#core/embeddings/cosine';
import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption, sampleWeightOf, temperatureDescription } from '#core/card/options';
import { described } from '#core/parameter';
import { infoNce, settings } from '#losses/info-nce';

const parameters = described(settings, {
  temperature: temperatureDescription,
});

export default card({
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
      s: { role: 'residual', label: { ko: '키와의 코사인', en: 'cosines with keys' } },
      t: { role: 'target', label: { ko: '쿼리의 번호', en: 'query index' } },
      q: { role: 'prediction', label: { ko: '쿼리', en: 'query' } },
      k: { role: 'prediction', label: { ko: '키', en: 'key' } },
      n: { role: 'target', label: { ko: '행 수', en: 'number of rows' } },
      '\\tau': { role: 'parameter', label: parameters.temperature.label },
    },
    where: 's_{j} = \\cos\\left(q_{t}, k_{j}\\right)',
    inputs: (query: number[][], key: number[][], item: number) => ({ s: key.map((row) => cosineOf(query[item - 1]!, row)), t: item, n: key.length }),
  },
  parameters,
  options: {
    symmetric: { type: 'boolean', default: 'false', label: { ko: '키에서 쿼리를 분류하는 손실도 구해서 두 방향을 평균해요(CLIP)', en: 'also classify the query of each key, and take the mean of both directions (CLIP)' } },
    rowLength: dimensionsOption,
    sampleWeight: sampleWeightOf('rows'),
    reduction: reductionOption,
  },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '한 쌍', en: 'a single pair' }, input: [[[1, 2]], [[-3, 1]]], value: 0, grad: { query: [0, 0], key: [0, 0] }, note: { ko: '네거티브가 없으면 손실이 0이에요', en: 'without negatives the loss is 0' } },
    { at: { ko: '모든 임베딩이 같음', en: 'all embeddings equal' }, input: [[[1, 0], [1, 0]], [[1, 0], [1, 0]]], value: 0.6931471805599453, grad: { query: [0, 0, 0, 0], key: [0, 0, 0, 0] }, note: { ko: 'ln(행 수): 무작위로 고를 때의 손실이고, 기울기가 0이에요', en: 'ln(rows), chance level, with zero gradient' } },
    { at: { ko: '모두 정답, 온도 0.05', en: 'all correct, temperature 0.05' }, input: [[[1, 0], [-1, 0]], [[2, 0], [-3, 0]], { temperature: 0.05 }], value: 4.248354255291589e-18, note: { ko: 'ln(1 + e^−40)을 그대로 계산하면 0이 돼요', en: 'ln(1 + e^−40) as written would round to 0' } },
    { at: { ko: '모두 오답, 온도 0.001', en: 'all wrong, temperature 0.001' }, input: [[[1, 0], [-1, 0]], [[-2, 0], [3, 0]], { temperature: 0.001 }], value: 2000, grad: { query: [0, 0, 0, 0], key: [0, 0, 0, 0] }, note: { ko: '정확히 반대 방향이면 기울기가 0이에요', en: 'exactly opposite directions have zero gradient' } },
    { at: { ko: '쿼리 하나가 영벡터', en: 'a zero vector as query' }, input: [[[0, 0], [0, 1]], [[1, 0], [0, 1]], { reduction: 'none', temperature: 0.5 }], value: 0.8200751916029179, note: { ko: '그 쿼리의 코사인을 0으로 정의해서 ln 2와 ln(1 + e^−2)의 합이에요', en: 'its cosines are defined as 0: the sum of ln 2 and ln(1 + e^−2)' } },
    { at: { ko: '모두 영벡터', en: 'zero vectors only' }, input: [[[0], [0]], [[0], [0]]], value: 0.6931471805599453, grad: { query: [0, 0], key: [0, 0] } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[NaN, 0], [0, 1]], [[1, 0], [0, 1]]], value: NaN },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0], [0, 1]], [[1, 0], [0, 1]]], value: NaN },
    { at: { ko: '행 길이 없는 평평한 벡터', en: 'a flat vector without rowLength' }, input: [[1, 0, 0, 1], [1, 0, 0, 1]], throws: 'infoNce: rowLength must be given where query is flat, got undefined', note: { ko: '한 행으로 읽으면 비교할 네거티브가 없어요', en: 'read as one row it would have no negatives' } },
    { at: { ko: '온도 0', en: 'temperature 0' }, input: [[1, 0], [1, 0], { temperature: 0 }], throws: 'infoNce: temperature must be above 0, got 0' },
    { at: { ko: '행 수가 다름', en: 'row counts differ' }, input: [[[1, 0], [0, 1]], [[1, 0]]], throws: 'infoNce: key must have as many rows as query (2), got 1' },
  ],
  aliases: [{ name: 'clipLoss', options: { symmetric: true }, label: { ko: 'CLIP 손실', en: 'The loss of CLIP' } }],
  frameworks: {
    pytorch: 'F.cross_entropy(F.normalize(query) @ F.normalize(key).T / 0.07, torch.arange(len(query)))',
  },
  sources: ['oord2018', 'radford2021', 'pytorch-metric-learning'],
  loss: infoNce,
});

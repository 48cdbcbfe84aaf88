import { cosineOf } from '#core/embeddings/cosine';
import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption, temperatureDescription } from '#core/card/options';
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
});

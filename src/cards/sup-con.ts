import { cosineOf } from '#core/embeddings/cosine';
import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption, sampleWeightOf, temperatureDescription } from '#core/card/options';
import { described } from '#core/parameter';
import { settings, supCon } from '#losses/sup-con';

const parameters = described(settings, {
  temperature: temperatureDescription,
});

export default card({
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
      s: { role: 'residual', label: { ko: '다른 행과의 코사인', en: 'cosines with other rows' } },
      p: { role: 'prediction', label: { ko: '포지티브와의 코사인', en: 'cosines with positives' } },
      k: { role: 'target', label: { ko: '포지티브의 수', en: 'number of positives' } },
      m: { role: 'target', label: { ko: '다른 행의 수', en: 'number of other rows' } },
      '\\tau': { role: 'parameter', label: parameters.temperature.label },
    },
    where: 'm = n - 1',
    inputs: (embedding: number[][], target: number[], item: number) => {
      const anchor = embedding[item - 1]!;
      const others = (included: (at: number) => boolean): number[] => embedding.flatMap((other, at) => (at !== item - 1 && included(at) ? [cosineOf(anchor, other)] : []));
      const [s, p] = [others(() => true), others((at) => target[at] === target[item - 1])];
      return { s, p, k: p.length, m: s.length };
    },
  },
  parameters,
  options: { rowLength: dimensionsOption, sampleWeight: sampleWeightOf('rows'), reduction: reductionOption },
  properties: {
    convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '한 행', en: 'a single row' }, input: [[[1, 2]], [0]], value: 0, grad: [0, 0] },
    { at: { ko: '같은 클래스가 하나도 없음', en: 'no two rows of one class' }, input: [[[1, 0], [0, 1]], [0, 1]], value: 0, grad: [0, 0, 0, 0], note: { ko: '포지티브가 없으면 손실이 0이에요. NaN이 아니에요', en: 'without positives the loss is 0, not NaN' } },
    { at: { ko: '포지티브가 없는 행 하나', en: 'a row without positives' }, input: [[[1, 0], [2, 0], [0, 3]], [4, 4, 7], { temperature: 1 }], value: 0.2088411250121486, note: { ko: '평균은 세 행 모두로 나눠요', en: 'the mean divides by all three rows' } },
    { at: { ko: '모두 같은 클래스, 같은 임베딩', en: 'one class, equal embeddings' }, input: [[[1, 0], [1, 0], [1, 0]], [5, 5, 5], { reduction: 'none' }], value: 2.0794415416798357, grad: [0, 0, 0, 0, 0, 0], note: { ko: '최솟값인데도 행마다 ln 2예요', en: 'ln 2 for each row is the minimum' } },
    { at: { ko: '모두 정답, 온도 0.05', en: 'all correct, temperature 0.05' }, input: [[[1, 0], [1, 0], [-1, 0]], [0, 0, 1], { temperature: 0.05, reduction: 'sum' }], value: 8.496708510583178e-18, note: { ko: 'ln(1 + e^−40)을 그대로 계산하면 0이 돼요', en: 'ln(1 + e^−40) as written would round to 0' } },
    { at: { ko: '모두 오답, 온도 0.001', en: 'all wrong, temperature 0.001' }, input: [[[1, 0], [-1, 0], [1, 0], [-1, 0]], [0, 0, 1, 1], { temperature: 0.001 }], value: 2000, grad: [0, 0, 0, 0, 0, 0, 0, 0], note: { ko: '정확히 반대 방향이면 기울기가 0이에요', en: 'exactly opposite directions have zero gradient' } },
    { at: { ko: '영벡터 하나', en: 'a zero vector' }, input: [[[0, 0], [0, 1], [1, 0]], [0, 0, 1], { temperature: 0.5, reduction: 'sum' }], value: 1.3862943611198906, grad: [0, 0, 1, 0, 0, 1], note: { ko: '그 행의 코사인과 기울기를 0으로 정의해요', en: 'its cosines and its gradient are defined as 0' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[NaN, 0], [0, 1], [1, 1]], [0, 1, 1]], value: NaN },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0], [0, 1]], [3, 3]], value: NaN },
    { at: { ko: '클래스 번호가 −1', en: 'class id −1' }, input: [[[1, 0], [0, 1]], [0, -1]], throws: 'supCon: target[1] must be an integer at least 0, got -1' },
    { at: { ko: '행 길이 없는 평평한 벡터', en: 'a flat vector without rowLength' }, input: [[1, 0, 0, 1], [0, 0]], throws: 'supCon: rowLength must be given where embedding is flat, got undefined', note: { ko: '한 행으로 읽으면 비교할 행이 없어요', en: 'read as one row it would have none to compare with' } },
    { at: { ko: '온도 0', en: 'temperature 0' }, input: [[1, 0], [0], { temperature: 0 }], throws: 'supCon: temperature must be above 0, got 0' },
  ],
  frameworks: {
    pytorch: 'pytorch_metric_learning.losses.SupConLoss(temperature=0.1)(embedding, target)  # where every row has a positive',
  },
  sources: ['khosla2020', 'pytorch-metric-learning', 'supcontrast'],
  loss: supCon,
});

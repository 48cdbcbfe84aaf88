import { cosineOf } from '#core/embeddings/cosine';
import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption, sampleWeightOf, temperatureDescription } from '#core/card/options';
import { described } from '#core/parameter';
import { ntXent, settings } from '#losses/nt-xent';

const parameters = described(settings, {
  temperature: temperatureDescription,
});

export default card({
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
      s: { role: 'residual', label: { ko: '첫째 뷰의 코사인', en: 'cosines of the first view' } },
      r: { role: 'residual', label: { ko: '둘째 뷰의 코사인', en: 'cosines of the second view' } },
      c: { role: 'prediction', label: { ko: '짝의 코사인', en: 'cosine of the pair' } },
      m: { role: 'target', label: { ko: '나머지 뷰의 수', en: 'number of other views' } },
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
  options: { rowLength: dimensionsOption, sampleWeight: sampleWeightOf('pairs'), reduction: reductionOption },
  properties: {
    convex: false, symmetric: true, range: [0, Infinity], estimates: 'none', gradientBound: () => Infinity, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '한 쌍', en: 'a single pair' }, input: [[[1, 2]], [[-3, 1]]], value: 0, grad: { first: [0, 0], second: [0, 0] }, note: { ko: '네거티브가 없으면 손실이 0이에요', en: 'without negatives the loss is 0' } },
    { at: { ko: '모든 임베딩이 같음', en: 'all embeddings equal' }, input: [[[1, 0], [1, 0]], [[1, 0], [1, 0]]], value: 1.0986122886681098, grad: { first: [0, 0, 0, 0], second: [0, 0, 0, 0] }, note: { ko: 'ln(2n − 1): 무작위로 고를 때의 손실이고, 기울기가 0이에요', en: 'ln(2n − 1), chance level, with zero gradient' } },
    { at: { ko: '모두 정답, 온도 0.05', en: 'all correct, temperature 0.05' }, input: [[[1, 0], [-1, 0]], [[2, 0], [-3, 0]], { temperature: 0.05 }], value: 8.496708510583178e-18, note: { ko: 'ln(1 + 2e^−40)을 그대로 계산하면 0이 돼요', en: 'ln(1 + 2e^−40) as written would round to 0' } },
    { at: { ko: '모두 오답, 온도 0.001', en: 'all wrong, temperature 0.001' }, input: [[[1, 0], [-1, 0]], [[-2, 0], [3, 0]], { temperature: 0.001 }], value: 2000, grad: { first: [0, 0, 0, 0], second: [0, 0, 0, 0] }, note: { ko: '정확히 반대 방향이면 기울기가 0이에요', en: 'exactly opposite directions have zero gradient' } },
    { at: { ko: '뷰 하나가 영벡터', en: 'a zero vector as view' }, input: [[[0, 0], [0, 1]], [[1, 0], [0, 1]]], value: 0.6690785274449971, note: { ko: '그 뷰의 코사인과 기울기를 0으로 정의해요', en: 'its cosines and its gradient are defined as 0' } },
    { at: { ko: '모두 영벡터', en: 'zero vectors only' }, input: [[[0], [0]], [[0], [0]]], value: 1.0986122886681098, grad: { first: [0, 0], second: [0, 0] } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[[NaN, 0], [0, 1]], [[1, 0], [0, 1]]], value: NaN },
    { at: { ko: '∞ 좌표', en: 'an infinite coordinate' }, input: [[[Infinity, 0], [0, 1]], [[1, 0], [0, 1]]], value: NaN },
    { at: { ko: '행 길이 없는 평평한 벡터', en: 'a flat vector without rowLength' }, input: [[1, 0, 0, 1], [1, 0, 0, 1]], throws: 'ntXent: rowLength must be given where first is flat, got undefined', note: { ko: '한 행으로 읽으면 비교할 행이 없어요', en: 'read as one row it would have none to compare with' } },
    { at: { ko: '온도 0', en: 'temperature 0' }, input: [[1, 0], [1, 0], { temperature: 0 }], throws: 'ntXent: temperature must be above 0, got 0' },
    { at: { ko: '행 수가 다름', en: 'row counts differ' }, input: [[[1, 0], [0, 1]], [[1, 0]]], throws: 'ntXent: second must have as many rows as first (2), got 1' },
  ],
  frameworks: {
    pytorch: 'pytorch_metric_learning.losses.NTXentLoss(temperature=0.5)(torch.cat([first, second]), torch.arange(len(first)).repeat(2))',
    optax: 'optax.ntxent(jnp.concatenate([first, second]), jnp.concatenate([ids, ids]), temperature=0.5)  # ids = jnp.arange(len(first))',
  },
  sources: ['chen2020', 'pytorch-metric-learning', 'optax-losses', 'monai-losses'],
  loss: ntXent,
});

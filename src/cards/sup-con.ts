import { cosineOf } from '#core/embeddings/cosine';
import { card } from '#core/card/kinds';
import { dimensionsOption, reductionOption, temperatureDescription } from '#core/card/options';
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
});

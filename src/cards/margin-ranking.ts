import { card } from '#core/card/kinds';
import { reductionOption, weightOverSum } from '#core/card/options';
import { described } from '#core/parameter';
import { marginRanking, settings } from '#losses/margin-ranking';

const parameters = described(settings, {
  margin: { symbol: 'm', label: { ko: '마진', en: 'margin' }, slider: { min: 0, max: 3, step: 0.1 } },
});

export default card({
  id: 'margin-ranking',
  name: { ko: '마진 순위 손실', en: 'Margin ranking loss' },
  kind: 'embeddings',
  family: 'metric-learning',
  arguments: [
    { name: 'score1', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'score2', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'target', form: 'vector', numbers: 'sign' },
  ],
  formula: {
    name: '\\ell_{m}(a, b, y)',
    body: '\\max\\left(0, -y \\left(a - b\\right) + m\\right)',
    symbols: {
      a: { role: 'prediction', label: { ko: '첫째 점수', en: 'first score' } },
      b: { role: 'prediction', label: { ko: '둘째 점수', en: 'second score' } },
      y: { role: 'target', label: { ko: '첫째가 높아야 하면 1, 둘째면 −1', en: '1 if first is to be higher, else −1' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (score1, score2, target) => ({ a: score1, b: score2, y: target }),
  },
  parameters,
  options: { weight: weightOverSum, reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '두 점수가 같음, 마진 0', en: 'equal scores, margin 0' }, input: [[2], [2], [1]], value: 0, grad: { score1: [-1], score2: [1] }, note: { ko: '손실은 0이지만 기울기는 PyTorch처럼 0이 아니에요', en: 'loss 0 with a nonzero gradient, as in PyTorch' } },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[3], [1], [1], { margin: 2 }], value: 0, grad: { score1: [-1], score2: [1] }, note: { ko: '기울기는 PyTorch처럼 활성 쪽의 값이에요', en: 'the gradient is that of the active side, as in PyTorch' } },
    { at: { ko: '마진을 만족함', en: 'margin satisfied' }, input: [[3.5], [1], [1], { margin: 2 }], value: 0, grad: { score1: [0], score2: [0] } },
    { at: { ko: '정답이 −1', en: 'target −1' }, input: [[3], [1], [-1]], value: 2, grad: { score1: [1], score2: [-1] } },
    { at: { ko: '음의 마진', en: 'negative margin' }, input: [[1], [2], [1], { margin: -1.5 }], value: 0, grad: { score1: [0], score2: [0] }, note: { ko: '순서가 틀려도 차이 1.5까지 허용해요', en: 'a wrong order of up to 1.5 is tolerated' } },
    { at: { ko: '잘못된 순서로 차이가 무한대', en: 'wrong order, infinite difference' }, input: [[-Infinity], [0], [1]], value: Infinity, grad: { score1: [-1], score2: [1] } },
    { at: { ko: '올바른 순서로 차이가 무한대', en: 'right order, infinite difference' }, input: [[Infinity], [0], [1]], value: 0, grad: { score1: [0], score2: [0] } },
    { at: { ko: '두 점수가 모두 ∞', en: 'both scores ∞' }, input: [[Infinity], [Infinity], [1]], value: NaN, grad: { score1: [0], score2: [0] }, note: { ko: 'PyTorch처럼 값만 NaN이고 기울기는 0이에요', en: 'as in PyTorch only the value is NaN, the gradient is 0' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 2], [1, 1]], value: NaN, grad: { score1: [0, -0.5], score2: [0, 0.5] } },
    { at: { ko: '정답이 0', en: 'target 0' }, input: [[1], [2], [0]], throws: 'marginRanking: target[0] must be -1 or 1, got 0' },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[1, 2], [1], [1, 1]], throws: 'marginRanking: score2 must be as long as score1 (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], [], []], throws: 'marginRanking: score1 must have at least 1 element, got 0' },
    { at: { ko: '문자열 정답', en: 'a string as target' }, input: [[1], [0], ['1']], throws: 'marginRanking: target[0] must be a number, got "1"' },
  ],
  frameworks: {
    pytorch: 'F.margin_ranking_loss(score1, score2, target, margin=0.0)',
  },
  sources: ['joachims2002', 'pytorch-margin-ranking-loss', 'pytorch-hinge-embedding-loss'],
  loss: marginRanking,
});

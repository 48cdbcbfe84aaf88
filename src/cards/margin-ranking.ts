import { card } from '#core/card/kinds';
import { reductionOption } from '#core/card/options';
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
      y: { role: 'target', label: { ko: '순서', en: 'order' } },
      m: { role: 'parameter', label: parameters.margin.label },
    },
    inputs: (score1, score2, target) => ({ a: score1, b: score2, y: target }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: 0,
  },
  edges: [
    { at: { ko: '두 점수가 같음, 마진 0', en: 'equal scores, margin 0' }, input: [[2], [2], [1]], value: 0, grad: { score1: [-1], score2: [1] }, note: { ko: '손실은 0이지만 PyTorch처럼 아직 밀어요', en: 'costs nothing, and still pulls, as in PyTorch' } },
    { at: { ko: '정확히 마진', en: 'exactly at the margin' }, input: [[3], [1], [1], { margin: 2 }], value: 0, grad: { score1: [-1], score2: [1] }, note: { ko: 'PyTorch처럼 아직 밀어요', en: 'still active, as in PyTorch' } },
    { at: { ko: '마진 밖', en: 'beyond the margin' }, input: [[3.5], [1], [1], { margin: 2 }], value: 0, grad: { score1: [0], score2: [0] } },
    { at: { ko: '순서가 −1', en: 'target −1' }, input: [[3], [1], [-1]], value: 2, grad: { score1: [1], score2: [-1] } },
    { at: { ko: '마진이 음수', en: 'margin below 0' }, input: [[1], [2], [1], { margin: -1.5 }], value: 0, grad: { score1: [0], score2: [0] }, note: { ko: '틀린 순서도 1.5까지 봐줘요', en: 'a wrong order passes by up to 1.5' } },
    { at: { ko: '틀린 쪽으로 무한히', en: 'infinitely wrong' }, input: [[-Infinity], [0], [1]], value: Infinity, grad: { score1: [-1], score2: [1] } },
    { at: { ko: '맞는 쪽으로 무한히', en: 'infinitely right' }, input: [[Infinity], [0], [1]], value: 0, grad: { score1: [0], score2: [0] } },
    { at: { ko: '두 점수가 모두 ∞', en: 'both scores ∞' }, input: [[Infinity], [Infinity], [1]], value: NaN, grad: { score1: [0], score2: [0] }, note: { ko: 'PyTorch처럼 값만 NaN이고 기울기는 0이에요', en: 'as in PyTorch the value alone is NaN, the slope is 0' } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 1], [0, 2], [1, 1]], value: NaN, grad: { score1: [0, -0.5], score2: [0, 0.5] } },
    { at: { ko: '순서가 0', en: 'target 0' }, input: [[1], [2], [0]], throws: 'marginRanking: target[0] must be -1 or 1, got 0' },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[1, 2], [1], [1, 1]], throws: 'marginRanking: score2 must be as long as score1 (2), got 1' },
    { at: { ko: '빈 입력', en: 'empty input' }, input: [[], [], []], throws: 'marginRanking: score1 must have at least 1 element, got 0' },
    { at: { ko: '정답이 글자', en: 'a target that is text' }, input: [[1], [0], ['1']], throws: 'marginRanking: target[0] must be -1 or 1, got "1"' },
  ],
  frameworks: {
    pytorch: 'F.margin_ranking_loss(score1, score2, target, margin=0.0)',
  },
  sources: ['joachims2002', 'pytorch-margin-ranking-loss', 'pytorch-hinge-embedding-loss'],
  loss: marginRanking,
});

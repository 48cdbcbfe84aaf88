import { card } from '#core/card/kinds';
import { reductionOption, sampleWeightOf } from '#core/card/options';
import { described } from '#core/parameter';
import { qLearning, settings } from '#losses/q-learning';

const parameters = described(settings, {
  discount: { symbol: '\\gamma', label: { ko: '할인율', en: 'discount' }, slider: { min: 0, max: 1, step: 0.01 } },
  delta: { symbol: '\\delta', label: { ko: '후버 손실의 경곗값', en: 'Huber threshold' }, slider: { min: 0.1, max: 4, step: 0.1 } },
});

export default card({
  id: 'q-learning',
  name: { ko: 'Q-러닝 손실', en: 'Q-learning loss' },
  kind: 'policy',
  family: 'reinforcement',
  arguments: [
    { name: 'actionValue', form: 'rows', numbers: 'real', differentiated: true },
    { name: 'action', form: 'ids', numbers: 'id' },
    { name: 'reward', form: 'vector', numbers: 'real' },
    { name: 'nextActionValue', form: 'rows', numbers: 'real' },
    { name: 'done', form: 'vector', numbers: 'probability' },
  ],
  formula: {
    name: '\\ell_{\\gamma, \\delta}(q)',
    body: '\\begin{cases} \\frac{1}{2} e^{2} & \\text{if } \\left|e\\right| \\le \\delta \\\\ \\delta \\left( \\left|e\\right| - \\frac{1}{2} \\delta \\right) & \\text{otherwise} \\end{cases}',
    given: { e: 'q_{a} - r - \\gamma (1 - d) m' },
    symbols: {
      e: { role: 'residual', label: { ko: 'TD 오차', en: 'TD error' } },
      q: { role: 'prediction', label: { ko: '행동 가치', en: 'action values' } },
      a: { role: 'target', label: { ko: '선택한 행동', en: 'action taken' } },
      r: { role: 'target', label: { ko: '보상', en: 'reward' } },
      d: { role: 'target', label: { ko: '종료 여부', en: '1 if ended' } },
      m: { role: 'target', label: { ko: '다음 최대 가치', en: 'best next value' } },
      '\\gamma': { role: 'parameter', label: parameters.discount.label },
      '\\delta': { role: 'parameter', label: parameters.delta.label },
    },
    inputs: (value, action, reward, next, done) => ({ q: value, a: action + 1, r: reward, d: done, m: Math.max(...next) }),
  },
  parameters,
  options: {
    onlineNext: { type: 'Vector | Matrix', default: 'none', label: { ko: '다음 행동을 선택할 때 쓰는 온라인 네트워크의 행동 가치 (이중 Q-러닝)', en: 'action values of the online network, which select the next action (double Q-learning)' } },
    rowLength: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 행동 수', en: 'number of actions, for flat vectors' } },
    sampleWeight: sampleWeightOf('steps'),
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: ({ delta }) => delta, smoothness: 1,
  },
  edges: [
    { at: { ko: '행동 가치가 목표와 같음', en: 'value equals target' }, input: [[[3, 0]], [0], [1], [[4, 2]], [0], { discount: 0.5 }], value: 0, grad: [0, 0] },
    { at: { ko: 'TD 오차가 정확히 delta', en: 'TD error of exactly delta' }, input: [[[2, 0]], [0], [0], [[0, 0]], [0], { delta: 2 }], value: 2, grad: [2, 0], note: { ko: '두 식의 값과 기울기가 모두 같아요', en: 'both pieces agree in value and slope' } },
    { at: { ko: '종료 단계', en: 'terminal step' }, input: [[[1, 0]], [0], [1], [[5, 7]], [1]], value: 0, grad: [0, 0] },
    { at: { ko: '종료 단계, 다음 가치가 NaN과 −∞', en: 'terminal step, next values NaN and −∞' }, input: [[[1, 0]], [0], [3], [[NaN, -Infinity]], [1]], value: 1.5, grad: [-1, 0], note: { ko: '다음 상태를 무시해요. 식을 그대로 계산하면 NaN이에요', en: 'the next state is ignored; the formula as written gives NaN' } },
    { at: { ko: '다음 행동 하나를 마스킹 (−∞)', en: 'one next action masked, −∞' }, input: [[[1, 0]], [0], [1], [[-Infinity, 2]], [0], { discount: 0.5 }], value: 0.5, grad: [-1, 0] },
    { at: { ko: '이중 Q-러닝에서 행동 가치가 같음', en: 'tie in double Q-learning' }, input: [[[0, 0]], [0], [0], [[1, 3]], [0], { discount: 1, delta: 8, onlineNext: [[2, 2]] }], value: 0.5, grad: [-1, 0], note: { ko: '첫 행동을 선택해요. torch.argmax와 같아요', en: 'the first action is selected, as by torch.argmax' } },
    { at: { ko: 'delta = ∞, TD 오차 −750', en: 'delta ∞, TD error −750' }, input: [[[0, 0]], [1], [750], [[0, 0]], [0], { delta: Infinity }], value: 281250, grad: [0, -750], note: { ko: '제곱의 절반이에요', en: 'half the square' } },
    { at: { ko: '다음 가치 하나가 NaN', en: 'one next value NaN' }, input: [[[1, 0]], [0], [1], [[NaN, 2]], [0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: '범위를 벗어난 행동 번호', en: 'action out of range' }, input: [[[1, 0]], [-1], [1], [[0, 0]], [0]], throws: 'qLearning: action[0] must be an integer from 0 to 1, got -1' },
    { at: { ko: 'onlineNext의 행동 수가 다름', en: 'number of actions in onlineNext differs' }, input: [[[1, 0]], [0], [1], [[0, 0]], [0], { onlineNext: [[1, 2, 3]] }], throws: 'qLearning: onlineNext must have rows as long as those of actionValue (2), got 3' },
    { at: { ko: '할인율 1.01', en: 'discount 1.01' }, input: [[[1, 0]], [0], [1], [[0, 0]], [0], { discount: 1.01 }], throws: 'qLearning: discount must be at least 0 and at most 1, got 1.01' },
  ],
  frameworks: {
    pytorch: 'F.huber_loss(q.gather(1, action[:, None])[:, 0], reward + discount * (1 - done) * next_q.amax(1))',
    optax: 'optax.huber_loss(q[range(n), action], reward + discount * (1 - done) * next_q.max(1)).mean()',
  },
  sources: ['watkins1992', 'mnih2015', 'vanhasselt2016', 'rlax'],
  loss: qLearning,
});

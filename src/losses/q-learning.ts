import { checkParameters, checkReduction, must } from '#core/check';
import { checkIds } from '#core/ids';
import { card } from '#core/kinds';
import { reductionOption } from '#core/options';
import { described, type ParameterOptions, type Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';
import { checkForEachRow } from '#core/vectors';
import { huberAt } from './huber.ts';

const who = 'qLearning';

const settings = {
  discount: { default: 0.99, domain: { 'at least': 0, 'at most': 1 } },
  delta: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export const parameters = /* @__PURE__ */ described(settings, {
  discount: { symbol: '\\gamma', label: { ko: '할인율', en: 'discount' }, slider: { min: 0, max: 1, step: 0.01 } },
  delta: { symbol: '\\delta', label: { ko: '후버 경계', en: 'Huber threshold' }, slider: { min: 0.1, max: 4, step: 0.1 } },
});

export interface QLearningOptions extends ParameterOptions<typeof settings> {
  /** [steps][actions], the online network's values of the next state, for double Q-learning */
  readonly onlineNext?: Vector | Matrix;
  /** actions a row, where the values are flat vectors of several rows */
  readonly columns?: number;
  readonly reduction?: Reduction;
}

/**
 * Q-learning loss: draws the value of an action towards the reward plus the best that may follow.
 *
 * The target holds guesses of its own kind and is taken as a constant; without that, and a target network that lags
 * behind, learning runs after itself. The largest of noisy guesses is too large: `onlineNext` lets one network choose
 * the action and the other value it (double Q-learning), which takes most of that away.
 *
 * The residual is value minus target, in a Huber loss with 1/2: with the default delta 1 its slope is the residual
 * clipped to −1 to 1, as in DQN. `delta: Infinity` makes it half the square. rlax returns target minus value, and no
 * loss. A step that is done does not look at the next state, whatever is in it; of equal values the first is chosen.
 *
 * @param actionValue      [steps][actions], values of the actions in the state, or flat: one row, or several of `columns` each
 * @param action           [steps], the action taken, an integer from 0 to actions − 1
 * @param reward           [steps]
 * @param nextActionValue  [steps][actions], values in the next state by the target network
 * @param done             [steps], 1 where the episode ended, else 0
 * @param options          discount: 0 to 1; delta: where the Huber loss turns linear, above 0; onlineNext [steps][actions]; columns; reduction
 * @returns                value in the unit of the reward, squared; grad [steps * actions], of actionValue
 * @throws {RangeError} if shapes differ, rows are ragged or empty, an action is none, done is outside 0 to 1, or an option is outside its domain
 * @see Mnih et al. 2015, Human-level control through deep reinforcement learning, doi:10.1038/nature14236
 * @example qLearning([1, 0], [0], [1], [2, 4], [0], { discount: 0.5, onlineNext: [9, 8] }).value // => 0.5
 */
export function qLearning(
  actionValue: Vector | Matrix, action: Indices, reward: Vector, nextActionValue: Vector | Matrix, done: Vector, options: QLearningOptions = {},
): LossResult {
  const { discount = settings.discount.default, delta = settings.delta.default, onlineNext, reduction = 'mean' } = options;
  const { flat: q, rows, columns } = readRows(who, 'actionValue', actionValue, 'columns', options.columns);
  const next = readRows(who, 'nextActionValue', nextActionValue, 'columns', options.columns);
  const chooser = onlineNext ? readRows(who, 'onlineNext', onlineNext, 'columns', options.columns) : next;
  checkSameRows(who, 'actionValue', { rows, columns }, 'nextActionValue', next);
  checkSameRows(who, 'actionValue', { rows, columns }, 'onlineNext', chooser);
  checkIds(who, 'action', action, 'actionValue', rows, columns);
  checkForEachRow(who, 'reward', reward, 'actionValue', rows);
  checkForEachRow(who, 'done', done, 'actionValue', rows);
  checkParameters(who, settings, { discount, delta });
  checkReduction(who, reduction);
  const scale = reduction === 'mean' ? 1 / rows : 1;
  const elements = reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const ended = done[row]!;
    if (ended < 0 || ended > 1) throw must(who, `done[${row}]`, 'be at least 0 and at most 1', ended);
    const weight = discount * (1 - ended);
    const from = row * columns;
    const follow = weight === 0 ? 0 : weight * valueOfBest(chooser.flat, next.flat, from, from + columns);
    const taken = from + action[row]!;
    const { v, g } = huberAt(q[taken]! - (reward[row]! + follow), delta);
    sum += v;
    grad[taken] = scale * g;
    if (elements) elements[row] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

/** The value of the action that the chooser rates highest. NaN where one of its ratings is. */
function valueOfBest(chooser: Vector, value: Vector, from: number, end: number): number {
  let best = from;
  for (let i = from; i < end; i++) {
    const rating = chooser[i]!;
    if (rating !== rating) return rating;
    if (rating > chooser[best]!) best = i;
  }
  return value[best]!;
}

export default /* @__PURE__ */ card(() => ({
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
      e: { role: 'residual', label: { ko: 'TD 오차 (값 − 목표)', en: 'TD error, value minus target' } },
      q: { role: 'prediction', label: { ko: '행동 가치', en: 'values of the actions' } },
      a: { role: 'target', label: { ko: '고른 행동', en: 'action taken' } },
      r: { role: 'target', label: { ko: '보상', en: 'reward' } },
      d: { role: 'target', label: { ko: '끝났으면 1', en: '1 where the episode ended' } },
      m: { role: 'target', label: { ko: '다음 상태에서 가장 큰 행동 가치', en: 'largest value in the next state' } },
      '\\gamma': { role: 'parameter', label: parameters.discount.label },
      '\\delta': { role: 'parameter', label: parameters.delta.label },
    },
    inputs: (value, action, reward, next, done) => ({ q: value, a: action + 1, r: reward, d: done, m: Math.max(...next) }),
  },
  parameters,
  options: {
    onlineNext: { type: 'Vector | Matrix', default: 'none', label: { ko: '다음 상태에서 행동을 고를 온라인 네트워크의 값 (이중 Q-러닝)', en: 'values by which the online network chooses the next action (double Q-learning)' } },
    columns: { type: 'number', default: 'all', label: { ko: '평평한 벡터로 줄 때 한 행의 행동 수', en: 'actions a row, for flat vectors' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: ({ delta }) => delta, smoothness: 1,
  },
  conventions: [
    { where: 'rlax q_learning', source: 'rlax', difference: {
      ko: '손실이 아니라 TD 오차를, 그것도 목표에서 값을 뺀 부호로 돌려줘요. 값 1, 목표 3이면 거기는 2, 여기 잔차는 −2예요. 거기에 l2_loss(½ 제곱)를 씌운 2가 여기 delta: Infinity의 값이고, 기본 delta 1에서는 1.5예요.',
      en: 'Returns the TD error, not a loss, as target minus value: for value 1 and target 3 it is 2 there, and the residual here is −2. Its l2_loss of that, half the square, is 2, the value here with delta: Infinity; with the default delta 1 it is 1.5.',
    } },
    { where: 'Mnih et al. 2015 (DQN)', source: 'mnih2015', difference: {
      ko: '제곱 오차를 쓰되 오차 항을 −1과 1 사이로 잘라요. 그것이 delta = 1의 후버 손실이에요. 잘라야 할 것은 기울기이고, 손실 안에서 오차를 자르면 멀리 있는 값의 기울기가 0이 돼요. 오차 3의 기울기는 여기 1, 그렇게 자르면 0이에요.',
      en: 'Speaks of squared errors with the error term clipped to −1 to 1, which is the Huber loss with delta 1. What is clipped is the slope: code that clips the error inside the loss gives far values no slope at all. For an error of 3 the slope is 1 here and 0 so.',
    } },
    { where: 'van Hasselt et al. 2016 (double DQN)', source: 'vanhasselt2016', difference: {
      ko: '온라인 네트워크가 고르고 목표 네트워크가 값을 매겨요. onlineNext를 주면 그래요. 다음 상태의 값이 목표 네트워크로 (2, 4), 온라인 네트워크로 (9, 8)이면 이어질 값은 2이고, 주지 않으면 4예요.',
      en: 'The online network chooses, the target network values: pass onlineNext. With next values (2, 4) by the target network and (9, 8) by the online one, what follows is worth 2; without it, 4.',
    } },
  ],
  edges: [
    { at: { ko: '값이 목표와 같음', en: 'value equals target' }, input: [[[3, 0]], [0], [1], [[4, 2]], [0], { discount: 0.5 }], value: 0, grad: [0, 0] },
    { at: { ko: '정확히 delta만큼 벗어남', en: 'off by exactly delta' }, input: [[[2, 0]], [0], [0], [[0, 0]], [0], { delta: 2 }], value: 2, grad: [2, 0], note: { ko: '두 식의 값과 기울기가 같아요', en: 'both pieces agree, in value and in slope' } },
    { at: { ko: '끝난 단계', en: 'a step that is done' }, input: [[[1, 0]], [0], [1], [[5, 7]], [1]], value: 0, grad: [0, 0] },
    { at: { ko: '끝난 단계, 다음 값이 NaN과 −∞', en: 'done, next values NaN and −∞' }, input: [[[1, 0]], [0], [3], [[NaN, -Infinity]], [1]], value: 1.5, grad: [-1, 0], note: { ko: '다음 상태를 보지 않아요. 식을 그대로 쓰면 NaN이에요', en: 'the next state is not looked at; the plain formula gives NaN' } },
    { at: { ko: '다음 행동 하나가 막힘 (−∞)', en: 'one next action masked, −∞' }, input: [[[1, 0]], [0], [1], [[-Infinity, 2]], [0], { discount: 0.5 }], value: 0.5, grad: [-1, 0] },
    { at: { ko: '이중 Q-러닝에서 값이 같은 행동', en: 'a tie of double Q-learning' }, input: [[[0, 0]], [0], [0], [[1, 3]], [0], { discount: 1, delta: 8, onlineNext: [[2, 2]] }], value: 0.5, grad: [-1, 0], note: { ko: '첫 행동을 골라요. torch.argmax와 같아요', en: 'the first is chosen, as by torch.argmax' } },
    { at: { ko: 'delta = ∞, 오차 −750', en: 'delta ∞, error −750' }, input: [[[0, 0]], [1], [750], [[0, 0]], [0], { delta: Infinity }], value: 281250, grad: [0, -750], note: { ko: '제곱의 절반이에요', en: 'half the square' } },
    { at: { ko: '다음 값에 NaN', en: 'NaN among the next values' }, input: [[[1, 0]], [0], [1], [[NaN, 2]], [0]], value: NaN, grad: [NaN, 0] },
    { at: { ko: '없는 행동', en: 'an action that is none' }, input: [[[1, 0]], [-1], [1], [[0, 0]], [0]], throws: 'qLearning: action[0] must be an integer at least 0 and below 2, got -1' },
    { at: { ko: 'onlineNext의 행동 수가 다름', en: 'onlineNext of other actions' }, input: [[[1, 0]], [0], [1], [[0, 0]], [0], { onlineNext: [[1, 2, 3]] }], throws: 'qLearning: onlineNext must have rows as long as those of actionValue (2), got 3' },
    { at: { ko: '할인율 1.01', en: 'a discount of 1.01' }, input: [[[1, 0]], [0], [1], [[0, 0]], [0], { discount: 1.01 }], throws: 'qLearning: discount must be at least 0 and at most 1, got 1.01' },
  ],
  frameworks: {
    pytorch: 'F.huber_loss(q.gather(1, action[:, None])[:, 0], reward + discount * (1 - done) * next_q.amax(1))',
    optax: 'optax.huber_loss(q[range(n), action], reward + discount * (1 - done) * next_q.max(1)).mean()',
  },
  sources: ['watkins1992', 'mnih2015', 'vanhasselt2016', 'rlax'],
  loss: qLearning,
}));

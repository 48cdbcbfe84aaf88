import { must } from '#core/check';
import { checkClasses } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkForEachRow, checkSameRows, checkSampleWeight, readRows } from '#core/rows';
import { sumOf, weigh } from '#core/weight';
import { huberAt } from './huber.ts';

const who = 'qLearning';

export const settings = {
  discount: { default: 0.99, domain: { 'at least': 0, 'at most': 1 } },
  delta: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

export interface QLearningOptions extends ParameterOptions<typeof settings> {
  /** [steps][actions], action values of the online network in the next state, for double Q-learning */
  readonly onlineNext?: Vector | Matrix;
  /** number of actions, where the values are flat vectors of several rows */
  readonly rowLength?: number;
  /** [steps]; the mean divides by the sum of the weights */
  readonly sampleWeight?: Vector;
  readonly reduction?: Reduction;
}

/**
 * Q-learning loss: the Huber loss of an action value and the reward plus the discounted best value of the next state.
 *
 * The target is itself an estimate and is taken as a constant; without stop-gradient and a target network that lags
 * behind, the target moves with the network. The maximum of noisy estimates is biased upward: with `onlineNext` one
 * network selects the action and the other evaluates it (double Q-learning), which removes most of that bias.
 *
 * The residual is value − target, in a Huber loss with 1/2: with the default delta 1 its slope is the residual clipped to
 * [−1, 1], as in DQN. `delta: Infinity` makes it half the square. rlax returns target − value, and no loss. A terminal
 * step ignores the next state, whatever is in it; of equal values the first is selected.
 *
 * @param actionValue      [steps][actions], action values in the current state, or flat: one row, or several of `rowLength` each
 * @param action           [steps], the action taken, an integer from 0 to actions − 1
 * @param reward           [steps]
 * @param nextActionValue  [steps][actions], action values of the target network in the next state
 * @param done             [steps], 1 where the episode ended, else 0
 * @param options          discount: 0 to 1; delta: threshold of the Huber loss, above 0; onlineNext [steps][actions];
 *                         rowLength; sampleWeight [steps]; reduction
 * @returns                value in the unit of the reward, squared; grad [steps * actions], of actionValue
 * @throws {RangeError} if shapes differ, rows are ragged or empty, an action is out of range, done is outside 0 to 1, or an option is outside its domain
 * @see Mnih et al. 2015, Human-level control through deep reinforcement learning, doi:10.1038/nature14236
 * @example qLearning([1, 0], [0], [1], [2, 4], [0], { discount: 0.5, onlineNext: [9, 8] }).value // => 0.5
 */
export function qLearning(
  actionValue: Vector | Matrix, action: Indices, reward: Vector, nextActionValue: Vector | Matrix, done: Vector, options: QLearningOptions = {},
): LossResult {
  const { discount, delta, onlineNext, rowLength, sampleWeight, reduction } = readOptions(who, options, {
    ...settings, onlineNext: {}, sampleWeight: {}, rowLength: {}, reduction: reductions,
  }, { gamma: 'discount' });
  const { flat: q, rows, columns } = readRows(who, 'actionValue', actionValue, rowLength);
  const next = readRows(who, 'nextActionValue', nextActionValue, rowLength);
  const selector = onlineNext === undefined ? next : readRows(who, 'onlineNext', onlineNext, rowLength);
  checkSameRows(who, 'actionValue', { rows, columns }, 'nextActionValue', next);
  checkSameRows(who, 'actionValue', { rows, columns }, 'onlineNext', selector);
  checkClasses(who, 'action', action, 'actionValue', rows, columns);
  checkForEachRow(who, 'reward', reward, 'actionValue', rows);
  checkForEachRow(who, 'done', done, 'actionValue', rows);
  checkSampleWeight(who, sampleWeight, 'actionValue', rows);
  const scale = reduction === 'mean' ? 1 / (sampleWeight ? sumOf(sampleWeight) : rows) : 1;
  const elements = sampleWeight || reduction === 'none' ? new Float64Array(rows) : undefined;
  const grad = new Float64Array(rows * columns);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const terminal = done[row]!;
    if (terminal < 0 || terminal > 1) throw must(who, `done[${row}]`, 'be at least 0 and at most 1', terminal);
    const factor = discount * (1 - terminal); // γ (1 − d)
    const from = row * columns;
    const discounted = factor === 0 ? 0 : factor * greedyValue(selector.flat, next.flat, from, from + columns); // 0 · NaN is 0
    const taken = from + action[row]!;
    const { value, slope } = huberAt(q[taken]! - (reward[row]! + discounted), delta); // TD error
    sum += value;
    grad[taken] = scale * slope;
    if (elements) elements[row] = value;
  }
  if (sampleWeight) {
    weigh(grad, sampleWeight);
    sum = weigh(elements!, sampleWeight);
  }
  return { value: scale * sum, grad, ...(reduction === 'none' && { elements: elements! }) };
}

/** The value of the action whose value in `selector` is the highest. NaN where one of those is. */
function greedyValue(selector: Vector, value: Vector, from: number, end: number): number {
  let best = from;
  for (let i = from; i < end; i++) {
    const candidate = selector[i]!;
    if (candidate !== candidate) return candidate;
    if (candidate > selector[best]!) best = i;
  }
  return value[best]!;
}

import { checkParameters, checkReduction, must } from '#core/check';
import { checkClasses } from '#core/classes';
import type { ParameterOptions, Settings } from '#core/parameter';
import type { Indices, LossResult, Matrix, Reduction, Vector } from '#core/result';
import { checkSameRows, readRows } from '#core/rows';
import { checkForEachRow } from '#core/vectors';
import { huberAt } from './huber.ts';

const who = 'qLearning';

export const settings = {
  discount: { default: 0.99, domain: { 'at least': 0, 'at most': 1 } },
  delta: { default: 1, domain: { above: 0 } },
} as const satisfies Settings;

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
  checkClasses(who, 'action', action, 'actionValue', rows, columns);
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
    const { value, slope } = huberAt(q[taken]! - (reward[row]! + follow), delta);
    sum += value;
    grad[taken] = scale * slope;
    if (elements) elements[row] = value;
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

import { qLearning } from '#losses/q-learning';
import { besideOf, columnWidth, middleOf, three, type Three } from '../kit/columns/columns.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Position } from '../kit/plot/path.ts';
import { linear } from '../kit/plot/scale.ts';
import type { Field, State } from '../kit/state/state.ts';

const within = (reach: number, value: number): Field => ({ min: -reach, max: reach, step: 0.1, default: value });

/** At first the value of the action taken is below its target, by more than the threshold of the Huber loss. */
export const fieldsOf = ({ discount, delta }: ShownParameters) => ({
  q1: within(6, 1.5), q2: within(6, 0.6), q3: within(6, -1),
  next1: within(4, 0.8), next2: within(4, -1.2), next3: within(4, 2.5),
  action: { min: 0, max: 2, step: 1, default: 1 },
  reward: within(2, 1),
  done: { min: 0, max: 1, step: 1, default: 0 },
  discount: { ...discount!.field!, default: 0.9 }, delta: delta!.field!,
}) as const;
export type BellmanState = State<ReturnType<typeof fieldsOf>>;

/** Holds every target: the largest reward and the largest next value together. */
export const scale = linear([-6.5, 6.5], [100, 0]);

export const valuesOf = ({ q1, q2, q3 }: BellmanState): Three => [q1, q2, q3];
export const nextOf = ({ next1, next2, next3 }: BellmanState): Three => [next1, next2, next3];

export interface Bellman {
  readonly value: number;
  readonly grad: Three;
  /** reward + discount · largest next value, or the reward alone */
  readonly target: number;
  /** value of the action taken minus target */
  readonly error: number;
  /** the next action whose value counts; none where the episode ended */
  readonly best: number | undefined;
}

/** Everything the figure says of a state, by the function of the loss. */
export function measure(state: BellmanState): Bellman {
  const { action, reward, done, discount, delta } = state;
  const next = nextOf(state);
  const step = (values: Three, threshold: number) => qLearning(values, [action], [reward], next, [done], { discount, delta: threshold });
  const { value, grad } = step(valuesOf(state), delta);
  return {
    value, grad: three((k) => grad[k]!),
    target: 0 - step([0, 0, 0], Infinity).grad[action]!, // without a threshold the slope is the residual, of a value of 0 minus the target
    error: step(valuesOf(state), Infinity).grad[action]!,
    best: done === 1 ? undefined : next.indexOf(Math.max(...next)),
  };
}

export interface Drawing {
  /** the target, across the column of the action taken */
  readonly aim: { readonly from: number; readonly to: number; readonly y: number };
  /** beside the column, where one step with learning rate 1 moves its value */
  readonly arrow: { readonly from: Position; readonly to: Position };
}

export function draw(state: BellmanState, { target, grad }: Bellman): Drawing {
  const { action } = state;
  const [middle, beside] = [middleOf(action), besideOf(action)];
  const q = valuesOf(state)[action]!;
  return {
    aim: { from: middle - columnWidth / 2 - 3, to: beside + 3, y: scale(target) },
    arrow: { from: [beside, scale(q)], to: [beside, scale(q - grad[action]!)] },
  };
}

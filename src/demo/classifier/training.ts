import type { Values } from '#core/parameter';
import type { Fields, State } from '../kit/state/state.ts';
import { run, trainingFields, type LossOfRows, type Run } from '../kit/training/run.ts';
import type { LossOfScores } from './losses.ts';
import { reach, slots, type Point } from './points.ts';

const weight = { min: -reach, max: reach, step: 0.1, default: -2 };

/** How the descent goes on, and the weights it starts from: at first they point the wrong way. */
const settings = trainingFields({ min: 0.05, max: 5, step: 0.05, default: 0.2 }, slots);
export const fields: Fields = { ...settings, step: { ...settings['step']!, default: 40 }, w1: weight, w2: weight };

/** Weights and bias: the score of a point is w₁ x₁ + w₂ x₂ + b. */
export interface Model {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

export const modelOf = ({ 0: w1, 1: w2, 2: b }: ArrayLike<number>): Model => ({ w1: w1!, w2: w2!, b: b! });
export const scoreAt = ({ w1, w2, b }: Model, { x, y }: Pick<Point, 'x' | 'y'>): number => w1 * x + w2 * y + b;

/** The loss over some of the points, and its gradient with respect to weights and bias. */
export const objective = (loss: LossOfScores, points: readonly Point[], values: Values): LossOfRows => (parameters, rows) => {
  const batch = Array.from(rows, (row) => points[row]!);
  const { value, grad } = loss(batch.map((point) => scoreAt(modelOf(parameters), point)), batch.map(({ label }) => label), values);
  const [byW1, byW2, byB] = [0, 0, 0].map((_, at) => // chain rule: the score changes by x₁, x₂ and 1
    batch.reduce((sum, { x, y }, i) => sum + grad[i]! * [x, y, 1][at]!, 0));
  return { value, grad: [byW1!, byW2!, byB!] };
};

/** Trains the classifier with one loss, from a bias of 0, with the settings of a state. */
export const train = (loss: LossOfScores, points: readonly Point[], values: Values, state: State): Run =>
  run(objective(loss, points, values), points.length, [state['w1']!, state['w2']!, 0], state);

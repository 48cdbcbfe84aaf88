import type { Values } from '#core/parameter';
import type { Sample } from '../kit/fit/line.ts';
import type { Fields, State } from '../kit/state/state.ts';
import { run, trainingFields, type LossOfRows, type Run } from '../kit/training/run.ts';
import { count } from './data.ts';
import type { LossFunction } from './losses.ts';

/** Where the descent starts, how it goes on, and the step that is looked at. */
export const fields: Fields = {
  ...trainingFields({ min: 0.01, max: 1, step: 0.01, default: 0.1 }, count),
  slope: { min: -3, max: 9, step: 0.1, default: 0 },
  intercept: { min: -4, max: 14, step: 0.1, default: 0 },
};

/** The loss of a line over some of the samples, and its gradient with respect to slope and intercept. */
export const objective = (loss: LossFunction, samples: readonly Sample[], values: Values): LossOfRows => (parameters, rows) => {
  const [slope, intercept] = parameters as unknown as [number, number];
  const batch = Array.from(rows, (row) => samples[row]!);
  const { value, grad } = loss(batch.map(({ x }) => intercept + slope * x), batch.map(({ y }) => y), values);
  let [bySlope, byIntercept] = [0, 0];
  batch.forEach(({ x }, i) => {
    bySlope += grad[i]! * x; // chain rule: the prediction changes by x
    byIntercept += grad[i]!;
  });
  return { value, grad: [bySlope, byIntercept] };
};

/** Trains the line with one loss, with the settings of a state. */
export const train = (loss: LossFunction, samples: readonly Sample[], values: Values, state: State): Run =>
  run(objective(loss, samples, values), count, [state['slope']!, state['intercept']!], state);

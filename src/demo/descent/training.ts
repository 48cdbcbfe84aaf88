import type { Values } from '#core/parameter';
import { adam, adamW } from '#training/adam';
import { batches, type Batches } from '#training/batches';
import { gradientDescent, type Objective, type Step } from '#training/gradient-descent';
import { constantRate, cosineDecay, exponentialDecay, stepDecay, warmUp, type Schedule } from '#training/learning-rate';
import type { Optimizer } from '#training/optimizer';
import { rmsProp } from '#training/rms-prop';
import { sgd } from '#training/sgd';
import type { Sample } from '../kit/fit/line.ts';
import type { Fields, State } from '../kit/state/state.ts';
import { count } from './data.ts';
import type { LossFunction } from './losses.ts';

/** How many steps are recorded. */
export const last = 250;

/** By the number that the address keeps; what is called how stands in the words, in the same order. */
export const optimizers: readonly ((state: State) => Optimizer)[] =
  [({ momentum }) => sgd({ momentum: momentum! }), () => rmsProp(), () => adam(), () => adamW()];
export const schedules: readonly ((rate: number) => Schedule)[] = [
  constantRate,
  (rate) => stepDecay(rate, { every: 50, factor: 0.5 }),
  (rate) => exponentialDecay(rate, { factor: 0.98 }),
  (rate) => cosineDecay(rate, { steps: last }),
  (rate) => warmUp(cosineDecay(rate, { steps: last - 20 }), { steps: 20 }),
];

/** Where the descent starts, how it goes on, and the step that is looked at. */
export const trainingFields: Fields = {
  step: { min: 0, max: last, step: 1, default: 100 },
  rate: { min: 0.01, max: 1, step: 0.01, default: 0.1 },
  momentum: { min: 0, max: 0.95, step: 0.05, default: 0 },
  batch: { min: 1, max: count, step: 1, default: count },
  optimizer: { min: 0, max: optimizers.length - 1, step: 1, default: 0 },
  schedule: { min: 0, max: schedules.length - 1, step: 1, default: 0 },
  slope: { min: -3, max: 9, step: 0.1, default: 0 },
  intercept: { min: -4, max: 14, step: 0.1, default: 0 },
};

/** The recorded steps of a loss, and the loss of all samples at each: that of a step is of its batch alone. */
export interface Run {
  readonly steps: readonly Step[];
  readonly losses: readonly number[];
}

/** The loss of a line over the samples of a step, and its gradient with respect to slope and intercept. */
export function objective(loss: LossFunction, samples: readonly Sample[], values: Values, rows: Batches): Objective {
  return (parameters, step) => {
    const [slope, intercept] = parameters as unknown as [number, number];
    const batch = Array.from(rows(step), (row) => samples[row]!);
    const { value, grad } = loss(batch.map(({ x }) => intercept + slope * x), batch.map(({ y }) => y), values);
    let [bySlope, byIntercept] = [0, 0];
    batch.forEach(({ x }, i) => {
      bySlope += grad[i]! * x; // chain rule: the prediction changes by x
      byIntercept += grad[i]!;
    });
    return { value, grad: [bySlope, byIntercept] };
  };
}

/** Trains the line with one loss, with the settings of a state. */
export function train(loss: LossFunction, samples: readonly Sample[], values: Values, state: State): Run {
  const all = Int32Array.from(samples, (_, i) => i);
  const whole = objective(loss, samples, values, () => all);
  const rows = state['batch'] === count ? () => all : batches(count, { size: state['batch']! });
  const steps = gradientDescent(objective(loss, samples, values, rows), [state['slope']!, state['intercept']!], {
    steps: last, rate: schedules[state['schedule']!]!(state['rate']!), optimizer: optimizers[state['optimizer']!]!(state),
  });
  return { steps, losses: steps.map(({ parameters, value }) => (state['batch'] === count ? value : whole(parameters, 0).value)) };
}

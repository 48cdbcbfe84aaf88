import { adam, adamW } from '#training/adam';
import { batches } from '#training/batches';
import { gradientDescent, type Objective, type Step } from '#training/gradient-descent';
import { constantRate, cosineDecay, exponentialDecay, stepDecay, warmUp, type Schedule } from '#training/learning-rate';
import type { Optimizer } from '#training/optimizer';
import { rmsProp } from '#training/rms-prop';
import { sgd } from '#training/sgd';
import type { Field, Fields, State } from '../state/state.ts';

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

/** The step that is looked at, and how the descent goes on; batches of up to so many samples. */
export const trainingFields = (rate: Field, count: number): Fields => ({
  step: { min: 0, max: last, step: 1, default: 100 },
  rate,
  momentum: { min: 0, max: 0.95, step: 0.05, default: 0 },
  batch: { min: 1, max: count, step: 1, default: count },
  optimizer: { min: 0, max: optimizers.length - 1, step: 1, default: 0 },
  schedule: { min: 0, max: schedules.length - 1, step: 1, default: 0 },
});

/** The recorded steps of a loss, and the loss of all samples at each: that of a step is of its batch alone. */
export interface Run {
  readonly steps: readonly Step[];
  readonly losses: readonly number[];
}

/** The loss over some of the samples, by their rows, and its gradient with respect to the parameters. */
export type LossOfRows = (parameters: Float64Array, rows: Int32Array) => ReturnType<Objective>;

/** Descends from a start, with the settings of a state and so many samples. */
export function run(lossOf: LossOfRows, count: number, start: readonly number[], state: State): Run {
  const all = Int32Array.from({ length: count }, (_, i) => i);
  const whole = state['batch']! >= count;
  const rows = whole ? () => all : batches(count, { size: state['batch']! });
  const steps = gradientDescent((parameters, step) => lossOf(parameters, rows(step)), start, {
    steps: last, rate: schedules[state['schedule']!]!(state['rate']!), optimizer: optimizers[state['optimizer']!]!(state),
  });
  return { steps, losses: steps.map(({ parameters, value }) => (whole ? value : lossOf(parameters, all).value)) };
}

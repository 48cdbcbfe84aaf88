import type { Values } from '#core/parameter';
import { residualKernels } from '#losses/kernels';
import type { ShownParameters } from '../kit/figure/names.ts';
import { path } from '../kit/plot/path.ts';
import { sample } from '../kit/plot/sample.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import { ticks, type Tick } from '../kit/plot/ticks.ts';
import { sliderFields, valuesIn } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';
import { farthestFrom, movedPoint, type Move } from './move.ts';
import { minimizer, summed, type LossAt } from './minimum.ts';

/** A loss whose estimate is marked, and how the drawing calls it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Six targets a finger apart, and one far from them: of seven there is one median, and one quantile at every step of the level. */
const measured = [0.2, 1.3, 2.4, 3.5, 5, 6.1, 9.6];
const along: Omit<Field, 'default'> = { min: 0, max: 10, step: 0.1 };
export const axis: Scale = linear([along.min, along.max], [0, 100]);
/** height of the targets, in percent */
export const lineAt = 4;

/** Parameters that start elsewhere than at their defaults: at level 0.5 the quantile is the median, at a threshold of 1 Huber is nearly. */
const start: Readonly<Record<string, number>> = { tau: 0.75, delta: 2, beta: 2 };

/** The targets, and the parameters that have a slider. */
export const estimateFields = (parameters: ShownParameters): Fields => ({
  ...Object.fromEntries(measured.map((y, i) => [`y${i + 1}`, { ...along, default: y }])),
  ...Object.fromEntries(Object.entries(sliderFields(parameters)).map(([name, field]) =>
    [name, { ...field, default: start[name] ?? field.default }])),
});

export const targetsOf = (state: State): number[] => measured.map((_, i) => state[`y${i + 1}`]!);

/** A loss over the constant prediction, in a row of its own. */
export interface Row extends Named {
  readonly estimate: number;
  /** the summed loss there, the least of all */
  readonly least: number;
  /** how far the estimate moved with the point */
  readonly by: number;
  readonly path: string;
  readonly top: number;
  readonly bottom: number;
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
  /** in percent: the lowest point, and where the estimate was before the point moved */
  readonly mark: { readonly x: number; readonly y: number };
  readonly from: number;
}

export interface EstimateView {
  readonly targets: readonly number[];
  readonly rows: readonly Row[];
  readonly move: Move;
  readonly ticks: readonly Tick[];
}

export interface EstimateInput {
  readonly state: State;
  readonly before: State | undefined;
  /** squared error, absolute error, quantile, and one more: in this order */
  readonly losses: readonly Named[];
}

/** Finds what each loss estimates, and what it would if one point stood elsewhere. */
export function estimateView({ state, before, losses }: EstimateInput): EstimateView {
  const targets = targetsOf(state);
  const laws = losses.map(({ id }) => lawOf(id, valuesIn(state, residualKernels[id]!.settings)));
  const estimates = laws.map(({ at }) => minimizer(at, targets));
  const move = movedPoint(targets, before && targetsOf(before)) ?? farthestFrom(estimates[1]!, targets);
  const former = targets.map((y, i) => (i === move.point ? move.from : y));
  return {
    targets, move, ticks: ticks(axis.domain, 5),
    rows: losses.map((loss, i) => rowOf({
      ...loss, ...laws[i]!, targets, estimate: estimates[i]!, before: minimizer(laws[i]!.at, former), rank: i, of: losses.length,
    })),
  };
}

interface Law {
  readonly at: LossAt;
  readonly joints: readonly number[];
}

function lawOf(id: string, values: Values): Law {
  const { at, joints } = residualKernels[id]!;
  return { at: (residual) => at(residual, values), joints: joints(values) };
}

interface RowInput extends Named, Law {
  readonly targets: readonly number[];
  readonly estimate: number;
  readonly before: number;
  readonly rank: number;
  readonly of: number;
}

/** percent between the rows, and above the first */
const [gap, head] = [5, 14];

function rowOf({ id, name, at, joints, targets, estimate, before, rank, of }: RowInput): Row {
  const height = (100 - head - gap * (of - 1)) / of;
  const top = head + rank * (height + gap);
  const bottom = top + height;
  const [low, high] = axis.domain;
  // a part of what seven targets at one end would cost at the other: it stands still while a point is dragged
  const most = 0.4 * targets.length * Math.max(at(high - low).value, at(low - high).value);
  const scale = linear([0, most], [bottom, top]);
  const least = summed(at, targets, estimate).value;
  const bends = targets.flatMap((target) => joints.map((joint) => target + joint));
  return {
    id, name, estimate, least, by: estimate - before, top, bottom, scale, ticks: ticks(scale.domain, 2),
    path: path(sample(low, high, 100, [...bends, estimate]).map((c) => [axis(c), scale(summed(at, targets, c).value)])),
    mark: { x: axis(estimate), y: Math.max(top, scale(least)) }, from: axis(before),
  };
}

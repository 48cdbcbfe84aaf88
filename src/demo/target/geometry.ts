import { peakAt } from '#core/peak';
import { curvesView, type CurvesView } from '../kit/curves/curves.ts';
import { panels, type Law as Curve, type Scales } from '../kit/curves/trace.ts';
import { decimal } from '../kit/figure/format.ts';
import type { Table } from '../kit/figure/table.ts';
import { sample } from '../kit/plot/sample.ts';
import { linear } from '../kit/plot/scale.ts';
import { decimalsOf, ticks } from '../kit/plot/ticks.ts';
import { initial, type Fields, type State } from '../kit/state/state.ts';
import type { Axis, Law } from './laws.ts';

/** The fields of a figure: those of its loss, and which of two axes is shown. */
export const targetFields = ({ fields, axes }: Law): Fields =>
  ({ ...fields, ...(axes.length > 1 && { axis: { min: 0, max: axes.length - 1, step: 1, default: 0 } }) });

export const axisOf = ({ axes }: Law, state: State): Axis => axes[state.axis ?? 0]!;

export interface TargetInput {
  readonly law: Law;
  readonly state: State;
  /** the state before, where another curve was drawn on the same axis */
  readonly former?: State | undefined;
  readonly words: { readonly loss: string; readonly slope: string; readonly axis: string; readonly before: string };
}

/** Everything the figure draws. */
export function targetView({ law, state, former, words }: TargetInput): CurvesView {
  const axis = axisOf(law, state);
  const ghost = former && { id: axis.held.map((name) => former[name]).join(), ...curveOf(axis, former) };
  return curvesView({ scales: scales(law, axis, state), law: curveOf(axis, state), ghost, others: [], cross: state[axis.over]!, words });
}

const curveOf = ({ at, joints }: Axis, state: State): Curve => ({ at: (x) => at(x, state), joints: joints?.(state) ?? [] });

/** The state before, where its curve on this axis was another. */
export function formerOf(law: Law, state: State, before: State | undefined): State | undefined {
  const { held } = axisOf(law, state);
  return before && before.axis === state.axis && held.some((name) => before[name] !== state[name]) ? before : undefined;
}

/** Heights for the curve at the default state and at this one: they hold still until the curve would leave the drawing. */
function scales(law: Law, axis: Axis, state: State): Scales {
  const { min, max } = law.fields[axis.over]!;
  const [low, high] = axis.heights ?? [min, max];
  const [first, now] = [initial(law.fields), state].map((at) => sample(low, high, 24).map((x) => axis.at(x, at)));
  const [rooms, values] = [[1.3, 1.06], [first!, now!].map((curve) => curve.map(({ value }) => value))] as const;
  const slopes = [first!, now!].map((curve) => Math.max(...curve.map(({ slope }) => Math.abs(slope))));
  const bottom = Math.min(0, ...values.flat()) * 1.06;
  const steepest = Math.max(...slopes.map((slope, i) => slope * rooms[i]!));
  return {
    x: linear([min, max], [0, 100]),
    loss: linear([bottom, Math.max(...values.map((heights, i) => Math.max(...heights) * rooms[i]!))], [panels.loss[1], panels.loss[0]]),
    slope: linear([-steepest, steepest], [panels.slope[1], panels.slope[0]]),
  };
}

/** Where the loss is least, or the end of the drawing that it decreases to. */
export type Least = { readonly at: number } | { readonly towards: 'smaller' | 'larger' };

export function leastOf(law: Law, state: State): Least {
  const { over, at, least } = axisOf(law, state);
  const { min, max } = law.fields[over]!;
  const lowest = peakAt((x) => -at(x, state).value, min, max);
  const near = (max - min) * 1e-6;
  if (lowest < min + near && min !== least) return { towards: 'smaller' };
  return lowest > max - near ? { towards: 'larger' } : { at: lowest };
}

/** The number as far from the target as the crosshair on its other side, and the loss there; none at the target or where the loss takes none. */
export function mirrorOf(law: Law, state: State): { readonly at: number; readonly value: number } | undefined {
  const { over, at, ofTarget, least = -Infinity } = axisOf(law, state);
  const { step } = law.fields[over]!;
  const mirror = Number((2 * state.y! - state[over]!).toFixed(decimalsOf(step)));
  return ofTarget && mirror !== state[over] && mirror >= least ? { at: mirror, value: at(mirror, state).value } : undefined;
}

/** A number of the state as it is printed. */
export const shown = (fields: Fields, name: string, value: number): string => decimal(value, decimalsOf(fields[name]!.step));

/** Loss and slope at about ten round numbers of the axis. */
export function targetTable(law: Law, state: State, head: readonly string[]): Table {
  const { over, at } = axisOf(law, state);
  const { min, max } = law.fields[over]!;
  return {
    head,
    rows: ticks([min, max], 10).map(({ value: x, label }) => {
      const { value, slope } = at(x, state);
      return [label, decimal(value, 3), decimal(slope, 3)];
    }),
  };
}

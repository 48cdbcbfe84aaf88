import type { ResidualKernel } from '#core/card/kinds';
import { defaults, type Values } from '#core/parameter';
import { curvesView, type CurvesView } from '../kit/curves/curves.ts';
import { steepness, type Steepness } from '../kit/curves/steepness.ts';
import { panels, type Law, type Scales } from '../kit/curves/trace.ts';
import { zoneOf, type Zone } from '../kit/curves/zone.ts';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Table } from '../kit/figure/table.ts';
import { linear } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields } from '../kit/state/state.ts';

/**
 * The largest residual of the drawing: four times the threshold that the loss bends at by default, and room for every
 * threshold that a slider sets. A loss that bends nowhere but at 0 is drawn to 4.
 */
export function reachOf(kernel: ResidualKernel, parameters: ShownParameters): number {
  const start = defaults(kernel.settings);
  const bend = (values: Values): number => Math.max(0, ...kernel.joints(values).map(Math.abs));
  const ends = Object.entries(parameters).flatMap(([name, { field }]) =>
    (field ? [field.min, field.max].map((end) => bend({ ...start, [name]: end })) : []));
  return Math.max(4 * bend(start), ...ends.map((end) => 1.25 * end)) || 4;
}

/** Where the crosshair may stand: about forty steps to either side of 0. */
export function crosshairField(reach: number): Field {
  const step = 10 ** (Math.floor(Math.log10(reach / 4) + 1e-9) - 1);
  return { min: -reach, max: reach, step, default: 20 * step };
}

export interface ResidualInput {
  readonly kernel: ResidualKernel;
  readonly reach: number;
  readonly values: Values;
  /** the parameter values before, where they differ */
  readonly former?: Values | undefined;
  readonly e: number;
  readonly others: readonly { readonly id: string; readonly name: string; readonly kernel: ResidualKernel }[];
  readonly words: { readonly loss: string; readonly slope: string; readonly axis: string; readonly before: string };
}

/** Everything the residual figure draws, and how steep the loss gets, drawn or not. */
export interface ResidualView extends CurvesView {
  readonly steepness: Steepness;
  readonly zone: Zone | undefined;
}

export function residualView({ kernel, reach, values, former, e, others, words }: ResidualInput): ResidualView {
  const steep = steepness((residual) => kernel.at(residual, values).slope);
  const view = curvesView({
    scales: scales(kernel, reach, values, steep), law: law(kernel, values),
    ghost: former && { id: Object.values(former).join(), ...law(kernel, former) }, cross: e, words,
    others: others.map(({ id, name, kernel: other }) => ({ id, name, ...law(other, defaults(other.settings)) })),
  });
  return { ...view, steepness: steep, zone: zoneOf(view.joints, values) };
}

/** A kernel with its parameters set. */
function law(kernel: ResidualKernel, values: Values): Law {
  return { at: (e) => kernel.at(e, values), joints: kernel.joints(values) };
}

/**
 * The residuals that are drawn, and the heights of values and slopes. They hold still while a parameter moves, so that
 * the curve is seen to move; only where it, or its largest slope, would leave the drawing do they give way.
 */
function scales(kernel: ResidualKernel, reach: number, values: Values, { below, above }: Steepness): Scales {
  const peaks = [below, above].filter(({ at }) => at < Infinity);
  const edge = Math.max(reach, ...peaks.map(({ at }) => 1.1 * at));
  const start = defaults(kernel.settings);
  const room = Object.keys(kernel.settings).length > 0 ? 1.55 : 1.06;
  const [first, now] = [start, values].map((at) => [-edge, edge].map((e) => kernel.at(e, at)));
  const highest = Math.max(...first!.map(({ value }) => value * room), ...now!.map(({ value }) => value * 1.06));
  const slopes = [...now!.map(({ slope }) => Math.abs(slope)), ...peaks.map(({ largest }) => largest)];
  const steepest = Math.max(...first!.map(({ slope }) => Math.abs(slope) * room), ...slopes.map((slope) => slope * 1.15));
  return {
    x: linear([-edge, edge], [0, 100]),
    loss: linear([0, highest], [panels.loss[1], panels.loss[0]]),
    slope: linear([-steepest, steepest], [panels.slope[1], panels.slope[0]]),
  };
}

/** The fields of a residual figure: its parameters with a slider, the residual at the crosshair, one switch an overlay. */
export function residualFields(parameters: ShownParameters, reach: number, others: readonly string[], shown: readonly string[]): Fields {
  const fields: Record<string, Field> = { e: crosshairField(reach) };
  for (const id of others) fields[id] = { min: 0, max: 1, step: 1, default: shown.includes(id) ? 1 : 0 };
  return { ...sliderFields(parameters), ...fields };
}

/** Loss and slope at about ten round residuals. */
export function residualTable(
  kernel: ResidualKernel, reach: number, values: Values, words: { readonly e: string; readonly v: string; readonly g: string },
): Table {
  return {
    head: [words.e, words.v, words.g],
    rows: ticks([-reach, reach], 10).map(({ value: e, label }) => {
      const { value, slope } = kernel.at(e, values);
      return [label, decimal(value, 3), decimal(slope, 3)];
    }),
  };
}

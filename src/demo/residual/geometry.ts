import type { ResidualKernel } from '#core/card/kinds';
import { defaults, type Values } from '#core/parameter';
import { curvesView, type CurvesView } from '../kit/curves/curves.ts';
import { panels, type Law, type Scales } from '../kit/curves/trace.ts';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Table } from '../kit/figure/table.ts';
import { linear } from '../kit/plot/scale.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields } from '../kit/state/state.ts';

/** The errors that are drawn. Wide enough to leave every default threshold well behind. */
export const span: readonly [number, number] = [-4, 4];
export const crosshair: Field = { min: span[0], max: span[1], step: 0.1, default: 2 };

export interface ResidualInput {
  readonly kernel: ResidualKernel;
  readonly values: Values;
  /** the parameter values before, where they differ */
  readonly former?: Values | undefined;
  readonly e: number;
  readonly others: readonly { readonly id: string; readonly name: string; readonly kernel: ResidualKernel }[];
  readonly words: { readonly loss: string; readonly slope: string; readonly axis: string; readonly before: string };
}

/** Everything the residual figure draws, and the slope that a very large error gets. */
export function residualView({ kernel, values, former, e, others, words }: ResidualInput): CurvesView & { readonly bound: number } {
  const view = curvesView({
    scales: scales(kernel, values), law: law(kernel, values), ghost: former && { id: Object.values(former).join(), ...law(kernel, former) }, cross: e, words,
    others: others.map(({ id, name, kernel: other }) => ({ id, name, ...law(other, defaults(other.settings)) })),
  });
  return { ...view, bound: Math.abs(kernel.at(1e6, values).slope) };
}

/** A kernel with its parameters set. */
function law(kernel: ResidualKernel, values: Values): Law {
  return { at: (e) => kernel.at(e, values), joints: kernel.joints(values) };
}

/**
 * The heights of values and slopes. They hold still while a parameter moves, so that the curve is seen to move;
 * only where it would leave the drawing do they give way.
 */
function scales(kernel: ResidualKernel, values: Values): Scales {
  const start = defaults(kernel.settings);
  const room = Object.keys(kernel.settings).length > 0 ? 1.55 : 1.06;
  const edge = (at: Values) => span.map((e) => kernel.at(e, at));
  const highest = Math.max(...edge(start).map(({ value }) => value * room), ...edge(values).map(({ value }) => value * 1.06));
  const steepest = Math.max(...edge(start).map(({ slope }) => Math.abs(slope) * room), ...edge(values).map(({ slope }) => Math.abs(slope) * 1.15));
  return {
    x: linear(span, [0, 100]),
    loss: linear([0, highest], [panels.loss[1], panels.loss[0]]),
    slope: linear([-steepest, steepest], [panels.slope[1], panels.slope[0]]),
  };
}

/** The fields of a residual figure: its parameters with a slider, the error at the crosshair, one switch an overlay. */
export function residualFields(parameters: ShownParameters, others: readonly string[], shown: readonly string[]): Fields {
  const fields: Record<string, Field> = { e: crosshair };
  for (const id of others) fields[id] = { min: 0, max: 1, step: 1, default: shown.includes(id) ? 1 : 0 };
  return { ...sliderFields(parameters), ...fields };
}

/** Loss and slope at whole errors. */
export function residualTable(kernel: ResidualKernel, values: Values, words: { readonly e: string; readonly v: string; readonly g: string }): Table {
  const errors = Array.from({ length: span[1] - span[0] + 1 }, (_, i) => span[0] + i);
  return {
    head: [words.e, words.v, words.g],
    rows: errors.map((e) => {
      const { value, slope } = kernel.at(e, values);
      return [decimal(e, 0), decimal(value, 3), decimal(slope, 3)];
    }),
  };
}

import type { ValueAndSlope } from '#core/result';
import { defaults, type Values } from '#core/parameter';
import { binaryKernels, residualKernels } from '#losses/kernels';
import { curvesView, type CurvesView } from '../kit/curves/curves.ts';
import { panels, type Law } from '../kit/curves/trace.ts';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Table } from '../kit/figure/table.ts';
import { linear } from '../kit/plot/scale.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';

/** A loss that may be laid over the others. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly parameters: ShownParameters;
}

/** What losses are compared over: the residual, or the score of an example whose target is positive. */
export type Axis = 'residual' | 'score';

/** Where the axis is drawn. */
export const span: readonly [number, number] = [-4, 4];

/** Values beyond this leave the panel: a curve that grows without limit must not press the others flat. */
const highest = 8;

/** The field of a parameter, which several losses may call by the same name. */
export const fieldName = (loss: string, parameter: string): string => `${loss}-${parameter}`;

/** One switch a loss, its parameters with a slider, and where the crosshair stands. */
export function compareFields(losses: readonly Compared[], shown: readonly string[]): Fields {
  const fields: Record<string, Field> = { x: { min: span[0], max: span[1], step: 0.1, default: 2 } };
  for (const { id, parameters } of losses) {
    fields[id] = { min: 0, max: 1, step: 1, default: shown.includes(id) ? 1 : 0 };
    for (const [name, field] of Object.entries(sliderFields(parameters))) fields[fieldName(id, name)] = field;
  }
  return fields;
}

/** The losses that are switched on, in their order. */
export const shownIn = (state: State, losses: readonly Compared[]): readonly Compared[] => losses.filter(({ id }) => state[id] === 1);

/** Loss and slope along the axis, at the parameters of a state. */
export function lawOf(axis: Axis, id: string, state: State): Law {
  const kernel = axis === 'residual' ? residualKernels[id]! : binaryKernels[id]!;
  const values: Values = Object.fromEntries(Object.entries(defaults(kernel.settings)).map(([name, usual]) => [name, state[fieldName(id, name)] ?? usual]));
  const at = axis === 'residual'
    ? (x: number): ValueAndSlope => residualKernels[id]!.at(x, values)
    : (x: number): ValueAndSlope => binaryKernels[id]!.at(x, 1, values);
  return { at, joints: kernel.joints(values) };
}

interface Words {
  readonly slope: string;
  readonly axis: string;
  readonly before: string;
}

/** Everything the comparison draws: the first loss in color, the others beside it, each with its name. */
export function compareView(axis: Axis, state: State, shown: readonly Compared[], words: Words): CurvesView {
  const [main, ...others] = shown.map(({ id, name }) => ({ id, name, ...lawOf(axis, id, state) }));
  const ends = shown.flatMap(({ id }) => span.map((x) => lawOf(axis, id, state).at(x)));
  const top = Math.min(highest, Math.max(1, ...ends.map(({ value }) => value * 1.06)));
  const steepest = Math.min(highest, Math.max(1, ...ends.map(({ slope }) => Math.abs(slope) * 1.15)));
  return curvesView({
    scales: {
      x: linear(span, [0, 100]), loss: linear([0, top], [panels.loss[1], panels.loss[0]]),
      slope: linear([-steepest, steepest], [panels.slope[1], panels.slope[0]]),
    },
    law: main!, others, cross: state['x']!, words: { ...words, loss: main!.name },
  });
}

/** Loss and slope of each at the crosshair. */
export function compareTable(axis: Axis, state: State, shown: readonly Compared[], words: { readonly name: string; readonly loss: string; readonly slope: string }): Table {
  return {
    head: [words.name, words.loss, words.slope],
    rows: shown.map(({ id, name }) => {
      const { value, slope } = lawOf(axis, id, state).at(state['x']!);
      return [name, decimal(value, 3), decimal(slope, 3)];
    }),
  };
}

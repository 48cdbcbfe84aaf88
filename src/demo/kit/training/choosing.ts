import type { ShownParameters } from '../figure/names.ts';
import { sliderFields } from '../state/parameters.ts';
import type { Field, Fields, State } from '../state/state.ts';

/** A loss that may be trained with. */
export interface Trained {
  readonly id: string;
  readonly name: string;
  readonly parameters: ShownParameters;
}

/** How many losses are drawn at once. */
export const most = 3;

/** The field of a parameter, which several losses may call by the same name. */
export const fieldName = (loss: string, parameter: string): string => `${loss}-${parameter}`;

/** One switch a loss, and its parameters with a slider. */
export function lossFields(losses: readonly Trained[], shown: readonly string[]): Fields {
  const fields: Record<string, Field> = {};
  for (const { id, parameters } of losses) {
    fields[id] = { min: 0, max: 1, step: 1, default: shown.includes(id) ? 1 : 0 };
    for (const [name, field] of Object.entries(sliderFields(parameters))) fields[fieldName(id, name)] = field;
  }
  return fields;
}

/** The losses that are drawn: the first of those switched on; where none is, the first of all. */
export function shownIn(state: State, losses: readonly Trained[]): readonly Trained[] {
  const on = losses.filter(({ id }) => state[id] === 1).slice(0, most);
  return on.length > 0 ? on : losses.slice(0, 1);
}

/** What a switch changes: a loss too many takes the place of the last one. */
export function switched(state: State, losses: readonly Trained[], loss: string, on: boolean): Partial<State> {
  const shown = shownIn(state, losses).map(({ id }) => id).filter((id) => id !== loss);
  const next = on ? [...shown.slice(0, most - 1), loss] : shown;
  return Object.fromEntries(losses.map(({ id }) => [id, next.includes(id) ? 1 : 0]));
}

import type { Settings, Values } from '#core/parameter';
import type { ShownParameters } from '../figure/names.ts';
import type { Fields, State } from './state.ts';

/** The parameters that have a slider, as fields. */
export function sliderFields(parameters: ShownParameters): Fields {
  return Object.fromEntries(Object.entries(parameters).flatMap(([name, { field }]) => (field ? [[name, field]] : [])));
}

/** The parameters of a loss in a state; one without a slider stays at its default. */
export function valuesIn(state: State, settings: Settings): Values {
  return Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, state[name] ?? setting.default]));
}

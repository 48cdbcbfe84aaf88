import type { Parameters, Values } from '#core/parameter';
import type { Fields, State } from './state.ts';

/** The parameters that have a slider, as fields. */
export function sliderFields(parameters: Parameters): Fields {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { slider, default: value }]) => (slider ? [[name, { ...slider, default: value }]] : [])),
  );
}

/** The parameters of a loss in a state; one without a slider stays at its default. */
export function valuesIn(state: State, parameters: Parameters): Values {
  return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, state[name] ?? parameter.default]));
}

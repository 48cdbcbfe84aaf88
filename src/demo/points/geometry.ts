import type { ShownParameters } from '../kit/figure/names.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';
import { grid, reach, which, type Clouds, type Spot, type Which } from './clouds.ts';
import type { Drawing, Evaluate } from './kind.ts';
import { presets } from './presets.ts';

/** The most points of a cloud. */
const most = 6;

/** A cloud is kept as its number of points and two fields for each that it could have. */
const letterOf = { prediction: 'p', target: 't' } as const;
const countOf = { prediction: 'n', target: 'm' } as const;
const nameOf = (cloud: Which, axis: 'x' | 'y', at: number): string => `${letterOf[cloud]}${axis}${at + 1}`;

/** Where a figure does not start at the default of the loss: at that of the blur the plan is still a matching, as without a blur. */
const startingAt: Readonly<Record<string, number>> = { blur: 0.5 };

export function fieldsOf(parameters: ShownParameters): Fields {
  const fields: Record<string, Field> = {};
  for (const cloud of which) {
    fields[countOf[cloud]] = { min: 1, max: most, step: 1, default: presets.missed[cloud].length };
    presets.missed[cloud].forEach(([x, y], at) => {
      fields[nameOf(cloud, 'x', at)] = { min: -reach.x, max: reach.x, step: grid, default: x };
      fields[nameOf(cloud, 'y', at)] = { min: -reach.y, max: reach.y, step: grid, default: y };
    });
  }
  for (const [name, field] of Object.entries(sliderFields(parameters))) {
    fields[name] = { ...field, default: startingAt[name] ?? field.default };
  }
  return fields;
}

export function cloudsOf(state: State): Clouds {
  const read = (cloud: Which) => Array.from({ length: state[countOf[cloud]]! }, (_, at): Spot =>
    [state[nameOf(cloud, 'x', at)]!, state[nameOf(cloud, 'y', at)]!]);
  return { prediction: read('prediction'), target: read('target') };
}

/** One point as a change of state. */
export const pointAsFields = (cloud: Which, at: number, [x, y]: Spot): Record<string, number> =>
  ({ [nameOf(cloud, 'x', at)]: x, [nameOf(cloud, 'y', at)]: y });

/** Clouds as a change of state. */
export const asFields = (clouds: Clouds): Record<string, number> => Object.assign({}, ...which.flatMap((cloud) =>
  [{ [countOf[cloud]]: clouds[cloud].length }, ...clouds[cloud].map((spot, at) => pointAsFields(cloud, at, spot))]));

/** The loss with the parameters of a state. */
export function evaluated(loss: Drawing['loss'], parameters: Readonly<Record<string, unknown>>, state: State): Evaluate {
  const options = Object.fromEntries(Object.keys(parameters).map((name) => [name, state[name]]));
  return (prediction, target) => loss(prediction, target, options);
}

export interface Slopes {
  readonly value: number;
  /** of each predicted point */
  readonly grad: readonly Spot[];
}

export function slopesOf(evaluate: Evaluate, { prediction, target }: Clouds): Slopes {
  const { value, grad } = evaluate(prediction, target);
  return { value, grad: prediction.map((_, at) => [grad.prediction[2 * at]!, grad.prediction[2 * at + 1]!]) };
}

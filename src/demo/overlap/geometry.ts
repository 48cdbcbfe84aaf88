import type { Settings, Values } from '#core/parameter';
import type { ShownParameters } from '../kit/figure/names.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';
import type { Counts, Overlap, OverlapLoss } from './kind.ts';
import { fullRow, object, presetsOf, rowsOf, side, targetNames, targets, unpackRow, type Mask, type Preset } from './mask.ts';

/** More sliders than these are not seen at once; a further parameter stays at its default. */
const visibleSliders = 3;

const flag = { min: 0, max: 1, step: 1, default: 0 } as const;
const rowNames = Array.from({ length: side }, (_, row) => `r${row}`);

/** The parameters of the loss that have a slider here, in the order of its card. */
export const slidersOf = (parameters: ShownParameters): ShownParameters =>
  Object.fromEntries(Object.entries(parameters).filter(([, { field }]) => field).slice(0, visibleSliders));

/** The painted mask is eight fields, one a row; `target` is what is to be found, `slopes` shows the gradient. */
export function fieldsOf(parameters: ShownParameters, start: Preset): Fields {
  const rows = rowsOf(presetsOf(object)[start]);
  const row = (of: number): Field => ({ min: 0, max: fullRow, step: 1, default: rows[of]! });
  return {
    ...Object.fromEntries(rowNames.map((name, at) => [name, row(at)])),
    target: { min: 0, max: targetNames.length - 1, step: 1, default: 0 },
    slopes: flag,
    brush: { min: 0, max: 1, step: 0.1, default: 1 },
    ...sliderFields(slidersOf(parameters)),
  };
}

export const predictionOf = (state: State): Mask => rowNames.flatMap((name) => unpackRow(state[name]!));

export const targetOf = (state: State): Mask => targets[targetNames[state['target']!]!];

/** A painted mask as a change of state. */
export const asRows = (mask: Mask): State => Object.fromEntries(rowsOf(mask).map((number, at) => [`r${at}`, number]));

/** The parameters of the loss in a state. */
export const valuesOf = (parameters: ShownParameters, state: State): Values<Settings> =>
  Object.fromEntries(Object.entries(parameters).flatMap(([name, { field }]) => (field ? [[name, state[name] ?? field.default]] : [])));

export function countsOf(prediction: Mask, target: Mask): Counts {
  const sum = (of: (p: number, t: number) => number) => prediction.reduce((total, p, at) => total + of(p, target[at]!), 0);
  return { hit: sum((p, t) => p * t), extra: sum((p, t) => p * (1 - t)), missed: sum((p, t) => (1 - p) * t) };
}

/** Loss and gradient of a painted mask by the function of the loss, with the counts that explain them. */
export const measure = (kind: OverlapLoss, prediction: Mask, target: Mask, values: Values<Settings>): Overlap =>
  ({ kind, prediction, target, values, ...kind.measure(prediction, target, values), ...countsOf(prediction, target) });

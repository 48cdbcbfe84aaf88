import type { Values } from '#core/parameter';
import { curvesView, type CurvesView } from '../kit/curves/curves.ts';
import { panels, type Law, type Scales } from '../kit/curves/trace.ts';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Table } from '../kit/figure/table.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';
import type { Pair, PreferenceLoss } from './losses.ts';

export const fieldsOf = ({ chosen, rejected, reference }: PreferenceLoss, parameters: ShownParameters): Fields => ({
  chosen, rejected, ...(reference && { referenceChosen: reference.chosen, referenceRejected: reference.rejected }),
  ...sliderFields(parameters),
});

export const pairOf = (state: State): Pair => ({ chosen: state.chosen!, rejected: state.rejected! });
/** Without a reference both of its scores are 0. */
export const referenceOf = (state: State): Pair => ({ chosen: state.referenceChosen ?? 0, rejected: state.referenceRejected ?? 0 });

/** What a pair prefers its chosen answer by; rounded, since scores are tenths. */
export const margin = ({ chosen, rejected }: Pair): number => Math.round((chosen - rejected) * 10) / 10 + 0;

/** The difference that the loss sees: how much more than the reference the pair prefers its chosen answer. */
export const difference = (state: State): number => margin(pairOf(state)) - margin(referenceOf(state)) + 0;

/** The parameters of a loss in a state of its figure. */
export const parametersIn = (state: State, parameters: ShownParameters): Values =>
  Object.fromEntries(Object.keys(parameters).map((name) => [name, state[name]!]));

/** The loss over the difference alone: a chosen answer of that score, and all else 0. */
const law = ({ at }: PreferenceLoss, values: Values): Law =>
  ({ at: (d) => at({ chosen: d, rejected: 0 }, { chosen: 0, rejected: 0 }, values), joints: [] });

/** Every difference that the scores can make. */
function span({ chosen: { min, max }, reference }: PreferenceLoss): readonly [number, number] {
  const most = (max - min) * (reference ? 2 : 1);
  return [-most, most];
}

/** Heights that hold still while a parameter moves; only where the curve would leave the drawing do they give way. */
function scales(loss: PreferenceLoss, values: Values, start: Values): Scales {
  const [low, high] = span(loss);
  const ends = (at: Values) => [low, high].map(law(loss, at).at);
  const highest = Math.max(...ends(start).map(({ value }) => value * 1.55), ...ends(values).map(({ value }) => value * 1.06));
  const steepest = Math.max(...[start, values].flatMap(ends).map(({ slope }) => Math.abs(slope) * 1.2));
  return {
    x: linear([low, high], [0, 100]), loss: linear([0, highest], [panels.loss[1], panels.loss[0]]),
    slope: linear([-steepest, steepest], [panels.slope[1], panels.slope[0]]),
  };
}

export interface PreferenceInput {
  readonly loss: PreferenceLoss;
  readonly state: State;
  readonly before: State | undefined;
  readonly parameters: ShownParameters;
  readonly start: Values;
  readonly words: { readonly loss: string; readonly slope: string; readonly axis: string; readonly before: string };
}

/** The loss over the difference of the two answers. */
export function preferenceView({ loss, state, before, parameters, start, words }: PreferenceInput): CurvesView {
  const values = parametersIn(state, parameters);
  const former = before && parametersIn(before, parameters);
  const moved = former && Object.keys(values).some((key) => values[key] !== former[key]);
  return curvesView({
    scales: scales(loss, values, start), law: law(loss, values), cross: difference(state), others: [], words,
    ghost: moved ? { id: Object.values(former).join(), ...law(loss, former) } : undefined,
  });
}

/** Where the crosshair may be moved: the differences that this reference leaves. */
export function crosshairField({ chosen: { min, max, step } }: PreferenceLoss, state: State): Field {
  const from = margin(referenceOf(state));
  return { min: min - max - from, max: max - min - from, step, default: 0 };
}

/** Scores with a difference: the chosen answer moves, and the rejected one only where that cannot go on. */
export function pairAt({ chosen: { min, max } }: PreferenceLoss, state: State, d: number): Pair {
  const wanted = d + margin(referenceOf(state));
  const chosen = Math.min(max, Math.max(min, state.rejected! + wanted));
  return { chosen, rejected: chosen - wanted };
}

/** Scores along the line, with room for the ends of the arrows. */
export function lineScale({ chosen: { min, max } }: PreferenceLoss): Scale {
  const room = (max - min) / 5;
  return linear([min - room, max + room], [0, 100]);
}

/** The longest arrow, in percent of the line: as long as the slope is at its steepest. */
const longest = 14;

/** How far descent moves the chosen answer to the right, in percent of the line, and the rejected one to the left. */
export function arrowLength(loss: PreferenceLoss, values: Values, slope: number): number {
  return (-slope / Math.abs(law(loss, values).at(-1e6).slope)) * longest;
}

/** Loss and slope at nine differences. */
export function preferenceTable(loss: PreferenceLoss, values: Values, head: readonly string[]): Table {
  const [low, high] = span(loss);
  return {
    head,
    rows: Array.from({ length: 9 }, (_, i) => low + ((high - low) * i) / 8).map((d) => {
      const { value, slope } = law(loss, values).at(d);
      return [decimal(d, 1), decimal(value, 4), decimal(slope, 4)];
    }),
  };
}

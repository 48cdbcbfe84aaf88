import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Table } from '../kit/figure/table.ts';
import { path } from '../kit/plot/path.ts';
import { sample } from '../kit/plot/sample.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';
import { likelihoods, losses, squaredError, type Options } from './losses.ts';
import { distorted, kinds, original, type Kind, type Picture } from './picture.ts';

/** The sum of squared errors; at its end no distorted pixel has left 0 to 1, and neither blur nor shift is whole. */
export const amount: Field = { min: 0, max: 2.5, step: 0.1, default: 1.5 };

/** The fields of a figure: amount and kind of the distortion, what a loss may be asked for, and its parameters with a slider. */
export function fieldsOf(loss: string, parameters: ShownParameters): Fields {
  return {
    amount, kind: { min: 0, max: kinds.length - 1, step: 1, default: 0 },
    ...(loss === 'reconstruction' && { likelihood: { min: 0, max: likelihoods.length - 1, step: 1, default: 0 } }),
    ...sliderFields(parameters),
  };
}

export const optionsIn = (state: State, parameters: ShownParameters): Options => ({
  likelihood: likelihoods[state['likelihood'] ?? 0]!,
  dataRange: state['dataRange'] ?? parameters['dataRange']?.field?.default ?? 1,
});

/** A distortion at the amount: how large its squared error is, and the loss. */
export interface Distortion {
  readonly kind: Kind;
  readonly picture: Picture;
  readonly squaredError: number;
  readonly value: number;
  readonly grad: readonly number[];
}

export function distortionsAt(e: number, loss: string, options: Options): readonly Distortion[] {
  return kinds.map((kind) => {
    const picture = distorted(kind, e);
    const { value, grad } = losses[loss]!(picture, original, options);
    return { kind, picture, squaredError: squaredError(picture, original), value, grad: Array.from(grad) };
  });
}

/** The loss of each distortion over the sum of its squared errors. */
export interface Curves {
  readonly x: Scale;
  readonly y: Scale;
  /** in the order of the kinds */
  readonly paths: readonly string[];
  /** heights of their names at the right end, far enough apart to be read */
  readonly names: readonly number[];
}

const steps = 50;
/** A line of text, in percent of the height. */
const line = 8;

/** `still` are options whose heights are held, so that curves and not axes move with a slider. */
export function curvesOf(loss: string, options: Options, still: Options): Curves {
  const amounts = sample(amount.min, amount.max, steps);
  const values = (kind: Kind, of: Options) => amounts.map((e) => losses[loss]!(distorted(kind, e), original, of).value);
  const all = kinds.map((kind) => values(kind, options));
  const heights = [...all, ...kinds.map((kind) => values(kind, still))].flat();
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const x = linear([amount.min, amount.max], [0, 100]);
  const y = linear([low, high + 0.04 * (high - low)], [100, 0]);
  return {
    x, y,
    paths: all.map((one) => path(one.map((value, at) => [x(amounts[at]!), y(value)]))),
    names: apart(all.map((one) => y(one.at(-1)!))),
  };
}

/** Moves heights down until each has a line of its own, and up again where they would leave the drawing. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((_, at) => at).sort((a, b) => heights[a]! - heights[b]!);
  const places = [...heights];
  order.forEach((at, rank) => {
    if (rank > 0) places[at] = Math.max(places[at]!, places[order[rank - 1]!]! + line);
  });
  const over = Math.max(0, Math.max(...places) - 100);
  return places.map((place) => place - over);
}

/** Is a gradient positive, negative or nothing, and how large beside the largest of the picture? */
export function signsOf(grad: readonly number[]): readonly { readonly sign: -1 | 0 | 1; readonly radius: number }[] {
  const largest = Math.max(...grad.map(Math.abs));
  return grad.map((slope) => {
    const share = largest > 0 ? Math.abs(slope) / largest : 0;
    return { sign: share < 1e-3 ? 0 : slope > 0 ? 1 : -1, radius: Number((0.44 * Math.sqrt(share)).toFixed(3)) };
  });
}

/** The loss of every distortion at some amounts. */
export function imagesTable(loss: string, options: Options, head: readonly string[]): Table {
  const amounts = Array.from({ length: 6 }, (_, at) => at * 0.5);
  return { head, rows: amounts.map((e) => [decimal(e, 1), ...distortionsAt(e, loss, options).map(({ value }) => decimal(value, 4))]) };
}

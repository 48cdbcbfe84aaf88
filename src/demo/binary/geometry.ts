import type { BinaryKernel } from '#core/card/kinds';
import type { Values } from '#core/parameter';
import { curvesView, type CurvesView } from '../kit/curves/curves.ts';
import { panels, type Law, type Scales } from '../kit/curves/trace.ts';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Table } from '../kit/figure/table.ts';
import { decimalsOf } from '../kit/plot/ticks.ts';
import { sample } from '../kit/plot/sample.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Fields } from '../kit/state/state.ts';
import { inputs, predictionField, targetsOf, wideField, type Input } from './input.ts';
import { wallsOf, type Wall } from './naive.ts';

/** The name of the prediction in the address: its symbol, without its hat. */
export const keyOf = (input: Input): string => inputs[input].symbol[0]!;

/** The fields of a binary figure: prediction, target, parameters, and whether the naive form is shown, where there is one. */
export function binaryFields(input: Input, signed: boolean, naive: boolean, parameters: ShownParameters): Fields {
  const { field } = inputs[input];
  return {
    [keyOf(input)]: naive ? { ...wideField, step: field.step } : field,
    y: signed ? { min: -1, max: 1, step: 2, default: 1 } : { min: 0, max: 1, step: 0.05, default: 1 },
    ...sliderFields(parameters),
    ...(naive && { naive: { min: 0, max: 1, step: 1, default: 0 } }),
  };
}

export interface BinaryInput {
  readonly kernel: BinaryKernel;
  readonly values: Values;
  readonly former?: Values | undefined;
  readonly input: Input;
  readonly signed: boolean;
  /** prediction and target */
  readonly x: number;
  readonly y: number;
  readonly wide: boolean;
  readonly words: { readonly loss: string; readonly slope: string; readonly axis: string; readonly before: string };
}

export interface BinaryView extends CurvesView {
  readonly walls: readonly Wall[];
}

/** Draws the loss over the prediction for one target; the two targets, and the loss without focus, stand beside it. */
export function binaryView({ kernel, values, former, input, signed, x, y, wide, words }: BinaryInput): BinaryView {
  const law = (target: number, at: Values): Law => ({
    at: (prediction) => kernel.at(prediction, target, at), joints: kernel.joints(at).map((joint) => (target < 0 ? -joint : joint)),
  });
  const scales = scalesOf(kernel, values, input, signed, wide);
  const pure = targetsOf(signed).filter((target) => target !== y);
  const focused = values.gamma! > 0;
  const view = curvesView({
    scales, law: law(y, values), ghost: former && { id: Object.values(former).join(), ...law(y, former) }, cross: x,
    words: { ...words, loss: `y = ${shownTarget(y)}: ${words.loss}` },
    others: [
      ...pure.map((target) => ({ id: `y${target}`, name: `y = ${shownTarget(target)}`, ...law(target, values) })),
      ...(focused ? [{ id: 'unfocused', name: 'γ = 0', ...law(y, { ...values, gamma: 0 }) }] : []),
    ],
  });
  return { ...view, walls: wide ? wallsOf(smoothedTarget(y, values), values.posWeight ?? 1, scales) : [] };
}

/** A target with no more digits than it has. */
export const shownTarget = (y: number): string => decimal(y, decimalsOf(y));

/** The target that the loss sees: a smoothed one is moved towards 1/2. */
export const smoothedTarget = (y: number, { labelSmoothing = 0 }: Values): number => (1 - labelSmoothing) * y + labelSmoothing / 2;

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** A probability as the sentence prints it: never 0.000 or 1.000, which no logit has. */
export function shownProbability(logit: number): string {
  const rest = probability(-Math.abs(logit));
  if (rest >= 0.0005) return decimal(probability(logit), 3);
  const small = rest.toExponential(1).replace('e-', 'e−');
  return logit < 0 ? small : `1 − ${small}`;
}

/** Heights that hold both targets, at any parameter. */
function scalesOf(kernel: BinaryKernel, values: Values, input: Input, signed: boolean, wide: boolean): Scales {
  const { min, max } = predictionField(input, wide);
  const seen = ([low, high]: readonly [number, number]) =>
    sample(wide ? min : low, wide ? max : high, 24).flatMap((x) => targetsOf(signed).map((y) => kernel.at(x, y, values)));
  const slopes = seen(inputs[input].slope).map(({ slope }) => slope * 1.15);
  const vertical = (domain: readonly [number, number], [top, bottom]: readonly [number, number]): Scale => linear(domain, [bottom, top]);
  return {
    x: linear([min, max], [0, 100]),
    loss: vertical([0, Math.max(...seen(inputs[input].loss).map(({ value }) => value)) * 1.04], panels.loss),
    slope: vertical([Math.min(...slopes), Math.max(...slopes)], panels.slope),
  };
}

/** Loss and slope at chosen predictions, with the probability of each logit. */
export function binaryTable(kernel: BinaryKernel, values: Values, input: Input, y: number, head: readonly string[]): Table {
  const { rows, digits } = inputs[input];
  return {
    head,
    rows: rows.map((x) => {
      const { value, slope } = kernel.at(x, y, values);
      const prediction = input === 'logit' ? [decimal(x, 0), decimal(probability(x), 4)] : [decimal(x, digits)];
      return [...prediction, decimal(value, 4), decimal(slope, 4)];
    }),
  };
}

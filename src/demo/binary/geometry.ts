import type { BinaryKernel } from '#core/card/kinds';
import type { Parameters, Values } from '#core/parameter';
import { curvesView, type CurvesView } from '../kit/curves/curves.ts';
import { panels, type Law, type Scales } from '../kit/curves/trace.ts';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Table } from '../kit/figure/table.ts';
import { path } from '../kit/plot/path.ts';
import { sample } from '../kit/plot/sample.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields } from '../kit/state/state.ts';
import { naive, naiveEnd, single, double } from './naive.ts';

/** The logits worth looking at, and the wide view in which number formats give out. */
const near: readonly [number, number] = [-6, 6];
const far: readonly [number, number] = [-45, 45];

/** The fields of a binary figure: logit, target, parameters, and whether the naive form is shown. */
export function binaryFields(parameters: ShownParameters): Fields {
  return {
    z: { min: far[0], max: far[1], step: 0.1, default: -1.5 },
    y: { min: 0, max: 1, step: 0.05, default: 1 },
    ...sliderFields(parameters),
    naive: { min: 0, max: 1, step: 1, default: 0 },
  };
}

/** The crosshair's bounds in the view that is shown. */
export function logitField(wide: boolean): Field {
  const [min, max] = wide ? far : near;
  return { min, max, step: wide ? 0.5 : 0.1, default: -1.5 };
}

export interface BinaryInput {
  readonly kernel: BinaryKernel;
  readonly values: Values;
  readonly former?: Values | undefined;
  readonly z: number;
  readonly y: number;
  readonly wide: boolean;
  readonly words: { readonly loss: string; readonly slope: string; readonly axis: string; readonly before: string };
}

/** Where a number format gives out: the naive curve up to there, and the place. */
export interface Wall {
  readonly format: string;
  readonly at: number;
  readonly x: number;
  readonly path: string;
}

export interface BinaryView extends CurvesView {
  readonly walls: readonly Wall[];
}

/** Draws the loss over the logit for one target, with its two pure cases beside it. */
export function binaryView({ kernel, values, former, z, y, wide, words }: BinaryInput): BinaryView {
  const law = (target: number, at: Values): Law => ({ at: (logit) => kernel.at(logit, target, at), joints: [] });
  const scales = scalesOf(kernel, values, wide ? far : near);
  const pure = [1, 0].filter((target) => target !== y);
  const view = curvesView({
    scales, law: law(y, values), ghost: former && { id: Object.values(former).join(), ...law(y, former) }, cross: z, words,
    others: pure.map((target) => ({ id: `y${target}`, name: `y = ${target}`, ...law(target, values) })),
  });
  const { posWeight: weight = 1, labelSmoothing = 0 } = values;
  const smoothed = (1 - labelSmoothing) * y + labelSmoothing / 2;
  const walls = wide ? ([['float32', single], ['float64', double]] as const) : [];
  return {
    ...view,
    walls: walls.map(([format, round]) => {
      const at = naiveEnd(smoothed, weight, round);
      const logits = sample(far[0], far[1], 360, [at]);
      const curve = path(logits.map((logit) => [scales.x(logit), scales.loss(naive(logit, smoothed, weight, round))]));
      return { format, at, x: scales.x(at), path: curve };
    }),
  };
}

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** A probability as the sentence prints it: never 0.000 or 1.000, which no logit has. */
export function shownProbability(logit: number): string {
  const rest = probability(-Math.abs(logit));
  if (rest >= 0.0005) return decimal(probability(logit), 3);
  const small = rest.toExponential(1).replace('e-', 'e−');
  return logit < 0 ? small : `1 − ${small}`;
}

/** Heights that hold the pure cases of both targets, at any weight. */
function scalesOf(kernel: BinaryKernel, values: Values, span: readonly [number, number]): Scales {
  const corners = span.flatMap((z) => [0, 1].map((y) => kernel.at(z, y, values)));
  const slopes = corners.map(({ slope }) => slope * 1.15);
  const vertical = (domain: readonly [number, number], [top, bottom]: readonly [number, number]): Scale => linear(domain, [bottom, top]);
  return {
    x: linear(span, [0, 100]),
    loss: vertical([0, Math.max(...corners.map(({ value }) => value)) * 1.04], panels.loss),
    slope: vertical([Math.min(...slopes), Math.max(...slopes)], panels.slope),
  };
}

/** Probability, loss and slope at whole logits. */
export function binaryTable(kernel: BinaryKernel, values: Values, y: number, head: readonly string[]): Table {
  return {
    head,
    rows: [-40, -20, -6, -4, -2, 0, 2, 4, 6, 20, 40].map((z) => {
      const { value, slope } = kernel.at(z, y, values);
      return [decimal(z, 0), decimal(probability(z), 4), decimal(value, 4), decimal(slope, 4)];
    }),
  };
}

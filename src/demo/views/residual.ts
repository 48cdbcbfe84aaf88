import type { Point, ResidualKernel } from '#core/kinds';
import { defaults, type Parameters, type Values } from '#core/parameter';
import { decimal } from '../format.ts';
import { placeLabels, type Placed, type Wanted } from '../labels.ts';
import type { Position } from '../path.ts';
import { linear, type Scale } from '../scale.ts';
import type { Field, Fields } from '../state.ts';
import { ticks, type Tick } from '../ticks.ts';
import { curve, jointAt, panels, scales, span, traces, type Curve, type Joint } from './trace.ts';

export interface ResidualView {
  readonly x: Scale;
  readonly loss: Scale;
  readonly slope: Scale;
  readonly ticks: { readonly x: readonly Tick[]; readonly loss: readonly Tick[]; readonly slope: readonly Tick[] };
  readonly curve: Curve;
  readonly others: readonly (Curve & { readonly id: string })[];
  readonly ghost?: Curve;
  readonly joints: readonly Joint[];
  readonly cross: Point & { readonly x: number; readonly yLoss: number; readonly ySlope: number };
  readonly labels: readonly Placed[];
  /** the largest slope a very large error gets */
  readonly bound: number;
}

export interface ResidualInput {
  readonly kernel: ResidualKernel;
  readonly values: Values;
  /** parameter values of the ghost, where they differ */
  readonly former?: Values | undefined;
  readonly e: number;
  readonly others: readonly { readonly id: string; readonly name: string; readonly kernel: ResidualKernel }[];
  readonly words: { readonly loss: string; readonly slope: string; readonly axis: string };
}

export const crosshair: Field = { min: span[0], max: span[1], step: 0.1, default: 2.4 };

/** Everything the residual figure draws, in percent and words. */
export function residualView({ kernel, values, former, e, others, words }: ResidualInput): ResidualView {
  const x = linear(span, [0, 100]);
  const { loss, slope } = scales(kernel, values);
  const trace = (of: ResidualKernel, at: Values) => traces(of, at, x, loss, slope);
  const main = trace(kernel, values);
  const rest = others.map((other) => ({ ...other, trace: trace(other.kernel, defaults(other.kernel.parameters)) }));
  const at = kernel.at(e, values);
  const cross = { ...at, x: x(e), yLoss: bounded(loss(at.v), panels.loss), ySlope: bounded(slope(at.g), panels.slope) };
  const labels = placeLabels(
    [
      { key: 'loss', text: `${words.loss} ${decimal(at.v, 2)}`, at: [[cross.x, cross.yLoss]], between: panels.loss },
      { key: 'slope', text: `${words.slope} ${decimal(at.g, 2)}`, at: [[cross.x, cross.ySlope]], between: [64, 100] },
      ...rest.map(({ id, name, trace: { above } }): Wanted => ({ key: id, text: name, at: anchors(above), between: panels.loss })),
    ],
    [main.above, main.below, ...rest.map(({ trace: { above } }) => above)],
    [{ key: 'axis', text: words.axis, at: [[100, 65]] }],
  );
  return {
    x, loss, slope, cross, labels,
    ticks: { x: ticks(span, 5), loss: ticks(loss.domain, 4), slope: ticks(slope.domain, 3) },
    curve: curve(main),
    others: rest.map(({ id, trace: traced }) => ({ id, ...curve(traced) })),
    ...(former && { ghost: curve(trace(kernel, former)) }),
    joints: kernel.joints(values).filter((joint) => joint >= span[0] && joint <= span[1]).map((joint) => jointAt(kernel, values, joint, x, loss, slope)),
    bound: Math.abs(kernel.at(1e6, values).g),
  };
}

/** Points of a curve where its name may stand: the outer ones first, and none that the panel cuts off. */
function anchors(above: readonly Position[]): Position[] {
  const seen = above.filter(([, y]) => y > panels.loss[0] + 6 && y < panels.loss[1] - 8);
  return [0.04, 0.12, 0.96, 0.88, 0.2, 0.8].map((share) => seen[Math.floor(share * (seen.length - 1))]).filter((at) => at !== undefined);
}

const bounded = (y: number, [top, bottom]: readonly [number, number]): number => Math.min(bottom, Math.max(top, y));

/** The fields of a residual figure: its parameters with a slider, the error at the crosshair, one switch an overlay. */
export function residualFields(parameters: Parameters, others: readonly string[], shown: readonly string[]): Fields {
  const fields: Record<string, Field> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    if (parameter.slider) fields[name] = { ...parameter.slider, default: parameter.default };
  }
  fields.e = crosshair;
  for (const id of others) fields[id] = { min: 0, max: 1, step: 1, default: shown.includes(id) ? 1 : 0 };
  return fields;
}

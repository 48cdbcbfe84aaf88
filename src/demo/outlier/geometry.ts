import { defaults, type Values } from '#core/parameter';
import { residualKernels } from '#losses/kernels';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameter } from '../kit/figure/names.ts';
import { path } from '../kit/plot/path.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import { ticks, type Tick } from '../kit/plot/ticks.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';
import { leastAbsolute, residualAt, reweighted, type Line, type Sample } from './fit.ts';

/** Eight measurements along y ≈ 1 + 0.6 x. The last one went wrong: it should be near 6. */
export const measured: readonly Sample[] = [
  { x: 0.7, y: 1.5 }, { x: 1.6, y: 1.8 }, { x: 2.8, y: 2.9 }, { x: 3.7, y: 3 },
  { x: 4.9, y: 4.2 }, { x: 5.8, y: 4.3 }, { x: 7.1, y: 5.4 }, { x: 8.6, y: 0.8 },
];

const across: readonly [number, number] = [0, 10];
const upwards: readonly [number, number] = [0, 8];

export const scatterX: Scale = linear(across, [0, 100]);
export const scatterY: Scale = linear(upwards, [100, 0]);

/** Where each sample is, and Huber's threshold. */
export const outlierFields = (delta: ShownParameter): Fields => ({
  ...Object.fromEntries(
    measured.flatMap(({ x, y }, i) => [[`x${i + 1}`, place(across, x)], [`y${i + 1}`, place(upwards, y)]]),
  ),
  ...sliderFields({ delta }),
});

function place([min, max]: readonly [number, number], at: number): Field {
  return { min, max, step: 0.1, default: at };
}

/** The samples of a state. */
export function samplesOf(state: State): Sample[] {
  return measured.map((_, i) => ({ x: state[`x${i + 1}`]!, y: state[`y${i + 1}`]! }));
}

export interface FittedLine extends Line {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** height of its name at the right edge, in percent, apart from the others */
  readonly label: number;
}

export interface OutlierView {
  readonly samples: readonly Sample[];
  readonly lines: readonly FittedLine[];
  readonly ghosts: readonly string[];
  /** the band within ±delta of the Huber line, closed */
  readonly band: string;
  /** from each sample outside the band to the Huber line: what it errs by */
  readonly errors: readonly { readonly i: number; readonly x: number; readonly from: number; readonly to: number }[];
  readonly ticks: { readonly x: readonly Tick[]; readonly y: readonly Tick[] };
}

/** Fits a line under every loss, and finds where each is drawn. */
export function outlierView(state: State, before: State | undefined, losses: readonly { readonly id: string; readonly name: string }[]): OutlierView {
  const samples = samplesOf(state);
  const delta = state.delta!;
  const lines = losses.map((loss) => ({ ...loss, ...fitted(loss.id, samples, { delta }) }));
  const heights = apart(lines.map((line) => Math.min(100, Math.max(0, scatterY(line.intercept + line.slope * across[1])))));
  const robust = fitted('huber', samples, { delta });
  const shifted = (by: number): Line => ({ slope: robust.slope, intercept: robust.intercept + by });
  const corners = [...ends(shifted(delta)), ...ends(shifted(-delta)).reverse()];
  return {
    samples,
    lines: lines.map((line, i) => ({ ...line, path: path(ends(line)), label: heights[i]! })),
    ghosts: before ? losses.map(({ id }) => path(ends(fitted(id, samplesOf(before), { delta: before.delta! })))) : [],
    band: `${path(corners)}Z`,
    errors: samples.flatMap((sample, i) => {
      const residual = residualAt(robust, sample);
      return Math.abs(residual) > delta ? [{ i, x: scatterX(sample.x), from: scatterY(sample.y), to: scatterY(sample.y + residual) }] : [];
    }),
    ticks: { x: ticks(across, 5), y: ticks(upwards, 4) },
  };
}

/** The best line under a loss, whose parameters stay at their defaults where `values` sets none. Absolute error has a kink at 0, so it is solved exactly; the others by reweighting. */
export function fitted(id: string, samples: readonly Sample[], values: Values): Line {
  if (id === 'mean-absolute-error') return leastAbsolute(samples);
  const kernel = residualKernels[id]!;
  const all = { ...defaults(kernel.settings), ...values };
  return reweighted(samples, (residual) => kernel.at(residual, all));
}

function ends({ slope, intercept }: Line): [number, number][] {
  return across.map((x) => [scatterX(x), scatterY(intercept + slope * x)]);
}

const gap = 7;

/** Moves heights apart until none is closer to the next than a line of text, keeping their order and the drawing. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!);
  const moved = [...heights];
  order.forEach((i, rank) => {
    if (rank > 0) moved[i] = Math.max(moved[i]!, moved[order[rank - 1]!]! + gap);
  });
  [...order].reverse().forEach((i, rank, row) => {
    moved[i] = Math.min(moved[i]!, rank === 0 ? 100 : moved[row[rank - 1]!]! - gap);
  });
  return moved;
}

/** A slope or an intercept as the sentence prints it. */
export const shown = (value: number): string => decimal(value, 2);

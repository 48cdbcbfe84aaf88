import type { Sample } from '../kit/fit/line.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import { sliderFields } from '../kit/state/parameters.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';

/** What is fitted, and between which values it may be dragged: far beyond the outlier to either side of the line. */
export interface Scene {
  readonly measured: readonly Sample[];
  readonly up: Omit<Field, 'default'>;
  /** parameters that start elsewhere than at their defaults, where the loss would be another one */
  readonly start?: Readonly<Record<string, number>>;
}

const xs = [0.7, 1.6, 2.8, 3.7, 4.9, 5.8, 7.1, 8.6];
const measuredAt = (ys: readonly number[]): Sample[] => xs.map((x, i) => ({ x, y: ys[i]! }));

/** Along y ≈ 1 + 0.6 x. The last one went wrong: it should be near 6. */
const measured = measuredAt([1.5, 1.8, 2.9, 3, 4.2, 4.3, 5.4, 1]);
const real: Scene = { measured, up: { min: -4, max: 12, step: 0.1 } };
const positive: Scene = { measured, up: { min: 0, max: 10, step: 0.1 } };
/** Counts that double about every two and a half; the last should be near 14. At least 1 each, so that there is always a rate. */
const counts: Scene = { measured: measuredAt([1, 2, 3, 3, 5, 6, 9, 1]), up: { min: 1, max: 20, step: 1 } };

const scenes: Readonly<Record<string, Scene>> = {
  quantile: { ...real, start: { tau: 0.9 } }, barron: { ...real, start: { alpha: -2 } },
  'mean-squared-logarithmic-error': positive, 'mean-absolute-percentage-error': positive, 'poisson-nll': counts,
};

/** The samples that a loss is shown on: counts and positive numbers where it takes no others. */
export const sceneOf = (loss: string): Scene => scenes[loss] ?? real;

const across: Omit<Field, 'default'> = { min: 0, max: 10, step: 0.1 };
export const scatterX: Scale = linear([across.min, across.max], [0, 100]);
export const scatterY = ({ up }: Scene): Scale => linear([Math.min(0, up.min), up.max], [100, 0]);

/** Where each sample is, and the parameters that have a slider. */
export const outlierFields = ({ measured: samples, up, start = {} }: Scene, parameters: ShownParameters): Fields => ({
  ...Object.fromEntries(samples.flatMap(({ x, y }, i) => [[`x${i + 1}`, { ...across, default: x }], [`y${i + 1}`, { ...up, default: y }]])),
  ...Object.fromEntries(Object.entries(sliderFields(parameters)).map(([name, field]) =>
    [name, { ...field, default: start[name] ?? field.default }])),
});

/** The samples of a state. */
export const samplesOf = (state: State): Sample[] => xs.map((_, i) => ({ x: state[`x${i + 1}`]!, y: state[`y${i + 1}`]! }));

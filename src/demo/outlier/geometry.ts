import type { Values } from '#core/parameter';
import { heightAt, type Line, type Sample } from '../kit/fit/line.ts';
import { apart } from '../kit/plot/apart.ts';
import { path } from '../kit/plot/path.ts';
import { sample } from '../kit/plot/sample.ts';
import type { Scale } from '../kit/plot/scale.ts';
import { ticks, type Tick } from '../kit/plot/ticks.ts';
import { valuesIn } from '../kit/state/parameters.ts';
import type { State } from '../kit/state/state.ts';
import { fitted, models, varianceAround } from './models.ts';
import { samplesOf, scatterX, scatterY, type Scene } from './scene.ts';

export interface Fitted extends Line {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** height of its name at the right edge, in percent, apart from the others */
  readonly label: number;
  /** vertical distance to the sample that is farthest from the line of the absolute error */
  readonly distance: number;
}

/** The strip around a fit: its half width, the name of the parameter that sets it, if any, and who is outside. */
export interface Band {
  readonly half: number;
  readonly owner?: string;
  readonly path: string;
  readonly outside: readonly { readonly i: number; readonly x: number; readonly from: number; readonly to: number }[];
}

export interface OutlierView {
  readonly samples: readonly Sample[];
  readonly lines: readonly Fitted[];
  readonly ghosts: readonly string[];
  /** index of the sample farthest from the line of the absolute error */
  readonly farthest: number;
  readonly band?: Band;
  readonly y: Scale;
  readonly ticks: { readonly x: readonly Tick[]; readonly y: readonly Tick[] };
}

export interface OutlierInput {
  readonly scene: Scene;
  readonly state: State;
  readonly before: State | undefined;
  /** squared error, absolute error, and the loss with the parameters: in this order */
  readonly losses: readonly { readonly id: string; readonly name: string }[];
}

/** Fits every loss, and finds where each is drawn. */
export function outlierView({ scene, state, before, losses }: OutlierInput): OutlierView {
  const samples = samplesOf(state);
  const y = scatterY(scene);
  const subject = losses.at(-1)!.id;
  const valuesOf = (id: string, at: State): Values => (id === subject ? valuesIn(at, models[id]!.settings) : {});
  const fits = losses.map(({ id }) => fitted(id, samples, valuesOf(id, state)));
  const farthest = farthestFrom(fits[1]!, samples);
  const predictions = losses.map(({ id }, i) => (x: number) => predicted(id, fits[i]!, x));
  const heights = apart(predictions.map((predict) => Math.min(100, Math.max(0, y(predict(scatterX.domain[1]))))), gap);
  const band = bandOf(subject, fits.at(-1)!, samples, valuesOf(subject, state), y);
  return {
    samples, farthest, y, ...(band && { band }),
    lines: losses.map((loss, i) => ({
      ...loss, ...fits[i]!, path: curve(predictions[i]!, y), label: heights[i]!,
      distance: Math.abs(predictions[i]!(samples[farthest]!.x) - samples[farthest]!.y),
    })),
    ghosts: before ? losses.map(({ id }) => {
      const former = fitted(id, samplesOf(before), valuesOf(id, before));
      return curve((x) => predicted(id, former, x), y);
    }) : [],
    ticks: { x: ticks(scatterX.domain, 5), y: ticks([Math.min(...y.domain), Math.max(...y.domain)], 5) },
  };
}

function predicted(id: string, line: Line, x: number): number {
  const height = heightAt(line, x);
  return models[id]!.predict?.(height) ?? height;
}

/** A straight line becomes its two ends, a curve as many points as the eye can see. */
const curve = (predict: (x: number) => number, y: Scale): string =>
  path(sample(...scatterX.domain, 60).map((x) => [scatterX(x), y(predict(x))]));

function farthestFrom(line: Line, samples: readonly Sample[]): number {
  const distances = samples.map(({ x, y }) => Math.abs(heightAt(line, x) - y));
  return distances.indexOf(Math.max(...distances));
}

/** Within the threshold of the loss; of the Gaussian one standard deviation. */
function bandOf(id: string, line: Line, samples: readonly Sample[], values: Values, y: Scale): Band | undefined {
  const threshold = models[id]!.threshold?.(values);
  const half = id === 'gaussian-nll' ? Math.sqrt(varianceAround(line, samples)) : threshold?.value;
  if (half === undefined) return undefined;
  const edge = (by: number) => scatterX.domain.map((x): [number, number] => [scatterX(x), y(heightAt(line, x) + by)]);
  return {
    half, ...(threshold && { owner: threshold.name }), path: `${path([...edge(half), ...edge(-half).reverse()])}Z`,
    outside: samples.flatMap((point, i) => {
      const height = heightAt(line, point.x);
      return Math.abs(height - point.y) > half ? [{ i, x: scatterX(point.x), from: y(point.y), to: y(height) }] : [];
    }),
  };
}

/** Names at the right edge are at least a line of text apart. */
const gap = 7;

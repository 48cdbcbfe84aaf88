import { residualKernels } from '#losses/kernels';
import type { Values } from '#core/parameter';
import { heightAt, type Line } from '../kit/fit/line.ts';
import { fitOfResidual } from '../kit/fit/residual.ts';
import { apart } from '../kit/plot/apart.ts';
import { path, type Position } from '../kit/plot/path.ts';
import type { Fields, State } from '../kit/state/state.ts';
import { fieldName, lossFields, shownIn, type Trained } from '../kit/training/choosing.ts';
import type { Run } from '../kit/training/run.ts';
import { dataFields, dataX, dataY, samplesOf } from './data.ts';
import { losses as functions } from './losses.ts';
import { contours, lossOf, placeOf, type Contour } from './surface.ts';
import { fields as trainingFields, train } from './training.ts';

/** The losses, the samples, and how the line is trained. */
export const descentFields = (losses: readonly Trained[], shown: readonly string[]): Fields =>
  ({ ...trainingFields, ...dataFields, ...lossFields(losses, shown) });

/** The parameters of a loss in a state. */
export const valuesOf = (id: string, state: State): Values =>
  Object.fromEntries(Object.entries(residualKernels[id]!.settings).map(([name, { default: usual }]) => [name, state[fieldName(id, name)] ?? usual]));

/** A loss with all its steps, whichever is looked at. */
export interface Course extends Run {
  readonly id: string;
  readonly name: string;
  readonly best: Line;
  readonly least: number;
}

export interface Courses {
  readonly courses: readonly Course[];
  /** those of the first loss */
  readonly contours: readonly Contour[];
}

/** Trains the line with every loss that is drawn. Costly, and the same for every step that is looked at. */
export function coursesOf(state: State, losses: readonly Trained[]): Courses {
  const samples = samplesOf(state);
  const courses = shownIn(state, losses).map(({ id, name }) => {
    const values = valuesOf(id, state);
    const best = fitOfResidual(id, samples, values);
    return { id, name, best, least: lossOf(id, samples, values, best), ...train(functions[id]!, samples, values, state) };
  });
  const { id, best } = courses[0]!;
  return { courses, contours: contours(id, samples, valuesOf(id, state), best) };
}

/** What is drawn of a loss at the step that is looked at. */
export interface Now {
  readonly id: string;
  readonly name: string;
  readonly line: Line;
  readonly loss: number;
  readonly rate: number;
  readonly best: Line;
  readonly least: number;
  /** has the loss left the range of numbers? */
  readonly overflown: boolean;
  readonly data: { readonly now: string; readonly best: string; readonly label?: number };
  readonly surface: { readonly past: string; readonly future: string; readonly at?: Position; readonly best: Position };
}

/** Every loss at a step. */
export function nowOf(courses: readonly Course[], step: number): Now[] {
  const lines = courses.map(({ steps }) => lineAt(steps[step]!.parameters));
  const ends = lines.map((line) => dataY(heightAt(line, dataX.domain[1])));
  const inside = ends.flatMap((end, i) => (end >= 0 && end <= 100 ? [i] : []));
  const heights = apart(inside.map((i) => ends[i]!), 6);
  return courses.map(({ id, name, best, least, steps, losses }, i) => {
    const places = steps.map(({ parameters }) => placeOf(lineAt(parameters)));
    const at = places[step]!;
    const label = heights[inside.indexOf(i)];
    return {
      id, name, line: lines[i]!, loss: losses[step]!, rate: steps[step]!.rate, best, least, overflown: !Number.isFinite(losses[step]!),
      data: { now: straight(lines[i]!), best: straight(best), ...(label !== undefined && { label }) },
      surface: {
        past: path(seen(places.slice(0, step + 1))), future: path(seen(places.slice(step))), best: placeOf(best),
        ...(inPanel(at) && { at }),
      },
    };
  });
}

const lineAt = ({ 0: slope, 1: intercept }: ArrayLike<number>): Line => ({ slope: slope!, intercept: intercept! });
const inPanel = (place: Position): boolean => place.every((position) => position >= 0 && position <= 100);
const gap: Position = [NaN, NaN];

/** A way without the steps from outside to outside: one that diverges would cover the panel with lines. */
const seen = (places: readonly Position[]): Position[] =>
  places.flatMap((at, i) => (i > 0 && !inPanel(at) && !inPanel(places[i - 1]!) ? [gap, at] : [at]));
const straight = (line: Line): string => path(dataX.domain.map((x): Position => [dataX(x), dataY(heightAt(line, x))]));

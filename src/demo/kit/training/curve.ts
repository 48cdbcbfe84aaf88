import { apart } from '../plot/apart.ts';
import { decimal } from '../figure/format.ts';
import { path, type Position } from '../plot/path.ts';
import { linear, type Scale } from '../plot/scale.ts';
import { decimalsOf, type Tick } from '../plot/ticks.ts';
import { last } from './run.ts';

export const curveX: Scale = linear([0, last], [0, 100]);

/** The loss of every step, and the lowest that the panel has to show. */
export interface Course {
  readonly id: string;
  readonly name: string;
  readonly losses: readonly number[];
  readonly least: number;
}

/** The losses of a course, where it stands at the step if that is inside, and its name: with an arrow where it ends above. */
export interface CurveLine {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly label: number;
  readonly at?: Position;
}

/** The losses over the steps, on a scale of powers of ten: losses of different units, and the last digits, on one panel. */
export interface CurveView {
  /** of the logarithm to base 10 */
  readonly y: Scale;
  readonly ticks: readonly Tick[];
  readonly lines: readonly CurveLine[];
}

/** A loss of 0 has no logarithm, and less than this no one can see beside 1. */
const smallest = 1e-3;
const power = (loss: number): number => Math.log10(Math.max(smallest, loss));

export function curveView(courses: readonly Course[], step: number): CurveView {
  const low = Math.floor(Math.min(...courses.map(({ least }) => power(least))));
  // not far above the start: what diverges leaves the panel and does not press the others flat
  const high = Math.max(low + 1, Math.ceil(Math.max(...courses.map(({ losses }) => power(losses[0]!))) + 0.5));
  const y = linear([low, high], [100, 0]);
  const place = (loss: number, i: number): Position => [curveX(i), y(power(loss))];
  const ends = courses.map(({ losses }) => place(losses.at(-1)!, last)[1]);
  const heights = apart(ends.map((end) => (end >= 0 ? end : 0)), 9);
  return {
    y,
    ticks: Array.from({ length: high - low + 1 }, (_, i) => ({ value: low + i, label: label(low + i) })),
    lines: courses.map(({ id, name, losses }, i) => {
      const at = place(losses[step]!, step);
      return {
        id, name: ends[i]! >= 0 ? name : `${name} ↑`, path: path(losses.map(place)), label: heights[i]!,
        ...(at[1] >= 0 && at[1] <= 100 && { at }),
      };
    }),
  };
}

const label = (exponent: number): string => decimal(10 ** exponent, decimalsOf(10 ** exponent));

import type { Card } from '#core/card/kinds';
import type { LossResult } from '#core/result';
import { holds } from '../axes.ts';
import type { Said } from '../drawn.ts';

export type Line = readonly [slope: number, intercept: number];
export interface Sample {
  readonly x: number;
  readonly y: number;
}
export type Cost = (line: Line) => number;

/** Half of the last digit that is printed. */
export const rounding = 0.005;

/** The summed loss of a line, by the function that readers import. Where it refuses a prediction, no line may go. */
export function costOf(card: Card, samples: readonly Sample[], options: Readonly<Record<string, number>>, variance: number): Cost {
  const target = samples.map(({ y }) => y);
  const more = card.arguments.length > 2 ? [target.map(() => variance)] : [];
  return ([slope, intercept]) => {
    const prediction = samples.map(({ x }) => intercept + slope * x);
    if (card.arguments[0]!.numbers === 'nonnegative' && prediction.some((one) => one < 0)) return Infinity;
    return (card.loss(prediction, target, ...more, options) as LossResult<unknown>).value * samples.length;
  };
}

/**
 * Goes downhill from a line in steps of at most `reach`, until no step of a millionth of it lowers the cost.
 *
 * A step shifts the line or turns it about a sample: where a kink holds a line to a sample, that is the way out.
 */
function downhill(cost: Cost, samples: readonly Sample[], from: Line, reach: number): Line {
  const directions: readonly Line[] = [[1, 0], [0, 1], ...samples.map(({ x }): Line => [1, -x])];
  let here = from;
  let lowest = cost(from);
  for (let size = reach; size > reach * 1e-6;) {
    const steps = directions.flatMap(([a, b]) => [size, -size].map((by): Line => [here[0] + by * a, here[1] + by * b]));
    const next = steps.find((line) => cost(line) < lowest);
    if (next) [here, lowest] = [next, cost(next)];
    else size /= 2;
  }
  return here;
}

/** The lines that differ by `by` in both numbers. */
const cornersOf = ([slope, intercept]: Line, by: number): Line[] =>
  [-1, 1].flatMap((a) => [-1, 1].map((b): Line => [slope + a * by, intercept + b * by]));

/**
 * A printed line is a minimum to the digits printed: going downhill from it gains no more than rounding can cost.
 *
 * The line that was rounded is within half a digit of the printed one, and what rounding costs a convex loss is at most what
 * it costs at the corners half a digit around that: so at those a whole digit around the printed one.
 */
export function minimal(name: string, cost: Cost, samples: readonly Sample[], printed: Line): Said {
  const start = [printed, ...cornersOf(printed, rounding)].find((line) => cost(line) < Infinity)!; // at the bound, rounding may go beyond it
  const best = downhill(cost, samples, start, 0.01);
  const allowed = Math.max(...cornersOf(start, 2 * rounding).map(cost).filter((one) => one < Infinity)) - cost(best);
  const gain = cost(start) - cost(best);
  const far = Math.abs(best[0] - printed[0]) > 0.1 || Math.abs(best[1] - printed[1]) > 0.5;
  return holds(`${name}: a better line gains ${gain}, rounding allows ${allowed}`, gain <= 1.01 * allowed + 1e-9 && !(far && gain > 1e-6));
}

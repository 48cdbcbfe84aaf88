import { heightAt, type Line, type LossAt, type Sample } from '../kit/fit/line.ts';

/** The heights of a line at the first and at the last sample: what is moved, since a bound on them bounds it at every sample. */
type Ends = readonly [left: number, right: number];

interface Descent {
  readonly cost: number;
  readonly gradient: Ends;
  /** the curvature along each end, and of both together */
  readonly curvature: readonly [number, number, number];
}

/**
 * The line that minimizes a smooth loss of its height, by damped Newton steps from a start: a local minimum where the loss
 * is not convex. At no sample does it go below `lowest`.
 *
 * A step that does not lower the cost is shortened until it does. Samples at one x have a level line.
 */
export function descended(samples: readonly Sample[], at: LossAt, start: Line, lowest = -Infinity): Line {
  const [first, last] = [Math.min(...samples.map(({ x }) => x)), Math.max(...samples.map(({ x }) => x))];
  const width = last - first || 1;
  const shares = samples.map(({ x }) => (x - first) / width);
  let ends: Ends = [Math.max(lowest, heightAt(start, first)), Math.max(lowest, heightAt(start, first + width))];
  let here = look(samples, shares, at, ends);
  let damping = 1e-3;
  for (let round = 0; round < 500 && damping < 1e12; round++) {
    const next = step(ends, here, damping, lowest);
    const there = look(samples, shares, at, next);
    const better = there.cost < here.cost;
    damping *= better ? 0.2 : 5;
    if (better) [ends, here] = [next, there];
  }
  const [left, right] = ends;
  const slope = last > first ? (right - left) / width : 0;
  return { slope, intercept: left - slope * first };
}

const nearby = 1e-5;

function look(samples: readonly Sample[], shares: readonly number[], at: LossAt, [left, right]: Ends): Descent {
  let cost = 0, g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0;
  samples.forEach(({ y }, i) => {
    const [a, b] = [1 - shares[i]!, shares[i]!];
    const height = a * left + b * right;
    const { value, slope } = at(height, y);
    const bend = Math.max(0, (at(height + nearby, y).slope - at(height - nearby, y).slope) / (2 * nearby));
    cost += value;
    g0 += a * slope;
    g1 += b * slope;
    h00 += a * a * bend;
    h01 += a * b * bend;
    h11 += b * b * bend;
  });
  return { cost, gradient: [g0, g1], curvature: [h00, h01, h11] };
}

/** A damped Newton step; an end at its bound that would go further stays there. */
function step([left, right]: Ends, { gradient: [g0, g1], curvature: [h00, h01, h11] }: Descent, damping: number, lowest: number): Ends {
  const [held0, held1] = [left <= lowest && g0 > 0, right <= lowest && g1 > 0];
  const [d0, d1] = [h00 + damping, h11 + damping];
  const cross = held0 || held1 ? 0 : h01;
  const determinant = d0 * d1 - cross * cross;
  const move0 = held0 ? 0 : (d1 * g0 - cross * g1) / determinant;
  const move1 = held1 ? 0 : (d0 * g1 - cross * g0) / determinant;
  return [Math.max(lowest, left - move0), Math.max(lowest, right - move1)];
}

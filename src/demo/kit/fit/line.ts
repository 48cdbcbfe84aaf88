import type { ValueAndSlope } from '#core/result';

/** A point of a scatter. */
export interface Sample {
  readonly x: number;
  readonly y: number;
}

/** The line `y = intercept + slope · x`. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** A loss and its slope at what the line gives for a sample. */
export type LossAt = (height: number, target: number) => ValueAndSlope;

export const heightAt = ({ slope, intercept }: Line, x: number): number => intercept + slope * x;

/** The residual of a line at a sample, prediction minus target. */
export const residualAt = (line: Line, { x, y }: Sample): number => heightAt(line, x) - y;

/**
 * The line that minimizes the weighted sum of squared residuals, in closed form.
 *
 * Where all samples stand at one x no slope is better than another; it is 0 then.
 */
export function leastSquares(samples: readonly Sample[], weight: (i: number) => number = () => 1): Line {
  let total = 0, meanX = 0, meanY = 0;
  samples.forEach(({ x, y }, i) => {
    const w = weight(i);
    total += w;
    meanX += w * x;
    meanY += w * y;
  });
  meanX /= total;
  meanY /= total;
  let together = 0, alone = 0;
  samples.forEach(({ x, y }, i) => {
    together += weight(i) * (x - meanX) * (y - meanY);
    alone += weight(i) * (x - meanX) ** 2;
  });
  const slope = alone > 1e-12 * total ? together / alone : 0;
  return { slope, intercept: meanY - slope * meanX };
}

/**
 * The line that minimizes a loss made of straight pieces that meet at residual 0, exactly.
 *
 * One of the best lines passes through two of the samples, so with few of them it is enough to try every pair.
 * Among equally good lines the flattest is taken, so that the same samples always give the same line.
 */
export function throughTwo(samples: readonly Sample[], at: LossAt): Line {
  let best: { cost: number; line: Line } | undefined;
  for (const line of linesThrough(samples)) {
    const cost = samples.reduce((sum, { x, y }) => sum + at(heightAt(line, x), y).value, 0);
    const margin = 1e-9 * (1 + cost);
    const better = !best || cost < best.cost - margin || (cost < best.cost + margin && Math.abs(line.slope) < Math.abs(best.line.slope));
    if (better) best = { cost, line };
  }
  return best!.line;
}

/** Every line through two samples, and the level line through each. */
function linesThrough(samples: readonly Sample[]): Line[] {
  return samples.flatMap((a, i) => [
    { slope: 0, intercept: a.y },
    ...samples.slice(i + 1).filter((b) => b.x !== a.x).map((b) => {
      const slope = (b.y - a.y) / (b.x - a.x);
      return { slope, intercept: a.y - slope * a.x };
    }),
  ]);
}

/**
 * The line that minimizes a residual loss that is smooth at 0, by reweighted least squares.
 *
 * Each round weighs a sample by slope ÷ residual: its gradient against the one that the squared loss would give it. Where
 * these weights do not grow with the residual, every round lowers the cost; of a loss that is not convex it finds the local
 * minimum that the line of least squares leads to. Stops once the line holds still.
 */
export function reweighted(samples: readonly Sample[], at: (residual: number) => ValueAndSlope): Line {
  const tiny = 1e-6;
  let line = leastSquares(samples);
  for (let round = 0; round < 2000; round++) {
    const weights = samples.map((sample) => {
      const residual = residualAt(line, sample);
      return Math.abs(residual) < tiny ? at(tiny).slope / tiny : at(residual).slope / residual;
    });
    const next = leastSquares(samples, (i) => weights[i]!);
    const still = Math.abs(next.slope - line.slope) + Math.abs(next.intercept - line.intercept) < 1e-12;
    line = next;
    if (still) break;
  }
  return line;
}

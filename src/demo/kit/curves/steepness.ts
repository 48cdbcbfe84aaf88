import { peakAt } from '#core/peak';

/** How steep a loss gets on one side of 0: the largest size of its slope, and the size of the residual there; Infinity where it is a limit. */
export interface Side {
  readonly largest: number;
  readonly at: number;
}

export interface Steepness {
  readonly below: Side;
  readonly above: Side;
}

/** Sizes that no residual has: a slope that still grows between them grows without limit, one that does not has its limit there. */
const [far, farther] = [1e100, 1e200];
/** Sizes from 1e-6 to 1e9, twelve a decade: close enough that a largest slope lies between two neighbors. */
const sizes = Array.from({ length: 181 }, (_, i) => 10 ** (i / 12 - 6));
const rounding = 1 + 1e-9;

/** The largest slope of a loss over all residuals, on either side. */
export const steepness = (slope: (residual: number) => number): Steepness => ({
  below: steepest((size) => Math.abs(slope(-size))),
  above: steepest((size) => Math.abs(slope(size))),
});

function steepest(slope: (size: number) => number): Side {
  const limit = slope(far);
  if (slope(farther) > limit * rounding) return { largest: Infinity, at: Infinity };
  const slopes = sizes.map(slope);
  const top = slopes.lastIndexOf(Math.max(...slopes));
  if (slopes[top]! <= limit * rounding) return { largest: limit, at: Infinity };
  const [low, high] = [sizes[top - 1] ?? 0, sizes[top + 1] ?? far];
  const at = peakAt(slope, low, high);
  return { largest: slope(at), at };
}

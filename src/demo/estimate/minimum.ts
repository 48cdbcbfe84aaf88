import type { ValueAndSlope } from '#core/result';

/** A loss of the residual, prediction minus target. */
export type LossAt = (residual: number) => ValueAndSlope;

/** The loss of one constant prediction, summed over the targets, and the slope of the sum. */
export function summed(at: LossAt, targets: readonly number[], prediction: number): ValueAndSlope {
  let [value, slope] = [0, 0];
  for (const target of targets) {
    const one = at(prediction - target);
    value += one.value;
    slope += one.slope;
  }
  return { value, slope };
}

/**
 * The constant prediction whose summed loss is least, to the last digits of float64.
 *
 * The slope of a convex sum never decreases, so the place where it changes its sign is found by halving, at a kink as well.
 * It lies between the least and the largest target, where every slope points inward.
 */
export function minimizer(at: LossAt, targets: readonly number[]): number {
  let [low, high] = [Math.min(...targets), Math.max(...targets)];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (summed(at, targets, middle).slope > 0) high = middle;
    else low = middle;
  }
  return high;
}

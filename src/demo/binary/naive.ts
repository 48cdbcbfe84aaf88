/** Rounds every intermediate number to a precision: `Math.fround`, or nothing for float64. */
export type Rounding = (value: number) => number;

export const single: Rounding = Math.fround;
export const double: Rounding = (value) => value;

/**
 * Binary cross-entropy computed as its definition is written: the probability first, then the logarithms.
 *
 * The probability rounds to exactly 1 long before the logit is large, and the logarithm of what is left is −∞;
 * times a target of 0 it is NaN. This is what the stable form avoids, shown as the machine really computes it.
 */
export function naive(logit: number, target: number, posWeight: number, round: Rounding): number {
  const probability = round(1 / round(1 + round(Math.exp(-logit))));
  const positive = round(round(posWeight * target) * round(Math.log(probability)));
  const negative = round(round(1 - target) * round(Math.log(round(1 - probability))));
  return -round(positive + negative);
}

/** The logit from which on the naive form is no number any more, found by halving between 0 and 800. */
export function naiveEnd(target: number, posWeight: number, round: Rounding): number {
  let [good, bad] = [0, 800];
  while (bad - good > 1e-3) {
    const middle = (good + bad) / 2;
    if (Number.isFinite(naive(middle, target, posWeight, round))) good = middle;
    else bad = middle;
  }
  return bad;
}

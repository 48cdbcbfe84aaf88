import type { Scales } from '../kit/curves/trace.ts';
import { path } from '../kit/plot/path.ts';
import { sample } from '../kit/plot/sample.ts';

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

/** Where a number format gives out: the naive curve up to there, and the place. */
export interface Wall {
  readonly format: string;
  readonly at: number;
  readonly x: number;
  readonly path: string;
}

const formats = [['float32', single], ['float64', double]] as const;

/** The naive curve in each number format. */
export function wallsOf(target: number, posWeight: number, { x, loss }: Scales): Wall[] {
  return formats.map(([format, round]) => {
    const at = naiveEnd(target, posWeight, round);
    const logits = sample(x.domain[0], x.domain[1], 360, [at]);
    return { format, at, x: x(at), path: path(logits.map((logit) => [x(logit), loss(naive(logit, target, posWeight, round))])) };
  });
}

import type { ValueAndSlope } from './result.ts';

// Functions whose textbook form overflows or loses digits, in a stable form.

/** ln(1 + e^x), for any x. */
export const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** 1 / (1 + e^−x), with full relative precision in both tails. */
export function sigmoid(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  return (x < 0 ? decay : 1) / (1 + decay);
}

/** ln(1 / (1 + e^−x)): never −∞ for a finite x. */
export const logSigmoid = (x: number): number => -softplus(-x);

/** −ln(1 / (1 + e^−x)), and its slope −1 / (1 + e^x), which is never −0. */
export function negativeLogSigmoidAt(x: number): ValueAndSlope {
  const decay = Math.exp(-Math.abs(x));
  return { value: Math.max(0, -x) + Math.log1p(decay), slope: 0 - (x > 0 ? decay : 1) / (1 + decay) };
}

/** What the rounding of a − b has taken from it, exactly: 0 of most differences, and where one is not finite. */
export function remainder(a: number, b: number): number {
  const difference = a - b;
  const subtracted = a - difference;
  return a - (difference + subtracted) + (subtracted - b) || 0;
}

/** x ln y, and 0 where x is 0, whatever y is. */
export const xlogy = (x: number, y: number): number => (x === 0 && !Number.isNaN(y) ? 0 : x * Math.log(y));

/** The largest power of two at or below a positive length, among those with a finite inverse: dividing by it is exact. */
export const powerOfTwo = (length: number): number => 2 ** Math.max(-1022, Math.min(1022, Math.floor(Math.log2(length))));

/** 2 (e^x − 1 − x) / x², for |x| up to 1/8, by its series: what an exponential adds to its tangent, with all digits near 0. */
export const curvatureOfExp = (x: number): number =>
  1 + (x / 3) * (1 + (x / 4) * (1 + (x / 5) * (1 + (x / 6) * (1 + (x / 7) * (1 + (x / 8) * (1 + (x / 9) * (1 + (x / 10) * (1 + x / 11))))))));

/** The remainder of e^x beyond its tangent at 0: e^x − 1 − x, with all digits near 0. */
export const expRemainder = (x: number): number => (Math.abs(x) <= 0.125 ? 0.5 * x * x * curvatureOfExp(x) : Math.expm1(x) - x);

import type { Vector } from './result.ts';

/** Weights of a Gaussian at whole distances from the middle. They sum to 1; where sigma is Infinity, all are alike. */
export function gaussianWindow(size: number, sigma: number): Float64Array {
  const weights = Float64Array.from({ length: size }, (_, at) => Math.exp(-(((at - (size - 1) / 2) / sigma) ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** x − y, number for number. */
export function differences(x: Vector, y: Vector): Float64Array {
  const d = new Float64Array(x.length);
  for (let i = 0; i < d.length; i++) d[i] = x[i]! - y[i]!;
  return d;
}

/**
 * The numbers less the one nearest 0, and that one.
 *
 * On a high plateau the differences between them keep their digits. Nowhere do they lose any, for no number comes to be
 * more than twice as far from 0.
 */
export function aboveBase(numbers: Vector): { readonly base: number; readonly rest: Float64Array } {
  let base = Infinity;
  for (let i = 0; i < numbers.length; i++) if (Math.abs(numbers[i]!) < Math.abs(base)) base = numbers[i]!;
  const rest = new Float64Array(numbers.length);
  for (let i = 0; i < rest.length; i++) rest[i] = numbers[i]! - base;
  return { base, rest };
}

/** Means and moments of windows along the lines of two images, line after line. */
export interface LineMoments {
  /** means of d and of y */
  readonly d: Float64Array;
  readonly y: Float64Array;
  /** variance of d */
  readonly differenceVariance: Float64Array;
  /** variance of y + d plus that of y */
  readonly varianceSum: Float64Array;
  /** covariance of y + d and y */
  readonly covariance: Float64Array;
}

/** The moments of y + d and y in every window that lies wholly inside a line of `columns` numbers, around their means there. */
export function lineMoments(d: Float64Array, y: Float64Array, weights: Float64Array, columns: number): LineMoments {
  const size = weights.length;
  const across = columns - size + 1;
  const empty = (): Float64Array => new Float64Array((d.length / columns) * across);
  const lines = { d: empty(), y: empty(), differenceVariance: empty(), varianceSum: empty(), covariance: empty() };
  for (let at = 0, start = 0; at < lines.d.length; at++) {
    let [difference, level] = [0, 0];
    for (let k = 0; k < size; k++) {
      difference += weights[k]! * d[start + k]!;
      level += weights[k]! * y[start + k]!;
    }
    let [differenceVariance, varianceSum, covariance] = [0, 0, 0];
    for (let k = 0; k < size; k++) {
      const e = d[start + k]! - difference;
      const v = y[start + k]! - level;
      const u = v + e;
      differenceVariance += weights[k]! * (e * e);
      varianceSum += weights[k]! * (u * u + v * v);
      covariance += weights[k]! * (u * v);
    }
    lines.d[at] = difference;
    lines.y[at] = level;
    lines.differenceVariance[at] = differenceVariance;
    lines.varianceSum[at] = varianceSum;
    lines.covariance[at] = covariance;
    start += (at + 1) % across === 0 ? size : 1; // over the end of a line, to the start of the next
  }
  return lines;
}

import type { Vector } from './result.ts';

/** A Gaussian window with the sum 1; uniform where sigma is Infinity. */
export function gaussianWindow(size: number, sigma: number): Float64Array {
  const weights = Float64Array.from({ length: size }, (_, at) => Math.exp(-(((at - (size - 1) / 2) / sigma) ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** x − y, element by element. */
export function differences(x: Vector, y: Vector): Float64Array {
  const d = new Float64Array(x.length);
  for (let i = 0; i < d.length; i++) d[i] = x[i]! - y[i]!;
  return d;
}

/**
 * The numbers minus the one nearest 0, and that one, the offset.
 *
 * Where all are far from 0, their differences keep their digits. No digits are lost: no number more than doubles in size.
 */
export function withoutOffset(numbers: Vector): { readonly offset: number; readonly rest: Float64Array } {
  let offset = Infinity;
  for (let i = 0; i < numbers.length; i++) if (Math.abs(numbers[i]!) < Math.abs(offset)) offset = numbers[i]!;
  const rest = new Float64Array(numbers.length);
  for (let i = 0; i < rest.length; i++) rest[i] = numbers[i]! - offset;
  return { offset, rest };
}

/** Means and second moments in the windows along the lines of two images y + d and y, line after line. */
export interface LineMoments {
  /** weighted means of d and of y */
  readonly meanD: Float64Array;
  readonly meanY: Float64Array;
  /** variance of d */
  readonly varianceD: Float64Array;
  /** variance of y + d plus that of y */
  readonly varianceSum: Float64Array;
  /** covariance of y + d and y */
  readonly covariance: Float64Array;
}

/** The central moments of y + d and y in every window wholly inside a line of `columns` numbers. */
export function lineMoments(d: Float64Array, y: Float64Array, weights: Float64Array, columns: number): LineMoments {
  const size = weights.length;
  const windows = columns - size + 1; // in a line
  const empty = (): Float64Array => new Float64Array((d.length / columns) * windows);
  const lines = { meanD: empty(), meanY: empty(), varianceD: empty(), varianceSum: empty(), covariance: empty() };
  for (let at = 0, start = 0; at < lines.meanD.length; at++) {
    let [meanD, meanY] = [0, 0];
    for (let k = 0; k < size; k++) {
      meanD += weights[k]! * d[start + k]!;
      meanY += weights[k]! * y[start + k]!;
    }
    let [varianceD, varianceSum, covariance] = [0, 0, 0];
    for (let k = 0; k < size; k++) {
      const e = d[start + k]! - meanD;
      const v = y[start + k]! - meanY;
      const u = v + e;
      varianceD += weights[k]! * (e * e);
      varianceSum += weights[k]! * (u * u + v * v);
      covariance += weights[k]! * (u * v);
    }
    lines.meanD[at] = meanD;
    lines.meanY[at] = meanY;
    lines.varianceD[at] = varianceD;
    lines.varianceSum[at] = varianceSum;
    lines.covariance[at] = covariance;
    start += (at + 1) % windows === 0 ? size : 1; // after the last window of a line, to the start of the next
  }
  return lines;
}

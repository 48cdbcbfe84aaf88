import { lengthOf } from './distance.ts';
import type { Vector } from '../result.ts';

/** Rows divided by their length, and these lengths. A row of zeros stays as it is. */
export interface NormalizedRows {
  readonly unit: Float64Array;
  readonly length: Float64Array;
}

/** L2-normalizes rows of `dimensions` numbers each. Squares neither overflow nor underflow on the way. */
export function normalizeRows(rows: Vector, dimensions: number): NormalizedRows {
  const unit = new Float64Array(rows.length);
  const length = new Float64Array(rows.length / dimensions);
  for (let from = 0; from < rows.length; from += dimensions) {
    const norm = lengthOf(rows, from, dimensions);
    length[from / dimensions] = norm;
    if (norm === 0) continue;
    for (let i = from; i < from + dimensions; i++) unit[i] = rows[i]! / norm;
  }
  return { unit, length };
}

/** Writes the cosine of the unit row at `at` with each of `others`, divided by the temperature, into `z`. */
export function similaritiesInto(z: Float64Array, unit: Float64Array, at: number, others: Float64Array, dimensions: number, temperature: number): void {
  for (let j = 0, from = 0; j < z.length; j++, from += dimensions) {
    let dot = 0;
    for (let k = 0; k < dimensions; k++) dot += unit[at + k]! * others[from + k]!;
    z[j] = dot / temperature;
  }
}

/** Backward pass of these similarities: adds `factor` times their slopes to the gradients of both unit rows. */
export function addSimilaritySlopes(
  gradUnit: Float64Array, gradOthers: Float64Array, slope: Float64Array, factor: number,
  unit: Float64Array, at: number, others: Float64Array, dimensions: number,
): void {
  for (let j = 0, from = 0; j < slope.length; j++, from += dimensions) {
    const share = factor * slope[j]!;
    for (let k = 0; k < dimensions; k++) {
      gradUnit[at + k]! += share * others[from + k]!;
      gradOthers[from + k]! += share * unit[at + k]!;
    }
  }
}

/** Backward pass of the normalization, in place: (I − u uᵀ) slope / length. A row of zeros has gradient 0. */
export function normalizationBackward(slope: Float64Array, { unit, length }: NormalizedRows, dimensions: number): void {
  for (let from = 0; from < slope.length; from += dimensions) {
    const norm = length[from / dimensions]!;
    const end = from + dimensions;
    let along = 0;
    for (let i = from; i < end; i++) along += slope[i]! * unit[i]!;
    for (let i = from; i < end; i++) slope[i] = norm === 0 ? 0 : (slope[i]! - along * unit[i]!) / norm;
  }
}

/** The cosine of two rows as its definition says: the formula check evaluates it, independently of the losses. */
export function cosineOf(a: readonly number[], b: readonly number[]): number {
  return a.reduce((dot, value, index) => dot + value * b[index]!, 0) / (Math.hypot(...a) * Math.hypot(...b));
}

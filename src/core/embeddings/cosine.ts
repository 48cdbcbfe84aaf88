import { normOf } from './distance.ts';
import type { Vector } from '../result.ts';

/** Rows divided by their Euclidean norms, and these norms. A row of zeros stays as it is. */
export interface NormalizedRows {
  readonly unit: Float64Array;
  readonly norms: Float64Array;
}

/** L2-normalizes rows of `dimensions` numbers each. Squares neither overflow nor underflow on the way. */
export function normalizeRows(rows: Vector, dimensions: number): NormalizedRows {
  const unit = new Float64Array(rows.length);
  const norms = new Float64Array(rows.length / dimensions);
  for (let from = 0; from < rows.length; from += dimensions) {
    const norm = normOf(rows, from, dimensions);
    norms[from / dimensions] = norm;
    if (norm === 0) continue;
    for (let i = from; i < from + dimensions; i++) unit[i] = rows[i]! / norm;
  }
  return { unit, norms };
}

/**
 * Writes the cosines of the unit row at `at` with each of `others`, minus the largest of them, divided by the temperature,
 * into `z`: logits that do not overflow, however small the temperature. The one at `anchor` is left out, and −∞.
 */
export function similaritiesInto(
  z: Float64Array, unit: Float64Array, at: number, others: Float64Array, dimensions: number, temperature: number, anchor = -1,
): void {
  let highest = -Infinity;
  for (let j = 0, from = 0; j < z.length; j++, from += dimensions) {
    let dot = 0;
    for (let k = 0; k < dimensions; k++) dot += unit[at + k]! * others[from + k]!;
    z[j] = dot;
    if (j !== anchor && !(dot <= highest)) highest = dot; // or NaN
  }
  for (let j = 0; j < z.length; j++) z[j] = (z[j]! - highest) / temperature;
  if (anchor >= 0) z[anchor] = -Infinity;
}

/** Backward pass of these similarities: adds `factor` times the gradient to those of both unit rows. */
export function addSimilarityGradient(
  gradUnit: Float64Array, gradOthers: Float64Array, gradSimilarity: Float64Array, factor: number, temperature: number,
  unit: Float64Array, at: number, others: Float64Array, dimensions: number,
): void {
  for (let j = 0, from = 0; j < gradSimilarity.length; j++, from += dimensions) {
    const scaled = (factor * gradSimilarity[j]!) / temperature; // 1 / temperature may overflow
    for (let k = 0; k < dimensions; k++) {
      gradUnit[at + k]! += scaled * others[from + k]!;
      gradOthers[from + k]! += scaled * unit[at + k]!;
    }
  }
}

/** Backward pass of the normalization, in place: (I − u uᵀ) grad / norm. A row of zeros has gradient 0. */
export function normalizationBackward(grad: Float64Array, { unit, norms }: NormalizedRows, dimensions: number): void {
  for (let from = 0; from < grad.length; from += dimensions) {
    const norm = norms[from / dimensions]!;
    const end = from + dimensions;
    let dot = 0;
    for (let i = from; i < end; i++) dot += grad[i]! * unit[i]!;
    for (let i = from; i < end; i++) grad[i] = norm === 0 ? 0 : (grad[i]! - dot * unit[i]!) / norm;
  }
}

/** The cosine of two rows by its definition: the formula check evaluates it, independently of the losses. */
export function cosineOf(a: readonly number[], b: readonly number[]): number {
  return a.reduce((dot, value, index) => dot + value * b[index]!, 0) / (Math.hypot(...a) * Math.hypot(...b));
}

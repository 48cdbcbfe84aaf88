import { lengthOf } from './distance.ts';
import type { Vector } from '../result.ts';

/** Rows made to have length 1, and how long they were. A row of zeros has no direction: it stays as it is. */
export interface Directions {
  readonly unit: Float64Array;
  readonly length: Float64Array;
}

/** The directions of rows of `dimensions` numbers each. Lengths neither overflow nor vanish on the way. */
export function directions(rows: Vector, dimensions: number): Directions {
  const unit = new Float64Array(rows.length);
  const length = new Float64Array(rows.length / dimensions);
  for (let from = 0; from < rows.length; from += dimensions) {
    const own = lengthOf(rows, from, dimensions);
    length[from / dimensions] = own;
    if (own === 0) continue;
    for (let i = from; i < from + dimensions; i++) unit[i] = rows[i]! / own;
  }
  return { unit, length };
}

/** Writes the cosines of the direction at `at` with each of `others`, over the temperature, into `z`. */
export function similaritiesInto(z: Float64Array, own: Float64Array, at: number, others: Float64Array, dimensions: number, temperature: number): void {
  for (let j = 0, from = 0; j < z.length; j++, from += dimensions) {
    let dot = 0;
    for (let k = 0; k < dimensions; k++) dot += own[at + k]! * others[from + k]!;
    z[j] = dot / temperature;
  }
}

/** Adds `factor` times the slopes by those cosines to the gradients of both directions. */
export function addSimilaritySlopes(
  gradOwn: Float64Array, gradOthers: Float64Array, slope: Float64Array, factor: number,
  own: Float64Array, at: number, others: Float64Array, dimensions: number,
): void {
  for (let j = 0, from = 0; j < slope.length; j++, from += dimensions) {
    const share = factor * slope[j]!;
    for (let k = 0; k < dimensions; k++) {
      gradOwn[at + k]! += share * others[from + k]!;
      gradOthers[from + k]! += share * own[at + k]!;
    }
  }
}

/** Turns slopes by directions, in place, into slopes by their rows: what lies along a row only stretches it. A row of zeros has none. */
export function throughLength(slope: Float64Array, { unit, length }: Directions, dimensions: number): void {
  for (let from = 0; from < slope.length; from += dimensions) {
    const own = length[from / dimensions]!;
    const end = from + dimensions;
    let along = 0;
    for (let i = from; i < end; i++) along += slope[i]! * unit[i]!;
    for (let i = from; i < end; i++) slope[i] = own === 0 ? 0 : (slope[i]! - along * unit[i]!) / own;
  }
}

/** The cosine between two rows, as on paper: formulas are evaluated by it, apart from how the losses compute it. */
export function cosineOf(a: readonly number[], b: readonly number[]): number {
  return a.reduce((dot, value, index) => dot + value * b[index]!, 0) / (Math.hypot(...a) * Math.hypot(...b));
}

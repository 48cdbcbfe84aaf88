import { lengthOf } from './distance.ts';
import type { Vector } from './result.ts';

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

import type { Double2 } from '../double-double.ts';

/** Rounds a step of a computation to a format. */
export type Rounding = (value: number) => number;

/** A loss as it may be written. */
export interface Naive {
  /** as code */
  readonly code: string;
  readonly at: (x: number, round: Rounding) => number;
}

/** A loss over one input, computed in several ways. */
export interface Subject {
  /** what the input is called in the caption */
  readonly input: string;
  /** the loss itself, in float64, by its own function */
  readonly loss: (x: number) => number;
  /** the same form with every step rounded */
  readonly stable: (x: number, round: Rounding) => number;
  readonly exact: (x: number) => Double2;
  readonly naive: readonly Naive[];
  /** decimal exponents of the size of the input: from, to, and where the figure starts */
  readonly exponents: readonly [from: number, to: number, start: number];
  /** the sign that the input starts with; none where both give the same */
  readonly sign?: 1 | -1;
}

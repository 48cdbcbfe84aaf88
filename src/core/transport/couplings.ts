/** A plan between masses, and its cost. */
export interface Coupling {
  /** Σ π cost + KL(π | a b), in units of ε; NaN where no plan was found */
  readonly cost: number;
  /** [n * m] */
  readonly plan: Float64Array;
}

/** Two vectors that, with the costs, make a plan. One is found from the other, so that it meets the masses of its side. */
export interface Form {
  rows(): void;
  /** Returns how much of the columns was missing or too much before. */
  columns(): number;
  /** Makes both the mean of the two. */
  meet(): void;
  /** Adds a share of a step to the potentials of the rows. */
  move(step: Float64Array, share: number): void;
  /** The costs are divided by this, for now. */
  heat: number;
  plan(): Float64Array;
  /** The cost is right to the square of what is missing, as the columns are met. */
  coupling(): Coupling;
}

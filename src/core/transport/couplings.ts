/** An entropic transport plan, and its cost. */
export interface Coupling {
  /** Σ π cost + KL(π | a b), in units of ε; NaN where no plan was found */
  readonly cost: number;
  /** [n * m] */
  readonly plan: Float64Array;
}

/** The dual variables of a plan, one vector for its rows and one for its columns. Each half of an iteration updates one from the other. */
export interface SinkhornState {
  /** Makes the rows of the plan sum to their masses. */
  updateRows(): void;
  /** Makes the columns of the plan sum to theirs. Returns by how much they did not before: Σ |column sum − mass|. */
  updateColumns(): number;
  /** Makes both vectors the mean of the two, for a symmetric problem. */
  average(): void;
  /** Adds a share of a step to the potentials of the rows. */
  shiftRows(step: Float64Array, share: number): void;
  /** The regularization in use, in units of the one asked for: above 1 while it is annealed. */
  epsilon: number;
  plan(): Float64Array;
  /** The dual cost: its error is of the square of the violation of the rows, since the columns are exact. */
  coupling(): Coupling;
}

/** The numbers of a drawing for those who do not see it; the first cell of each row names the row. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

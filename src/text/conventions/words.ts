/** The words of the pages that show where libraries differ. */
export interface ConventionWords {
  readonly title: string;
  readonly short: string;
  readonly filter: string;
  readonly all: string;
  readonly lead: string;
  readonly asked: string;
  readonly fromFormula: string;
  readonly gotHere: string;
  readonly refusal: string;
  readonly none: string;
}

/** What the tests proved of one function, counted from a run. */
export interface FunctionProof {
  /** hash of its source when the tests ran */
  readonly source: string;
  /** distinct titles that passed */
  readonly tests: number;
  /** distinct titles that failed */
  readonly failed: number;
  /** values compared with a framework */
  readonly cases: number;
  /** points at which the slope was compared with a difference */
  readonly points: number;
}

/** content/evidence.json: what really ran. Generated, never edited. */
export interface Evidence {
  readonly note: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly functions: Readonly<Record<string, FunctionProof>>;
  /** example -> its tests passed */
  readonly examples: Readonly<Record<string, boolean>>;
  readonly pages: Readonly<Record<string, { readonly content: string; readonly bill: string }>>;
}

/** Evidence of a project whose tests have not been counted yet. */
export const noEvidence: Evidence = { note: '', versions: {}, functions: {}, examples: {}, pages: {} };

/** The evidence file as data. A broken one proves nothing; `npm run wiki -- evidence --check` says so. */
export function parseEvidence(text: string | undefined): Evidence {
  try {
    return { ...noEvidence, ...(JSON.parse(text ?? '{}') as Partial<Evidence>) };
  } catch {
    return noEvidence;
  }
}

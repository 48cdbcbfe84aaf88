import type { Problem } from '../problem.ts';

/** What holds for a function by its files alone: no test has to run for it. */
export interface Facts {
  /** who made reference values -> how many: `PyTorch 2.13`, or `second implementation` where no framework did */
  readonly values: Readonly<Record<string, number>>;
  /** parameters and options that a case of a framework sets; `call` is the plain call */
  readonly compared: readonly string[];
  /** those that none sets */
  readonly uncompared: readonly string[];
  /** its formula is evaluated and must equal the code */
  readonly formula: boolean;
  /** libraries of its card whose call the reference run made */
  readonly run: readonly string[];
  /** libraries of its card whose call nobody ran */
  readonly unrun: readonly string[];
  /** mistakes made on purpose that change what it does, and those of them that its tests noticed; absent where not recorded */
  readonly mutants?: Mutants;
}

/** Mistakes planted in a loss and its card. */
export interface Mutants {
  readonly noticed: number;
  readonly all: number;
}

/** What a run of the tests proved of a function. */
export interface Run {
  /** distinct titles that passed */
  readonly tests: number;
  /** distinct titles that failed */
  readonly failing: readonly string[];
  /** places at which the slope was compared with a difference */
  readonly points: number;
}

/** What is proved of one function. */
export interface FunctionProof extends Facts, Run {}

/** content/evidence.json: what was counted. Generated, never edited. */
export interface Evidence {
  readonly note: string;
  readonly functions: Readonly<Record<string, FunctionProof>>;
  /** example -> its tests passed */
  readonly examples: Readonly<Record<string, boolean>>;
}

export const evidenceFile = 'content/evidence.json';

/** How values are named that no framework made. */
export const ownOracle = 'second implementation';

const note = 'Counted by `npm run wiki -- evidence`. Never edited: `npm test` counts again and compares.';

/** Evidence of a project whose tests have not been counted yet. */
export const noEvidence: Evidence = { note, functions: {}, examples: {} };

/** The evidence file as data. A broken one proves nothing; `npm run wiki -- check` says so. */
export function parseEvidence(text: string | undefined): Evidence {
  return text === undefined || isBroken(text) ? noEvidence : { ...noEvidence, ...(JSON.parse(text) as Partial<Evidence>), note };
}

/** A file that a merge or a hand has broken. Said once here, it is not said by each page that claims what was proved. */
export function evidenceProblems(text: string | undefined): Problem[] {
  if (text === undefined || !isBroken(text)) return [];
  return [{ file: evidenceFile, place: { line: 1, column: 1, length: 1 }, rule: 'catalog/evidence', severity: 'error', message: 'evidence must be JSON with functions and examples, got something else', fix: 'git checkout content/evidence.json, or npm run wiki -- evidence --all' }];
}

function isBroken(text: string): boolean {
  const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((part) => part !== null);
  try {
    const { functions, examples } = (JSON.parse(text) ?? {}) as { functions?: unknown; examples?: unknown };
    return !isRecord(functions) || !isRecord(examples);
  } catch {
    return true;
  }
}

/** The bytes of content/evidence.json, in order. */
export function printEvidence({ functions, examples }: Evidence): string {
  return `${JSON.stringify({ note, functions: ordered(functions), examples: ordered(examples) }, null, 2)}\n`;
}

/** A function or an example whose evidence is not what was counted. */
export interface Stale {
  readonly name: string;
  readonly message: string;
}

/** What must be counted anew, of what was counted now; empty where nothing differs. */
export function evidenceDifferences(written: Evidence, counted: { readonly functions: Readonly<Record<string, object>>; readonly examples?: Evidence['examples'] }): Stale[] {
  return (['functions', 'examples'] as const).flatMap((part) => {
    const now = counted[part];
    return now ? [...new Set([...Object.keys(written[part]), ...Object.keys(now)])].sort().flatMap((name) => {
      const message = difference(written[part][name], now[name]);
      return message ? [{ name, message: `the evidence of ${part === 'examples' ? 'the example ' : ''}${name} must be what is proved: ${message}` }] : [];
    }) : [];
  });
}

/** The first part of what was counted that was written otherwise; parts that were not counted are not judged. */
function difference(written: unknown, counted: unknown): string | undefined {
  if (counted === undefined) return 'nothing, got some';
  if (written === undefined) return 'some, got nothing';
  if (typeof counted !== 'object' || counted === null) return written === counted ? undefined : `${print(counted)}, got ${print(written)}`;
  for (const [part, value] of Object.entries({ mutants: undefined, ...counted })) {
    const old = (written as Record<string, unknown>)[part];
    if (print(old) !== print(value)) return `${part} ${print(value)}, got ${print(old)}`;
  }
  return undefined;
}

const print = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

function ordered<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

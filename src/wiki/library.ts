import type { Words } from '#core/locale';
import type { Fault, Place } from './problem.ts';

/** A loss as the record needs it. The cards have this shape; the wiki itself imports no loss. */
export interface KnownLoss {
  readonly id: string;
  /** the functions that compute it */
  readonly functions: readonly string[];
  /** what it is called, in every language */
  readonly names: readonly string[];
  /** the views that a `<Demo>` may show of it, the default first; none where no view fits */
  readonly views: readonly string[];
  /** parameter -> the numbers that `<Value>` may show of it */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** LaTeX of its symbols */
  readonly symbols: readonly string[];
  /** keys of content/sources.yaml that its card names */
  readonly sources: readonly string[];
}

/** An expression that a page names: what it comes to, or why it comes to nothing. */
export type Computed = { readonly value: number } | { readonly problem: string };

/** A named expression of src/numbers, with the code that a page shows of it. */
export type NamedExpression = Computed & {
  /** the expression, and the functions above it that it calls */
  readonly code: string;
  /** every number that stands in that code */
  readonly inputs: readonly number[];
  readonly place: Place;
};

/** A file of src/numbers: what the prose of one page prints, and which choices of its questions are right. */
export interface NumbersFile {
  /** its path in the project */
  readonly file: string;
  readonly numbers: ReadonlyMap<string, NamedExpression>;
  readonly checks: ReadonlyMap<string, NamedExpression>;
  /** what is wrong with the file as a whole */
  readonly faults: readonly Fault[];
}

/** What the library has to show, beside the content: handed in, so that the record depends on no loss, no example and no disk. */
export interface Library {
  readonly losses: ReadonlyMap<string, KnownLoss>;
  /** file names of src/examples without ending */
  readonly examples: ReadonlySet<string>;
  /** file name of a page without ending -> the numbers that it prints */
  readonly numbers: ReadonlyMap<string, NumbersFile>;
}

/** What a card must offer to become a known loss. */
interface CardShape {
  readonly id: string;
  readonly name: Words;
  readonly alsoExports?: readonly string[];
  readonly parameters: Readonly<Record<string, { readonly slider?: object }>>;
  readonly formula: { readonly symbols: Readonly<Record<string, unknown>> };
  readonly sources: readonly string[];
}

/** A library from cards, the names of the example files, whoever knows which views fit a card, and the numbers of pages. */
export function libraryOf<C extends CardShape>(cards: readonly C[], examples: Iterable<string>, viewsOf: (card: C) => readonly string[], numbers: ReadonlyMap<string, NumbersFile> = new Map()): Library {
  const known = (card: C): KnownLoss => ({
    id: card.id, functions: [exportName(card.id), ...(card.alsoExports ?? [])], names: Object.values(card.name), views: viewsOf(card),
    parameters: Object.fromEntries(Object.entries(card.parameters).map(([name, { slider }]) => [name, slider ? ['default', 'min', 'max'] : ['default']])),
    symbols: Object.keys(card.formula.symbols),
    sources: card.sources,
  });
  return { losses: new Map(cards.map((card) => [card.id, known(card)])), examples: new Set(examples), numbers };
}

/** The name a loss is exported by: `mean-squared-error` -> `meanSquaredError`. */
export function exportName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

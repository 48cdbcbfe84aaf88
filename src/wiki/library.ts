import type { Words } from '#core/locale';

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

/** What the library has to show, beside the content: handed in, so that the record depends on no loss, no example and no disk. */
export interface Library {
  readonly losses: ReadonlyMap<string, KnownLoss>;
  /** file names of src/examples without ending */
  readonly examples: ReadonlySet<string>;
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

/** A library from cards, the names of the example files, and whoever knows which views fit a card. */
export function libraryOf<C extends CardShape>(cards: readonly C[], examples: Iterable<string>, viewsOf: (card: C) => readonly string[]): Library {
  const known = (card: C): KnownLoss => ({
    id: card.id, functions: [exportName(card.id), ...(card.alsoExports ?? [])], names: Object.values(card.name), views: viewsOf(card),
    parameters: Object.fromEntries(Object.entries(card.parameters).map(([name, { slider }]) => [name, slider ? ['default', 'min', 'max'] : ['default']])),
    symbols: Object.keys(card.formula.symbols),
    sources: card.sources,
  });
  return { losses: new Map(cards.map((card) => [card.id, known(card)])), examples: new Set(examples) };
}

/** The name a loss is exported by: `mean-squared-error` -> `meanSquaredError`. */
export function exportName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

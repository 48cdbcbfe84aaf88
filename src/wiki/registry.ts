/** A loss as the record needs it. The cards have this shape; the wiki itself imports no loss. */
export interface KnownLoss {
  readonly id: string;
  readonly kind: string;
  /** parameter -> the numbers that `<Value>` may show of it */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** LaTeX of its symbols */
  readonly symbols: readonly string[];
  /** keys of content/sources.yaml that its card names */
  readonly sources: readonly string[];
}

/** What exists beside the content: handed in, so that the record depends on no loss, no example and no disk. */
export interface Registry {
  readonly losses: ReadonlyMap<string, KnownLoss>;
  /** file names of src/examples without ending */
  readonly examples: ReadonlySet<string>;
}

/** What a card must offer to become a known loss. */
interface CardShape {
  readonly id: string;
  readonly kind: string;
  readonly parameters: Readonly<Record<string, { readonly slider?: object }>>;
  readonly formula: { readonly symbols: Readonly<Record<string, unknown>> };
  readonly sources: readonly string[];
}

/** A registry from cards and the names of the example files. */
export function registryOf(cards: readonly CardShape[], examples: Iterable<string>): Registry {
  const known = ({ id, kind, parameters, formula, sources }: CardShape): KnownLoss => ({
    id, kind,
    parameters: Object.fromEntries(Object.entries(parameters).map(([name, { slider }]) => [name, slider ? ['default', 'min', 'max'] : ['default']])),
    symbols: Object.keys(formula.symbols),
    sources,
  });
  return { losses: new Map(cards.map((card) => [card.id, known(card)])), examples: new Set(examples) };
}

/** The name a loss is exported by: `mean-squared-error` -> `meanSquaredError`. */
export function exportName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The views a kind has besides its own: the outlier belongs to residuals. */
export function viewsOf(kind: string): readonly string[] {
  return kind === 'residual' ? ['residual', 'outlier'] : [kind];
}

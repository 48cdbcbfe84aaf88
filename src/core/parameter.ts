import type { Words } from './locale.ts';

/** Where a parameter is mathematically valid. Outside, the function throws. The names are the words of the error. */
export interface Domain {
  readonly 'an integer'?: true;
  readonly 'one of'?: readonly unknown[];
  readonly above?: number;
  readonly 'at least'?: number;
  readonly below?: number;
  readonly 'at most'?: number;
}

/** The part of the domain that a slider covers. The form clamps to it. */
export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What a loss needs of a parameter: numbers only, so that a bundle of the function has no labels. */
export interface Setting {
  readonly default: number;
  readonly domain: Domain;
}

export type Settings = Readonly<Record<string, Setting>>;

/** What a reader sees of a parameter. Declared by the card, or in card/options.ts where several share it. */
export interface Description {
  /** LaTeX, as in the formula: `\delta` */
  readonly symbol: string;
  readonly label: Words;
  /** absent where moving it shows nothing, as for an index to ignore */
  readonly slider?: Slider;
}

/** A number that the reader may set. */
export interface Parameter extends Setting, Description {}

export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of a set of parameters, by name. */
export type Values<S extends Settings = Settings> = { readonly [name in keyof S]: number };

/** The same as options of a function: each may be left out. */
export type ParameterOptions<S extends Settings> = { readonly [name in keyof S]?: number };

/** Settings with what a reader sees of each: the parameters of a card. */
export function described<const S extends Settings, const D extends { readonly [name in keyof S]: Description }>(
  settings: S, descriptions: D,
): { readonly [name in keyof S]: S[name] & D[name] } {
  return Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, { ...setting, ...descriptions[name] }])) as never;
}

/** Every parameter at its default. */
export function defaults<S extends Settings>(settings: S): Values<S> {
  return Object.fromEntries(Object.entries(settings).map(([name, { default: value }]) => [name, value])) as Values<S>;
}

/** The rule of a domain in words, for errors and tables: "be above 0", "be an integer and at least 1", "be one of mean, sum, none". */
export function rule(domain: Domain): string {
  const names = Object.keys(domain) as (keyof Domain)[];
  const words = names.map((name) => (domain[name] === true ? name : name + ' ' + [domain[name]].flat().join(', ')));
  return `be ${words.join(' and ') || 'a number'}`;
}

/** Is `value` inside the domain? NaN is in none, and what is no number only where it is listed. */
export function inDomain(value: any, domain: Domain): boolean {
  return domain['one of']?.includes(value) ?? (typeof value === 'number' && !( // a comparison with a bound it lacks is false
    value !== value || value <= domain.above! || value < domain['at least']! || value >= domain.below! || value > domain['at most']!
    || (domain['an integer'] && value % 1 !== 0)
  ));
}

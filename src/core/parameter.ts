import type { Words } from './locale.ts';

/** Where a parameter is mathematically valid. Outside, the function throws. */
export interface Domain {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
  readonly integer?: true;
}

/** The part of the domain that is worth looking at. The form clamps to it. */
export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A number that the reader may set. Declared once: by the loss that uses it, or in options.ts where several share it. */
export interface Parameter {
  /** LaTeX, as in the formula: `\delta` */
  readonly symbol: string;
  readonly label: Words;
  readonly default: number;
  readonly domain: Domain;
  /** Left out where moving it shows nothing, as for an index to ignore. */
  readonly slider?: Slider;
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of a set of parameters, by name. */
export type Values<P extends Parameters = Parameters> = { readonly [name in keyof P]: number };

/** The same as options of a function: each may be left out. */
export type ParameterOptions<P extends Parameters> = { readonly [name in keyof P]?: number };

/** Every parameter at its default. */
export function defaults<P extends Parameters>(parameters: P): Values<P> {
  return Object.fromEntries(Object.entries(parameters).map(([name, { default: value }]) => [name, value])) as Values<P>;
}

/** What each bound asks of a value. NaN keeps to none. */
const keeps: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  above: (value, bound) => value > bound,
  atLeast: (value, bound) => value >= bound,
  below: (value, bound) => value < bound,
  atMost: (value, bound) => value <= bound,
};

/** The rule of a domain in words, for errors and tables: "be above 0", "be at least 0 and at most 1". */
export function rule({ integer, ...bounds }: Domain): string {
  const stated = Object.entries(bounds).map(([name, bound]) => `${name.replace('at', 'at ').toLowerCase()} ${bound}`).join(' and ');
  return `be ${integer ? 'an integer ' : stated ? '' : 'a number'}${stated}`.trim();
}

/** Is `value` inside the domain? NaN never is. */
export function inDomain(value: number, { integer, ...bounds }: Domain): boolean {
  return value === value && (!integer || Number.isInteger(value)) && Object.entries(bounds).every(([name, bound]) => keeps[name]!(value, bound));
}

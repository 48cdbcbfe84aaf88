import type { Words } from './locale.ts';

/** Where a parameter is mathematically valid. Outside, the function throws. The names are the words of the error. */
export interface Domain {
  readonly above?: number;
  readonly 'at least'?: number;
  readonly below?: number;
  readonly 'at most'?: number;
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

/** The rule of a domain in words, for errors and tables: "be above 0", "be at least 0 and at most 1". */
export function rule({ integer, ...bounds }: Domain): string {
  const stated = Object.entries(bounds).map(([name, bound]) => `${name} ${bound}`).join(' and ');
  return `be ${integer ? `an integer ${stated}` : stated || 'a number'}`.trim();
}

/** Is `value` inside the domain? What is no number never is. */
export function inDomain(value: number, domain: Domain): boolean {
  let inside = typeof value === 'number' && value === value;
  for (const name in domain) { // asking each domain for every bound it might have takes five times as long
    const bound = domain[name as keyof Domain] as number;
    inside &&= name === 'above' ? value > bound
      : name === 'at least' ? value >= bound
      : name === 'below' ? value < bound
      : name === 'at most' ? value <= bound
      : Number.isInteger(value);
  }
  return inside;
}

import { must } from './check.ts';
import { inDomain, rule, type Domain } from './parameter.ts';

/** What a function takes as an option. Without a default and a domain, as of a weight, its reader checks it. */
export interface Declared {
  readonly default?: unknown;
  readonly domain?: Domain;
}

/** How the losses of the elements become one number. */
export const reductions = { default: 'mean', domain: { 'one of': ['mean', 'sum', 'none'] } } as const;

/** A flag that is off by default, and one that is on. */
export const off = { default: false, domain: { 'one of': [false, true] } } as const;
export const on = { default: true, domain: { 'one of': [false, true] } } as const;

/** The options of a call: only those without a default may be undefined. */
type Read<O, D> = {
  readonly [name in keyof Required<O>]:
  D extends { readonly [own in name]: { readonly default: unknown } } ? Exclude<O[name], undefined> : O[name] | undefined;
};

/**
 * The options of a call with every default filled in.
 *
 * @param declared   all options of the function: its parameters and the others
 * @param elsewhere  other words that libraries have for some of them: `{ quantile: 'tau' }`
 * @throws {RangeError} at an option that the function does not have, naming the nearest that it has, and at a value outside its domain
 */
export function readOptions<O extends object, const D extends Readonly<Record<keyof O, Declared>>>(
  who: string, options: O, declared: D, elsewhere: Readonly<Record<string, keyof O & string>> = {},
): Read<O, D> {
  if (Object(options) !== options) throw must(who, 'options', 'be an object', options);
  for (const name in options) {
    if (!(name in declared)) {
      const far = (known: string): number => [...name].filter((letter) => !known.includes(letter)).length; // by the letters it lacks
      const [nearest = 'none'] = Object.keys(declared).sort((a, b) => far(a) - far(b));
      throw new RangeError(`${who}: options must not have "${name}"; did you mean ${elsewhere[name] ?? nearest}?`);
    }
  }
  const read: Record<string, unknown> = {};
  for (const name in declared) {
    const { default: usual, domain } = declared[name] as Declared;
    const { [name as string]: value = usual } = options as Readonly<Record<string, unknown>>;
    if (domain && !inDomain(value, domain)) throw must(who, name, rule(domain), value);
    read[name] = value;
  }
  return read as Read<O, D>;
}

/** The options of a form of a loss: what it sets, unless the call does. What is no object stays so, for its loss to refuse. */
export function withForm<O extends object>(options: O = {} as O, form: O): O {
  if (Object(options) !== options) return options;
  return { ...form, ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) } as O;
}

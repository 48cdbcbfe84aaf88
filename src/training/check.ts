import { must } from '#core/check';
import { inDomain, rule, type Domain } from '#core/parameter';

export type Domains = Readonly<Record<string, Domain>>;

/** Throws unless every value lies in its domain, by the same name. */
export function checkValues(who: string, domains: Domains, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    const domain = domains[name]!;
    if (!inDomain(value, domain)) throw must(who, name, rule(domain), value);
  }
}

/** Throws unless `options` is an object, and has no name besides these: a misspelled option would be ignored otherwise. */
export function checkNames(who: string, options: object, names: readonly string[]): void {
  if (Object(options) !== options) throw must(who, 'options', 'be an object', options);
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) throw must(who, 'options', `be ${names.join(', ').replace(/, (\w+)$/, ' or $1')}`, unknown);
}

/** The default of an option that has none: it lies in no domain, so leaving the option out is an error. */
export const required = undefined as unknown as number;

/** The options with every default filled in. An option without a domain is true or false. */
export function readOptions<D extends Readonly<Record<string, number | boolean>>>(
  who: string, options: { readonly [name in keyof D]?: number | boolean }, defaults: D, domains: Domains,
): { readonly [name in keyof D]: D[name] extends boolean ? boolean : number } {
  checkNames(who, options, Object.keys(defaults));
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const read: Record<string, number | boolean> = { ...defaults, ...Object.fromEntries(given) };
  for (const [name, value] of Object.entries(read)) {
    if (domains[name]) checkValues(who, domains, { [name]: value as number });
    else if (typeof value !== 'boolean') throw must(who, name, 'be true or false', value);
  }
  return read as never;
}

import { must } from '#core/check';
import { inDomain, rule, type Domain } from '#core/parameter';

/** Throws unless every value lies in the domain of the same name. */
export function checkValues(who: string, domains: Readonly<Record<string, Domain>>, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    const domain = domains[name]!;
    if (!inDomain(value, domain)) throw must(who, name, rule(domain), value);
  }
}

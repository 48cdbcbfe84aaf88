import type { Wiki } from '../entry.ts';
import type { Fault } from '../problem.ts';
import type { Yaml } from '../record/yaml.ts';
import { nameAddress } from './address.ts';
import { key } from './key.ts';

/** Names of content/disambiguation.yaml that are one name, whose pages would lie at one address, or that belong to a page. The later entry is told. */
export function ambiguityFaults({ ambiguities, entries }: Pick<Wiki, 'ambiguities' | 'entries'>, at: Yaml['at']): Fault[] {
  const own = new Map(entries.flatMap(({ slug, file, page }) => [slug, page.id, ...page.implements].map((name) => [key(name), file] as const)));
  const owners = new Map<string, string>();
  const addresses = new Map<string, string>();
  return ambiguities.flatMap(({ name, title }): Fault[] => {
    const taken = [name, title.ko, title.en].find((spelling) => (owners.get(key(spelling)) ?? name) !== name);
    const address = nameAddress(name, 'ko');
    const neighbor = addresses.get(address);
    const fault = (message: string, fix: string): Fault[] => [{ place: at([name], 'key'), rule: 'disambiguation/name', severity: 'error', message, fix }];
    for (const spelling of [name, title.ko, title.en]) if (!owners.has(key(spelling))) owners.set(key(spelling), name);
    addresses.set(address, neighbor ?? name);
    const page = [name, title.ko, title.en].find((spelling) => own.has(key(spelling)));
    if (page !== undefined) return fault(`a name of several pages must be the file, id or function of none, got ${JSON.stringify(page)}, which is ${own.get(key(page))}`, 'a link by that name means that page');
    if (taken !== undefined) return fault(`a name must be told once, got ${JSON.stringify(taken)}, which ${JSON.stringify(owners.get(key(taken)))} says too`, 'make them one entry');
    if (neighbor !== undefined) return fault(`a name must have an address of its own, got ${address}, which is that of ${JSON.stringify(neighbor)}`, 'spell out the signs, as “L1 plus loss”');
    return [];
  });
}

import { distance } from 'fastest-levenshtein';
import type { Locale } from '#core/locale';
import type { Ambiguity, Entry, Wiki } from '../entry.ts';
import { perWiki } from '../per-wiki.ts';
import { compare } from '../problem.ts';
import type { FieldPath } from '../record/yaml.ts';
import { slugOfId } from './address.ts';
import { key } from './key.ts';

/** A page that has a name, and where that is written. */
export interface Owner {
  readonly name: string;
  /** the page that the name means */
  readonly id: string;
  readonly file: string;
  readonly path: FieldPath;
  /** the day of its first change, as its id has it, and of its last */
  readonly since: string;
  readonly changed: string;
}

/** Every name of the wiki. */
export interface Names {
  /** name as `key` folds it -> the pages that have it */
  readonly owners: ReadonlyMap<string, readonly Owner[]>;
  readonly ambiguities: ReadonlyMap<string, Ambiguity>;
  /** page id -> its entries by language */
  readonly pages: ReadonlyMap<string, Partial<Record<Locale, Entry>>>;
}

/** What a name leads to: a page, or why to none. */
export type Resolution = { readonly entry: Entry } | { readonly message: string; readonly fix: string; /** the page that has the name first, where another takes it: that is told where it is taken, not at each link */ readonly collision?: Entry };

/** Collects titles, aliases, file names, ids, function names and redirects of both languages. */
export const namesOf = perWiki((wiki): Names => {
  const owners = new Map<string, Owner[]>();
  const pages = new Map<string, Partial<Record<Locale, Entry>>>();
  const add = (owner: Owner) => {
    const known = owners.get(key(owner.name));
    if (known) known.push(owner);
    else owners.set(key(owner.name), [owner]);
  };
  for (const entry of wiki.entries) {
    const { page, file, slug, locale } = entry;
    pages.set(page.id, { ...pages.get(page.id), [locale]: entry });
    const own = { id: page.id, file, ...daysOf(page) };
    add({ ...own, name: page.title, path: ['title'] });
    page.aliases.forEach((name, index) => add({ ...own, name, path: ['aliases', index] }));
    if (locale !== 'ko') continue;
    add({ ...own, name: slug, path: ['id'] });
    add({ ...own, name: slugOfId(page.id), path: ['id'] });
    add({ ...own, name: page.id, path: ['id'] });
    page.implements.forEach((name, index) => add({ ...own, name, path: ['implements', index] }));
  }
  for (const { redirect, file, slug } of wiki.redirects) {
    for (const name of [redirect.title, slug]) add({ name, id: redirect.canonical_id, file, path: ['title'], ...daysOf(redirect) });
  }
  return { owners, pages, ambiguities: ambiguous(wiki.ambiguities) };
});

/** An ambiguous name counts in every language it is written in. */
function ambiguous(ambiguities: Wiki['ambiguities']): Names['ambiguities'] {
  return new Map(ambiguities.flatMap((ambiguity) => [ambiguity.name, ambiguity.title.ko, ambiguity.title.en].map((name) => [key(name), ambiguity] as const)));
}

/** The same page in the other language, if it is written. */
export function twin(wiki: Wiki, { page, locale }: Entry): Entry | undefined {
  return namesOf(wiki).pages.get(page.id)?.[locale === 'ko' ? 'en' : 'ko'];
}

const byPath = perWiki(({ entries }) => new Map(entries.map((entry) => [`${entry.locale}/${entry.section}/${entry.slug}`, entry])));

/** The page that lies at `section/slug`, in a language. */
export function pageAt(wiki: Wiki, path: string, locale: Locale): Entry | undefined {
  return byPath(wiki).get(`${locale}/${path}`);
}

/** The page that `name` means to a reader of `locale`; the Korean one where it is not translated. */
export function resolve(names: Names, name: string, locale: Locale): Resolution {
  const ambiguity = names.ambiguities.get(key(name));
  if (ambiguity) {
    const choices = ambiguity.choices.map(({ page }) => page.replace(/^.*\//, ''));
    return { message: `a link must name one page, got [[${name}]], which means ${choices.join(', ')}`, fix: `[[${choices[0]}|${name}]], or another of them` };
  }
  const ids = [...new Set([...(names.owners.get(key(name)) ?? [])].sort(byRight).map(({ id }) => id))];
  const page = ids.length ? names.pages.get(ids[0]!) : undefined;
  const entry = page?.[locale] ?? page?.ko;
  if (ids.length > 1) {
    return { message: `a link must name one page, got [[${name}]], which means ${ids.join(', ')}`, fix: 'add the name to content/disambiguation.yaml', ...(entry && { collision: entry }) };
  }
  if (entry) return { entry };
  const near = nearest(name, [...names.owners.values()].map(([owner]) => owner!.name));
  return { message: `a link must name a page, got [[${name}]], which names none`, fix: near ? `nearest: [[${near}]]` : 'write the page, or drop the link' };
}

/** Names that several pages have, without an entry in content/disambiguation.yaml. One list of owners a name. */
export function collisions(names: Names): (readonly Owner[])[] {
  return [...names.owners].filter(([name, owners]) => new Set(owners.map(({ id }) => id)).size > 1 && !names.ambiguities.has(name)).map(([, owners]) => owners);
}

const daysOf = ({ id, changelog }: Pick<Entry['page'], 'id' | 'changelog'>) => ({ since: id.slice(5, 14), changed: changelog.map(({ date }) => date).sort().at(-1) ?? '' });

/**
 * Whose a name is: that of the page that was there first. Among pages of one day, what a page is called by its file comes before
 * what it is called besides; then the page that was changed last has taken it.
 */
export const byRight = (a: Owner, b: Owner): number => compare(a.since, b.since) || rank(a) - rank(b) || compare(a.changed, b.changed);

const rank = ({ path: [field] }: Owner): number => (field === 'id' ? 0 : field === 'implements' ? 1 : field === 'title' ? 2 : 3);

/** The word most like `word`, if a reader would take one for the other. Ties go to the first in the alphabet. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const wanted = key(word);
  const ranked = [...new Set(words)].sort().map((candidate) => {
    const known = key(candidate);
    const contains = wanted.length > 2 && (known.includes(wanted) || wanted.includes(known));
    return { candidate, cost: contains ? 0.5 + Math.abs(known.length - wanted.length) / 100 : distance(wanted, known) };
  }).sort((a, b) => a.cost - b.cost);
  const best = ranked[0];
  return best && best.cost <= Math.max(2, wanted.length * 0.4) ? best.candidate : undefined;
}

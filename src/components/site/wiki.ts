import type { Locale } from '#core/locale';
import type { Family } from '#core/card/kinds';
import { families } from '#core/card/kinds';
import { cardOf } from '#cards/index';
import { text } from '#text/index';
import type { Entry, Section } from '#wiki/entry';
import { readWiki } from '#wiki/read';
import type { Shelf } from '#wiki/sources';

let known: ReturnType<typeof readWiki> | undefined;

/** The wiki as it lies on disk: read once for a build, anew for each request while writing. */
export const wiki = () => (import.meta.env.DEV ? readWiki() : (known ??= readWiki()));

/** A group of the navigation: a family of losses, or another section. */
export interface Group {
  readonly name: Family | Section;
  readonly entries: readonly Entry[];
}

/** The pages of a language in the order of the navigation: losses by family, then the other sections. */
export function groups(locale: Locale): Group[] {
  const entries = wiki().entries.filter((entry) => entry.locale === locale);
  const losses = families.map((name) => ({ name, entries: entries.filter((entry) => familyOf(entry) === name) }));
  const others = (['concepts', 'guides', 'pitfalls'] as const).map((name) => ({ name, entries: entries.filter(({ section }) => section === name) }));
  return [...losses, ...others].filter((group) => group.entries.length).map((group) => ({ ...group, entries: inOrder(group.entries) }));
}

export const familyOf = ({ section, slug }: Pick<Entry, 'section' | 'slug'>): Family | undefined =>
  section === 'losses' ? cardOf(slug).family : undefined;

/** The simple before the special: by number of parameters, then by title. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const size = ({ section, slug }: Entry) => (section === 'losses' ? Object.keys(cardOf(slug).parameters).length : 0);
  return [...entries].sort((a, b) => size(a) - size(b) || a.page.title.localeCompare(b.page.title, a.locale));
}

/** The pages before and after one, in the order of the navigation. */
export function neighbours(entry: Entry): { previous?: Entry | undefined; next?: Entry | undefined } {
  const all = groups(entry.locale).flatMap(({ entries }) => entries);
  const at = all.findIndex(({ url }) => url === entry.url);
  return { previous: all[at - 1], next: all[at + 1] };
}

/** The address of a list of sources. */
export const sourcesPath = (locale: Locale, shelf: Shelf = 'papers'): string =>
  `${locale === 'ko' ? '' : '/en'}/sources/${shelf === 'papers' ? '' : `${shelf}/`}`;

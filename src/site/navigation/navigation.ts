import { families, type Family } from '#core/card/kinds';
import type { Locale } from '#core/locale';
import { cardOf } from '#cards/index';
import { sections, type Entry, type Section } from '#wiki/entry';
import { perWiki } from '#wiki/per-wiki';
import type { Shelf } from '#wiki/record/source';
import { rootOf } from '#wiki/names/address';
import { teachingOrder } from './teaching-order.ts';
import { wiki } from '../wiki-on-disk.ts';

/** A group of the navigation: a family of losses, or another section. */
export interface Group {
  readonly name: Family | Section;
  readonly section: Section;
  readonly entries: readonly Entry[];
}

/** The groups of a language, and the place of each page in them. */
interface Navigation {
  readonly groups: readonly Group[];
  readonly groupOf: ReadonlyMap<Entry, Group>;
  /** every page in the order of the groups */
  readonly pages: readonly Entry[];
  readonly places: ReadonlyMap<Entry, number>;
}

/** Sections that one reads before the losses, and after them. */
export const before = ['concepts', 'guides'] as const;
const after = sections.filter((section) => section !== 'concepts' && section !== 'guides');

const navigation = perWiki(({ entries }) => ({ ko: navigationOf(entries.filter(({ locale }) => locale === 'ko')), en: navigationOf(entries.filter(({ locale }) => locale === 'en')) }));

function navigationOf(entries: readonly Entry[]): Navigation {
  const members = Map.groupBy(entries, (entry) => familyOf(entry) ?? entry.section);
  const names = [...before.map((name) => ({ name, section: name })), ...families.map((name) => ({ name, section: 'losses' as const })), ...after.map((name) => ({ name, section: name }))];
  const groups = names.flatMap(({ name, section }) => (members.has(name) ? [{ name, section, entries: inOrder(members.get(name)!, name) }] : []));
  const pages = groups.flatMap((group) => group.entries);
  return { groups, pages, groupOf: new Map(groups.flatMap((group) => group.entries.map((entry) => [entry, group] as const))), places: new Map(pages.map((entry, place) => [entry, place])) };
}

/** The pages of a language in the order of the navigation: concepts and guides, losses by family, then the other sections. */
export const groups = (locale: Locale): readonly Group[] => navigation(wiki())[locale].groups;

/** The group a page is in. */
export const groupOf = (entry: Entry): Group => navigation(wiki())[entry.locale].groupOf.get(entry)!;

/** Where a section or a family is listed: families have their places in the list of losses. */
export function groupAddress(locale: Locale, name: Group['name']): string {
  const root = rootOf(locale);
  return sections.some((section) => section === name) ? `${root}/${name}/` : `${root}/losses/#${name}`;
}

export const familyOf = ({ section, slug }: Pick<Entry, 'section' | 'slug'>): Family | undefined =>
  section === 'losses' ? cardOf(slug).family : undefined;

/** In teaching order; what that does not name comes after, the simple before the special: by number of parameters, then by title. */
function inOrder(entries: readonly Entry[], name: Group['name']): Entry[] {
  const taught = teachingOrder[name] ?? [];
  const place = ({ slug }: Entry) => (taught.includes(slug) ? taught.indexOf(slug) : taught.length);
  const size = ({ section, slug }: Entry) => (section === 'losses' ? Object.keys(cardOf(slug).parameters).length : 0);
  const order = new Intl.Collator(entries[0]?.locale);
  return [...entries].sort((a, b) => place(a) - place(b) || size(a) - size(b) || order.compare(a.page.title, b.page.title));
}

/** The pages before and after one, in the order of the navigation. */
export function neighbors(entry: Entry): { previous?: Entry | undefined; next?: Entry | undefined } {
  const { pages, places } = navigation(wiki())[entry.locale];
  const place = places.get(entry)!;
  return { previous: pages[place - 1], next: pages[place + 1] };
}

/** The address of a list of sources. */
export const sourcesPath = (locale: Locale, shelf: Shelf = 'papers'): string =>
  `${rootOf(locale)}/sources/${shelf === 'papers' ? '' : `${shelf}/`}`;

/** The address of the comparison of losses. */
export const comparisonPath = (locale: Locale): string => `${rootOf(locale)}/compare/`;

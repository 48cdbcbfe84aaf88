import type { Root } from 'mdast';
import type { Locale } from '#core/locale';
import type { Entry, Wiki } from './entry.ts';
import type { Library } from './library.ts';
import { linksIn, type WikiLink } from './names/links.ts';
import { resolve, type Names } from './names/names.ts';
import { namesIn } from './numbers/typed.ts';
import { problemAt } from './problem-at.ts';
import type { Problem } from './problem.ts';
import { citesIn, coverageOf, type Coverage } from './prose/claims.ts';
import { landmarksOf, parityFaults, type Landmark, type Landmarks } from './prose/parity.ts';
import { isStale } from './prose/translation.ts';

/** What the rules over all pages need of the prose of one: its tree is let go, since the trees of a large wiki fill a machine. */
export interface Facts {
  readonly landmarks: Landmarks;
  readonly coverage: Coverage;
  /** names that its links say */
  readonly links: readonly string[];
  /** keys that it cites */
  readonly cites: readonly string[];
  /** names of the numbers that it prints */
  readonly numbers: readonly string[];
}

export function factsOf(tree: Root, locale: Locale, { sources }: Wiki, names: Names): Facts {
  const links = linksIn(tree);
  return { landmarks: landmarksOf(tree, targetsOf(links, names, locale)), coverage: coverageOf(tree, sources), links: links.map(({ name }) => name), cites: citesIn(tree), numbers: namesIn(tree) };
}

/** The pages that links lead to; those that lead nowhere are told by themselves. */
function targetsOf(links: readonly WikiLink[], names: Names, locale: Locale): Landmark[] {
  return links.flatMap(({ name, place }) => {
    const found = resolve(names, name, locale);
    const to = 'entry' in found ? found.entry : found.collision;
    return to ? [{ what: `[[${to.slug}]]`, place }] : [];
  });
}

/** Pages without a twin, and twins that do not hold the same or follow an older text. */
export function twinProblems(wiki: Wiki, { pages }: Names, facts: ReadonlyMap<string, Facts>, release: boolean): Problem[] {
  const severity = release ? 'error' : 'warning';
  return [...pages.values()].flatMap(({ ko, en }): Problem[] => {
    if (!ko) return [];
    const path = `content/en/${ko.section}/${ko.slug}.mdx`;
    // a twin whose record is broken is told by its own faults
    if (!en) return wiki.files.some(({ file }) => file === path) ? [] : [problemAt(wiki, ko.file, ['title'], 'site/untranslated', 'a page must have an English twin, got none', `write ${path}`)];
    const [korean, english] = [facts.get(ko.file)?.landmarks, facts.get(en.file)?.landmarks];
    const apart = korean && english ? parityFaults(korean, english).map((fault) => ({ ...fault, file: en.file })) : [];
    return isStale(en, ko) ? [...apart, problemAt(wiki, en.file, ['source_hash'], 'site/translation-stale', `source_hash must be that of the Korean prose, got ${en.page.source_hash}`, `bring the text up to date, then npm run wiki -- translate --accept ${ko.slug}`, severity)] : apart;
  });
}

/** Pages that no prose leads to: a reader finds them by the menu only. */
export function orphanProblems(wiki: Wiki, names: Names, facts: ReadonlyMap<string, Facts>, release: boolean): Problem[] {
  const reached = new Set(wiki.entries.flatMap((from) => (facts.get(from.file)?.links ?? []).flatMap((name) => {
    const found = resolve(names, name, from.locale);
    return 'entry' in found && found.entry.page.id !== from.page.id ? [found.entry.page.id] : [];
  })));
  return wiki.entries.filter(({ locale, page }) => locale === 'ko' && !reached.has(page.id)).map(({ file }) =>
    problemAt(wiki, file, ['title'], 'site/orphan', 'a page must be linked from the prose of another, got no link', 'link it where a reader would want it', release ? 'error' : 'warning'));
}

/** Keys of every source that a page, a convention or the card of a loss names. */
export function citedSources(facts: ReadonlyMap<string, Facts>, { conventions }: Wiki, { losses }: Library): ReadonlySet<string> {
  const told = [...conventions.values()].flatMap((records) => records.flatMap(({ record }) => record.theirs.map(({ source }) => source)));
  return new Set([...[...facts.values()].flatMap(({ cites }) => cites), ...[...losses.values()].flatMap(({ sources }) => sources), ...told]);
}

import type { Root } from 'mdast';
import type { Locale } from '#core/locale';
import { conventionProblems } from './conventions/convention-faults.ts';
import { strayFiles, understand, type Texts } from './content.ts';
import type { Entry, PageFile, Wiki } from './entry.ts';
import { billProblems } from './evidence/bill-problems.ts';
import type { Library } from './library.ts';
import { falseNames } from './names/false-names.ts';
import { linkFaults, linksIn, type WikiLink } from './names/links.ts';
import { nameProblems } from './names/name-problems.ts';
import { namesOf, resolve, type Names } from './names/names.ts';
import { problemAt } from './problem-at.ts';
import { sorted, type Fault, type Problem } from './problem.ts';
import { addressFaults } from './prose/addresses.ts';
import { attributeFaults } from './prose/attributes.ts';
import { citesIn, coverageOf, type Coverage } from './prose/claims.ts';
import { formulaFaults } from './prose/formulas.ts';
import { markupFaults } from './prose/markup.ts';
import { outlineFaults, redirectFaults } from './prose/outline.ts';
import { landmarksOf, parityFaults, type Landmark, type Landmarks } from './prose/parity.ts';
import { isStale } from './prose/translation.ts';
import { parseBody } from './prose/tree.ts';
import { nfcFaults, gapFaults, termFaults } from './prose/wording.ts';
import { catalogProblems } from './record/catalog-faults.ts';
import { recordFaults } from './record/record-faults.ts';
import { referenceProblems } from './record/reference-problems.ts';

/** How strict, and about which page. */
export interface CheckOptions {
  /** a page id, file name or any name of a page: only its problems are told */
  readonly only?: string;
  /** what may wait while writing must not at a release */
  readonly release?: boolean;
}

/**
 * Everything that is wrong with the content, all at once and in a stable order.
 *
 * Two passes: every file is read before any is judged, because names and links mean something only together. Never throws.
 */
export function check(texts: Texts, library: Library, { only, release = false }: CheckOptions = {}): Problem[] {
  const wiki = understand(texts);
  const names = namesOf(wiki);
  const facts = new Map<string, Facts>();
  const problems: Problem[] = [...refusedProblems(texts), ...strayFiles(texts).map((file): Problem => ({
    file, place: top, rule: 'site/stray-file', severity: 'error',
    message: `a page must lie in content/<ko|en>/<losses|concepts|guides|pitfalls>/<id>.mdx, got ${file}`, fix: 'move or remove it',
  }))];
  const entries = new Map(wiki.entries.map((entry) => [entry.file, entry]));
  for (const file of wiki.files) {
    const { body, bodyLine, data } = file.front;
    if (data['status'] === 'redirect') {
      problems.push(...[...recordFaults(file), ...redirectFaults(body, bodyLine)].map((fault) => ({ ...fault, file: file.file })));
      continue;
    }
    const parsed = parseBody(body, bodyLine);
    const own = 'fault' in parsed ? [parsed.fault] : proseFaults(parsed.tree, file, entries.get(file.file), wiki, names, library, texts.pictures ?? new Set());
    problems.push(...[...recordFaults(file), ...gapFaults(file.text), ...own].map((fault) => ({ ...fault, file: file.file })));
    if ('tree' in parsed) facts.set(file.file, factsOf(parsed.tree, file.locale, wiki, names));
  }
  problems.push(...nameProblems(wiki, names), ...falseNames(wiki, library), ...referenceProblems(wiki, library), ...twinProblems(wiki, names, facts, release), ...orphanProblems(wiki, names, facts, release));
  const coverages = new Map([...facts].map(([file, { coverage }]) => [file, coverage]));
  problems.push(...billProblems(wiki, coverages, release), ...conventionProblems(texts.data, wiki, library), ...catalogProblems(texts.data, wiki, citedSources(facts, wiki, library)));
  return sorted(problems).filter(({ file }) => only === undefined || filesOf(only, names).has(file));
}

const top = { line: 1, column: 1, length: 1 } as const;

/** Files that were not read, by name alone: what they hold or lead to is nobody's business. */
function refusedProblems({ refused = {} }: Texts): Problem[] {
  return Object.entries(refused).map(([file, why]) => ({
    file, place: top, rule: 'site/plain-file', severity: 'error', message: `a file of the project must be plain text of its own, got ${why}`, fix: 'remove it, or put the file itself there',
  }));
}

/** What the rules over all pages need of the prose of one: its tree is let go, since the trees of a large wiki fill a machine. */
interface Facts {
  readonly landmarks: Landmarks;
  readonly coverage: Coverage;
  /** names that its links say */
  readonly links: readonly string[];
  /** keys that it cites */
  readonly cites: readonly string[];
}

function factsOf(tree: Root, locale: Locale, { sources }: Wiki, names: Names): Facts {
  const links = linksIn(tree);
  return { landmarks: landmarksOf(tree, targetsOf(links, names, locale)), coverage: coverageOf(tree, sources), links: links.map(({ name }) => name), cites: citesIn(tree) };
}

/** The pages that links lead to; those that lead nowhere are told by themselves. */
function targetsOf(links: readonly WikiLink[], names: Names, locale: Locale): Landmark[] {
  return links.flatMap(({ name, place }) => {
    const found = resolve(names, name, locale);
    const to = 'entry' in found ? found.entry : found.collision;
    return to ? [{ what: `[[${to.slug}]]`, place }] : [];
  });
}

function proseFaults(tree: Root, { front, section, slug, locale }: PageFile, entry: Entry | undefined, wiki: Wiki, names: Names, library: Library, pictures: ReadonlySet<string>): Fault[] {
  const symbols = section === 'losses' ? library.losses.get(slug)?.symbols : undefined;
  return [
    ...markupFaults(tree), ...addressFaults(tree, pictures), ...outlineFaults(tree, section, locale, front.bodyLine),
    ...formulaFaults(tree, symbols), ...linkFaults(tree, names, locale), ...nfcFaults(front.body, front.bodyLine),
    ...(locale === 'ko' ? termFaults(tree, wiki.terms) : []), ...(entry ? attributeFaults(tree, entry, wiki, library) : []),
  ];
}

/** The files of a page, by any of its names. */
function filesOf(name: string, names: Names): ReadonlySet<string> {
  const found = resolve(names, name, 'ko');
  const page = 'entry' in found ? names.pages.get(found.entry.page.id) : undefined;
  return new Set(Object.values(page ?? {}).map(({ file }) => file));
}

function twinProblems(wiki: Wiki, { pages }: Names, facts: ReadonlyMap<string, Facts>, release: boolean): Problem[] {
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
function orphanProblems(wiki: Wiki, names: Names, facts: ReadonlyMap<string, Facts>, release: boolean): Problem[] {
  const reached = new Set(wiki.entries.flatMap((from) => (facts.get(from.file)?.links ?? []).flatMap((name) => {
    const found = resolve(names, name, from.locale);
    return 'entry' in found && found.entry.page.id !== from.page.id ? [found.entry.page.id] : [];
  })));
  return wiki.entries.filter(({ locale, page }) => locale === 'ko' && !reached.has(page.id)).map(({ file }) =>
    problemAt(wiki, file, ['title'], 'site/orphan', 'a page must be linked from the prose of another, got no link', 'link it where a reader would want it', release ? 'error' : 'warning'));
}

/** Keys of every source that a page, a convention or the card of a loss names. */
function citedSources(facts: ReadonlyMap<string, Facts>, { conventions }: Wiki, { losses }: Library): ReadonlySet<string> {
  const told = [...conventions.values()].flatMap((records) => records.flatMap(({ record }) => record.theirs.map(({ source }) => source)));
  return new Set([...[...facts.values()].flatMap(({ cites }) => cites), ...[...losses.values()].flatMap(({ sources }) => sources), ...told]);
}

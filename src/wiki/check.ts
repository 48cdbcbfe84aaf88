import type { Root } from 'mdast';
import { citedSources, factsOf, orphanProblems, twinProblems, type Facts } from './across.ts';
import { conventionProblems } from './conventions/convention-faults.ts';
import { strayFiles, understand, type Texts } from './content.ts';
import type { Entry, PageFile, Wiki } from './entry.ts';
import { billProblems } from './evidence/bill-problems.ts';
import { evidenceFile, evidenceProblems } from './evidence/evidence.ts';
import type { Library } from './library.ts';
import { falseNames } from './names/false-names.ts';
import { linkFaults, linkShapeFaults } from './names/links.ts';
import { fileNameProblems, idProblems, nameProblems } from './names/name-problems.ts';
import { namesOf, resolve, type Names } from './names/names.ts';
import { numberFaults } from './numbers/faults.ts';
import { numbersFileProblems } from './numbers/unused.ts';
import { sorted, type Fault, type Problem } from './problem.ts';
import { addressFaults } from './prose/addresses.ts';
import { attributeFaults } from './prose/attributes.ts';
import { questionFaults, unaskedFaults } from './prose/checks.ts';
import { decodedFaults } from './prose/decoded.ts';
import { formulaFaults } from './prose/formulas.ts';
import { markupFaults } from './prose/markup.ts';
import { outlineFaults, redirectFaults } from './prose/outline.ts';
import { parseBody } from './prose/tree.ts';
import { nfcFaults, gapFaults, termFaults } from './prose/wording.ts';
import { catalogProblems, unusedProblems } from './record/catalog-faults.ts';
import { newestDayOf } from './record/days.ts';
import { isRedirect, recordFaults } from './record/record-faults.ts';
import { referenceProblems, silentLosses } from './record/reference-problems.ts';
import { fundamental } from './text/faults.ts';

/** How strict, and about which page. */
export interface CheckOptions {
  /** a page id, file name or any name of a page: only its problems are told */
  readonly only?: string;
  /** what may wait while writing must not at a release */
  readonly release?: boolean;
  /** the newest day that a date may name, as 2026-11-22; by default that of the clock */
  readonly today?: string;
}

/**
 * Everything that is wrong with the content, all at once and in a stable order.
 *
 * Two passes: every file is read before any is judged, because names and links mean something only together. Where a record is
 * broken, they mean something else in every other file, so only records and what a file says by itself are judged. Never throws.
 */
export function check(texts: Texts, library: Library, { only, release = false, today }: CheckOptions = {}): Problem[] {
  const wiki = understand(texts);
  const names = namesOf(wiki);
  const newest = today ?? newestDayOf(wiki);
  const facts = new Map<string, Facts>();
  const records: Problem[] = [...refusedProblems(texts), ...strayProblems(texts)];
  const prose: Problem[] = [];
  const across: Problem[] = [];
  const tell = (list: Problem[], { file }: PageFile, faults: readonly Fault[]) => void list.push(...faults.map((fault) => ({ ...fault, file })));
  const entries = new Map(wiki.entries.map((entry) => [entry.file, entry]));
  for (const file of wiki.files) {
    if (isRedirect(file.front.data)) {
      tell(records, file, [...recordFaults(file, newest), ...redirectFaults(file.front.body, file.front.bodyLine)]);
      continue;
    }
    const parsed = parseBody(file.front.body, file.front.bodyLine);
    const own = recordFaults(file, newest);
    const record = 'fault' in parsed || fundamental(own).length > 0 ? own : [...own, ...decodedFaults(parsed.tree, file.text)];
    tell(records, file, record);
    if (fundamental(record).length > 0 || Object.keys(file.front.data).length === 0) continue; // then its prose is not what it seems, or none
    tell(prose, file, [...gapFaults(file.text), ...('fault' in parsed ? [parsed.fault] : proseFaults(parsed.tree, file, wiki, library, texts.pictures))]);
    if ('fault' in parsed) continue;
    tell(across, file, referenceFaults(parsed.tree, file, entries.get(file.file), wiki, names, library));
    facts.set(file.file, factsOf(parsed.tree, file.locale, wiki, names));
  }
  const conventions = conventionProblems(texts.data, wiki, library);
  records.push(...idProblems(wiki), ...evidenceProblems(texts.data[evidenceFile]), ...catalogProblems(texts.data, wiki, newest), ...conventions.filter(({ rule }) => rule !== 'convention/source'));
  const broken = () => records.some(({ severity }) => severity === 'error');
  if (!broken()) records.push(...fileNameProblems(wiki, names), ...referenceProblems(wiki, library));
  if (broken()) {
    return sorted([...records, ...prose.filter(({ file }) => only === undefined || filesOf(only, wiki, names).has(file))]);
  }
  across.push(...conventions.filter(({ rule }) => rule === 'convention/source'), ...nameProblems(wiki, names), ...falseNames(wiki, library), ...silentLosses(wiki, library));
  const coverages = new Map([...facts].map(([file, { coverage }]) => [file, coverage]));
  across.push(...twinProblems(wiki, names, facts, release), ...orphanProblems(wiki, names, facts, release), ...billProblems(wiki, coverages, release));
  across.push(...numbersFileProblems(wiki, library, new Map([...facts].map(([file, { numbers }]) => [file, numbers]))));
  across.push(...unusedProblems(texts.data, wiki, citedSources(facts, wiki, library)));
  return sorted([...records, ...prose, ...across]).filter(({ file }) => only === undefined || filesOf(only, wiki, names).has(file));
}

const top = { line: 1, column: 1, length: 1 } as const;

/** Files that were not read, by name alone: what they hold or lead to is nobody's business. */
function refusedProblems({ refused = {} }: Texts): Problem[] {
  return Object.entries(refused).map(([file, why]) => ({
    file, place: top, rule: 'site/plain-file', severity: 'error',
    message: `a file of the project must be plain text of its own, got ${why}`, fix: 'remove it, or put the file itself there',
  }));
}

function strayProblems(texts: Texts): Problem[] {
  return strayFiles(texts).map((file) => ({
    file, place: top, rule: 'site/stray-file', severity: 'error',
    message: `a page must lie in content/<ko|en>/<losses|concepts|guides|pitfalls>/<id>.mdx, got ${file}`, fix: 'move or remove it',
  }));
}

/** What is wrong with prose by itself. */
function proseFaults(tree: Root, { front, section, slug, locale }: PageFile, wiki: Wiki, library: Library, pictures?: ReadonlySet<string>): Fault[] {
  const symbols = section === 'losses' ? library.losses.get(slug)?.symbols : undefined;
  return [
    ...markupFaults(tree), ...addressFaults(tree, pictures), ...outlineFaults(tree, section, locale, front.bodyLine),
    ...formulaFaults(tree, symbols), ...linkShapeFaults(tree), ...nfcFaults(front.body, front.bodyLine), ...(locale === 'ko' ? termFaults(tree, wiki.terms) : []),
  ];
}

/** What prose names that is not there: pages, sources, losses, examples, numbers; and numbers that are others. */
function referenceFaults(tree: Root, { locale, slug, front }: PageFile, entry: Entry | undefined, wiki: Wiki, names: Names, library: Library): Fault[] {
  const numbers = library.numbers.get(slug);
  return [
    ...linkFaults(tree, names, locale), ...numberFaults(tree, slug, library), ...questionFaults(tree, slug, numbers), ...unaskedFaults(tree, slug, numbers, front.bodyLine),
    ...(entry ? attributeFaults(tree, entry, wiki, library) : []),
  ];
}

/** The files of a page and of its numbers, by any of its names; by its file name alone where its record is broken. */
function filesOf(name: string, { files }: Wiki, names: Names): ReadonlySet<string> {
  const found = resolve(names, name, 'ko');
  const page = 'entry' in found ? Object.values(names.pages.get(found.entry.page.id)!) : files.filter(({ slug }) => slug === name);
  return new Set(page.flatMap(({ file, slug }) => [file, `src/numbers/${slug}.ts`]));
}

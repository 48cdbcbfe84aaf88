import type { Root } from 'mdast';
import { strayFiles, understand, type Texts } from './content.ts';
import type { Wiki } from './entry.ts';
import { billProblems } from './evidence/bill-problems.ts';
import type { Library } from './library.ts';
import { linkFaults, linksIn } from './names/links.ts';
import { nameProblems } from './names/name-problems.ts';
import { namesOf, resolve, type Names } from './names/names.ts';
import { problemAt } from './problem-at.ts';
import { sorted, type Fault, type Problem } from './problem.ts';
import { attributeFaults } from './prose/attributes.ts';
import { formulaFaults } from './prose/formulas.ts';
import { markupFaults } from './prose/markup.ts';
import { outlineFaults } from './prose/outline.ts';
import { parityFaults } from './prose/parity.ts';
import { isStale } from './prose/translation.ts';
import { parseBody, tagsIn } from './prose/tree.ts';
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
  const trees = new Map<string, Root>();
  const problems: Problem[] = strayFiles(texts).map((file) => ({
    file, place: { line: 1, column: 1, length: 1 }, rule: 'site/stray-file', severity: 'error',
    message: `a page must lie in content/<ko|en>/<losses|concepts|guides|pitfalls>/<id>.mdx, got ${file}`, fix: 'move or remove it',
  }));
  for (const file of wiki.files) {
    const faults: Fault[] = [...recordFaults(file), ...gapFaults(file.text)];
    const parsed = parseBody(file.front.body, file.front.bodyLine);
    if ('fault' in parsed) faults.push(parsed.fault);
    else {
      trees.set(file.file, parsed.tree);
      if (file.front.data['status'] !== 'redirect') faults.push(...markupFaults(parsed.tree), ...outlineFaults(parsed.tree, file.section, file.locale, file.front.bodyLine));
      const known = file.section === 'losses' ? library.losses.get(file.slug)?.symbols : undefined;
      faults.push(...formulaFaults(parsed.tree, known), ...linkFaults(parsed.tree, names, file.locale), ...nfcFaults(file.front.body, file.front.bodyLine));
      if (file.locale === 'ko') faults.push(...termFaults(parsed.tree, wiki.terms));
    }
    problems.push(...faults.map((fault) => ({ ...fault, file: file.file })));
  }
  for (const entry of wiki.entries) {
    const tree = trees.get(entry.file);
    if (tree) problems.push(...attributeFaults(tree, entry, wiki, library).map((fault) => ({ ...fault, file: entry.file })));
  }
  problems.push(...nameProblems(wiki, names), ...referenceProblems(wiki, library), ...twinProblems(wiki, names, trees, release), ...orphanProblems(wiki, names, trees, release));
  problems.push(...billProblems(wiki, trees, release), ...catalogProblems(texts.data, wiki, citedSources(trees, library)));
  return sorted(problems).filter(({ file }) => only === undefined || filesOf(only, names).has(file));
}

/** The files of a page, by any of its names. */
function filesOf(name: string, names: Names): ReadonlySet<string> {
  const found = resolve(names, name, 'ko');
  const page = 'entry' in found ? names.pages.get(found.entry.page.id) : undefined;
  return new Set(Object.values(page ?? {}).map(({ file }) => file));
}

function twinProblems(wiki: Wiki, { pages }: Names, trees: ReadonlyMap<string, Root>, release: boolean): Problem[] {
  const severity = release ? 'error' : 'warning';
  return [...pages.values()].flatMap(({ ko, en }): Problem[] => {
    if (!ko) return [];
    if (!en) return [problemAt(wiki, ko.file, ['title'], 'site/untranslated', `a page must have an English twin, got none`, `write content/en/${ko.section}/${ko.slug}.mdx`, severity)];
    const [korean, english] = [trees.get(ko.file), trees.get(en.file)];
    const apart = korean && english ? parityFaults(korean, english).map((fault) => ({ ...fault, file: en.file })) : [];
    return isStale(en, ko) ? [...apart, problemAt(wiki, en.file, ['source_hash'], 'site/translation-stale', `source_hash must be that of the Korean prose, got ${en.page.source_hash}`, `bring the text up to date, then npm run wiki -- translate --accept ${ko.slug}`, severity)] : apart;
  });
}

/** Pages that no prose leads to: a reader finds them by the menu only. */
function orphanProblems(wiki: Wiki, names: Names, trees: ReadonlyMap<string, Root>, release: boolean): Problem[] {
  const reached = new Set(wiki.entries.flatMap((from) => {
    const tree = trees.get(from.file);
    return (tree ? linksIn(tree) : []).flatMap(({ name }) => {
      const found = resolve(names, name, from.locale);
      return 'entry' in found && found.entry.page.id !== from.page.id ? [found.entry.page.id] : [];
    });
  }));
  return wiki.entries.filter(({ locale, page }) => locale === 'ko' && !reached.has(page.id)).map(({ file }) =>
    problemAt(wiki, file, ['title'], 'site/orphan', 'a page must be linked from the prose of another, got no link', 'link it where a reader would want it', release ? 'error' : 'warning'));
}

/** Keys of every source that a page or the card of a loss names. */
function citedSources(trees: ReadonlyMap<string, Root>, { losses }: Library): ReadonlySet<string> {
  const cites = [...trees.values()].flatMap((tree) => tagsIn(tree).flatMap(({ name, attributes }) => (name === 'Cite' && attributes['src'] ? [attributes['src']] : [])));
  const cards = [...losses.values()].flatMap(({ sources }) => sources);
  return new Set([...cites, ...cards]);
}


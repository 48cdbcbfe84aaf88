import type { Locale } from '#core/locale';
import type { Ambiguity, Entry, Wiki } from '../entry.ts';
import { nameAddress } from '../names/address.ts';
import { plainLinks } from '../names/links.ts';
import { pageAt, twin } from '../names/names.ts';
import { formulasIn } from '../prose/formulas.ts';
import { headingsIn } from '../prose/outline.ts';
import { parseBody, wordsOf } from '../prose/tree.ts';
import type { SearchDocument } from './index.ts';
import { tellingWords } from './telling.ts';

/** What tags of a page show, or the library has of it, and its prose does not hold. */
export interface Shown {
  /** LaTeX */
  readonly formulas: readonly string[];
  /** further names of the functions it is about */
  readonly names: readonly string[];
}

/**
 * The pages of a language as the search knows them, and the names that mean several of them.
 *
 * @param entries     the pages in the order in which they are offered
 * @param shownBy     the formula of a loss, and the names it is exported by
 */
export function searchDocuments(wiki: Wiki, locale: Locale, entries: readonly Entry[], shownBy: (entry: Entry) => Shown = () => ({ formulas: [], names: [] })): SearchDocument[] {
  const pages = entries.map((entry): SearchDocument => {
    const { page, url, section, slug } = entry;
    const other = twin(wiki, entry)?.page;
    const parsed = parseBody(entry.body, entry.bodyLine);
    const shown = shownBy(entry);
    const names = [...page.aliases, ...shown.names, slug, ...page.implements, ...(other ? [other.title, ...other.aliases] : [])];
    return {
      id: url, title: page.title, description: page.description, section, names: [...new Set(names)].join('\n'),
      headings: [...('tree' in parsed ? headingsIn(parsed.tree).map((heading) => wordsOf(heading)) : []), ...page.tags.flatMap((tag) => [tag, wiki.tags[tag]?.[locale] ?? ''])].join('\n'),
      text: 'tree' in parsed ? plainLinks(wordsOf(parsed.tree)) : '',
      formulas: [...shown.formulas, ...('tree' in parsed ? formulasIn(parsed.tree).map(({ latex }) => latex) : [])].join('\n'),
    };
  });
  const texts = tellingWords(pages.map(({ text }) => text));
  return [...pages.map((page, at) => ({ ...page, text: texts[at]! })), ...wiki.ambiguities.map((ambiguity) => ambiguousDocument(wiki, ambiguity, locale))];
}

/** A name that means several pages leads to the page that lists them. */
function ambiguousDocument(wiki: Wiki, { name, title, choices }: Ambiguity, locale: Locale): SearchDocument {
  const meant = choices.flatMap(({ page }) => pageAt(wiki, page, locale) ?? []);
  return {
    id: nameAddress(name, locale), title: title[locale], description: meant.map(({ page }) => page.title).join(' · '), section: 'names',
    names: [...new Set([name, title.ko, title.en])].join('\n'), headings: '', text: '', formulas: '',
  };
}

import type { Locale } from '#core/locale';
import type { Text } from '#text/words';
import { firstDocuments, loadIndex, search } from '#wiki/search/index';
import type { PackedIndex } from '#wiki/search/packed';

/** The words of the palette. */
export type SearchWords = Text['search'];

/** One row of the results. */
export interface Found {
  readonly url: string;
  readonly title: string;
  readonly lead: string;
  readonly place: string;
  /** path of the sparkline; empty for pages that are no loss */
  readonly curve: string;
}

/** What the palette fetches when it is opened first: the index of one language, its words, and what a row shows. */
export interface SearchData {
  readonly index: PackedIndex;
  readonly words: SearchWords;
  /** path of the sparkline of each loss, in the order of the documents */
  readonly curves: readonly string[];
  /** names of the sections */
  readonly places: Readonly<Record<string, string>>;
  /** how many documents are pages of their own */
  readonly pages: number;
}

/** Fetches the index of a language. */
export async function fetchIndex(locale: Locale): Promise<{ find(query: string): readonly Found[]; words: SearchWords }> {
  const response = await fetch(`/search/${locale}.json`);
  if (!response.ok) throw new Error(`search: the index of ${locale} must be there, got ${response.status}`);
  const { index, words, curves, places, pages } = (await response.json()) as SearchData;
  const built = loadIndex(index);
  const curveOf = new Map(index.documents.map(([url], at) => [url, curves[at] ?? '']));
  const row = ({ id, title, description, section }: { id: string; title: string; description: string; section: string }): Found =>
    ({ url: id, title, lead: description, place: places[section] ?? section, curve: curveOf.get(id) ?? '' });
  // In the order of the menu. More than these nobody reads through: the lists of the sections have them all.
  const first = firstDocuments(index, Math.min(pages, 60)).map(row);
  return { words, find: (query) => (query.trim() ? search(built, query).map(row) : first) };
}

import type { Locale } from '#core/locale';
import type { Text } from '#text/words';
import { loadIndex, search } from '#wiki/search/index';

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
  readonly index: unknown;
  readonly words: SearchWords;
  readonly curves: Readonly<Record<string, string>>;
  /** names of the sections */
  readonly places: Readonly<Record<string, string>>;
  /** what is shown before anything is typed, as addresses */
  readonly first: readonly Found[];
}

/** Fetches the index of a language. */
export async function fetchIndex(locale: Locale): Promise<{ find(query: string): readonly Found[]; words: SearchWords }> {
  const response = await fetch(`/search/${locale}.json`);
  if (!response.ok) throw new Error(`search: the index of ${locale} must be there, got ${response.status}`);
  const { index, words, curves, places, first } = (await response.json()) as SearchData;
  const built = loadIndex(JSON.stringify(index));
  const row = ({ id, title, description, section }: { id: string; title: string; description: string; section: string }): Found =>
    ({ url: id, title, lead: description, place: places[section] ?? section, curve: curves[id] ?? '' });
  return { words, find: (query) => (query.trim() ? search(built, query).map(row) : first) };
}

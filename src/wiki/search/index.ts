import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch';
import { key } from '../names/key.ts';
import { initialsOf, typedConsonants } from './hangul.ts';
import { pack, unpack, type PackedIndex } from './packed.ts';
import { speakFormula } from './spoken.ts';
import { indexTokens, nameTokens, queryTokens } from './tokens.ts';

/** A page as the search knows it. One index a language. */
export interface SearchDocument {
  /** the address of the page */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** what stands above it in the results: the section */
  readonly section: string;
  /** one a line: aliases, function names, the names in the other language */
  readonly names: string;
  readonly headings: string;
  readonly text: string;
  /** LaTeX, one formula a line */
  readonly formulas: string;
}

/** A page that was found, the best first. */
export interface SearchHit extends Pick<SearchDocument, 'id' | 'title' | 'description' | 'section'> {
  readonly score: number;
}

/** What comes back with a page that is found, besides its id. */
const stored = ['title', 'description', 'section', 'names'];
const fields = ['title', 'names', 'headings', 'description', 'text', 'formulas'];

/** One set of options for the builder and the browser: an index is only found by the tokens it was made of. */
const options: Options<SearchDocument> = {
  fields,
  storeFields: stored,
  tokenize: (text, field) => (field === 'title' || field === 'names' ? nameTokens(text) : field === 'formulas' ? indexTokens(speakFormula(text)) : indexTokens(text)),
  processTerm: (term) => term,
};

const searching: SearchOptions = {
  tokenize: (text) => queryTokens(text),
  boost: { names: 4, title: 3, headings: 1.5, description: 1.5 },
  // A word still being typed matches by its beginning; in Korean, one syllable or a row of initial consonants does.
  prefix: (term, _index, terms) => /^[ㄱ-ㅎ]+$|^[가-힣]$/.test(term) || (/^[a-z]/.test(term) && (term.length > 2 || terms.length === 1)),
  fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
  weights: { fuzzy: 0.3, prefix: 0.5 },
};

/** An index over the documents. */
export function buildIndex(documents: readonly SearchDocument[]): MiniSearch<SearchDocument> {
  const index = new MiniSearch(options);
  index.addAll(documents);
  return index;
}

/** The index as it travels to the browser. */
export function packIndex(index: MiniSearch<SearchDocument>): PackedIndex {
  return pack(index.toJSON(), stored);
}

/** The index as it arrived. */
export function loadIndex(packed: PackedIndex): MiniSearch<SearchDocument> {
  return MiniSearch.loadJS(unpack(packed, stored, fields), options);
}

/** The first documents of an index as they would be found: what is offered before anything is asked. */
export function firstDocuments({ documents }: PackedIndex, limit: number): Omit<SearchHit, 'score'>[] {
  return documents.slice(0, limit).map(([id, title, description, section]) => ({ id: id!, title: title!, description: description!, section: section! }));
}

/** What stands before a name in code says where it is from, not what it is; the longer ways to say so become the short ones. */
const shortened = (query: string): string => query.replace(/\btorch\.nn\.functional\.(?=\w)/g, 'F.').replace(/\btf\.(?=keras\.)/g, '').replace(/\b(?:torch\.)?nn\.(?=\w)/g, '');
const origin = /(?:\bF\.|\bkeras\.(?:losses\.)?|\boptax\.(?:losses\.)?)(?=\w)/g;

/** Words of a question that tell nothing of what is asked for; Korean ones as the pairs of syllables that are looked for. */
const fillers = new Set(['how', 'to', 'a', 'an', 'the', 'is', 'are', 'do', 'does', 'i', 'my', 'should', 'use', 'what', 'when', 'with', '때', '있을', '있는', '나와', '와요', '뭐예', '예요', '하나', '나요', '써야', '쓰나']);

/**
 * Pages for a query, the best first. Every word must match; only if no page has them all, most of them must, then one that is
 * written a little differently, then any.
 *
 * A page that has the query as one of its names comes first, then one that has it so but for the word loss, or as initial consonants.
 */
export function search(index: MiniSearch<SearchDocument>, query: string, limit = 8): SearchHit[] {
  const call = shortened(query);
  const asked = call.replace(origin, '');
  const all = queryTokens(asked);
  const telling = all.filter((term) => !fillers.has(term));
  const terms = telling.length > 0 ? telling : all;
  if (terms.length === 0) return [];
  // Code names a function, so it means no page that lists what a name may mean.
  const isCode = asked !== query || asked.includes('_');
  const likeness = likenessTo(call);
  const meaning = ({ title, names, section }: Record<string, unknown>): number =>
    (isCode && section === 'names' ? 0 : Math.max(...[String(title), ...String(names).split('\n')].map(likeness)));
  return matching(index, terms)
    .map((hit): SearchHit => ({ id: String(hit.id), title: String(hit['title']), description: String(hit['description']), section: String(hit['section']), score: hit.score + 1000 * meaning(hit) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** Of a name, 2 where it is the query, 1 where it is so but for the word loss, or the query is its initial consonants, else 0. */
function likenessTo(query: string): (name: string) => number {
  const wanted = typedConsonants(key(query));
  const bareWanted = withoutLoss(wanted);
  const isInitials = (one: string) => one.length === wanted.length && initialsOf(one) === wanted;
  return (name) => {
    const whole = key(name);
    if (whole === wanted) return 2;
    const bare = withoutLoss(whole);
    return typedConsonants(bare) === bareWanted || isInitials(whole) || isInitials(bare) ? 1 : 0;
  };
}

/** The key of a name without the word loss at its end. */
const withoutLoss = (name: string): string => name.replace(/(?<=.)(?:손실|손실함수|loss|lossfunction)$/, '');

/** What the strictest of several ways to ask finds, of those that find anything. */
function matching(index: MiniSearch<SearchDocument>, terms: string[]): SearchResult[] {
  const ways: readonly SearchOptions[] = [
    { combineWith: 'AND' },
    { combineWith: 'OR', filter: ({ queryTerms }) => new Set(queryTerms).size >= 0.6 * terms.length },
    { combineWith: 'AND', fuzzy: (term) => (/^[a-z]{4,}$/.test(term) ? 0.25 : false) },
    { combineWith: 'OR' },
  ];
  for (const way of ways) {
    const found = index.search(terms.join(' '), { ...searching, tokenize: () => terms, ...way });
    if (found.length > 0) return found;
  }
  return [];
}

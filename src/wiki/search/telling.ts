import { stem } from './hangul.ts';

/** How many words of prose the pages of a language share among them, and how many each keeps in any case. */
const shared = 7000;
const least = 16;

/**
 * Texts cut down to the words that tell each from the others, so that an index of many pages stays small.
 *
 * A word counts more the oftener its page says it and the fewer others do (tf-idf). In a small wiki every word stays;
 * in a large one a page is found by its names, headings, formulas and lead, and by what it alone dwells on.
 */
export function tellingWords(texts: readonly string[]): string[] {
  const most = Math.max(least, Math.floor(shared / Math.max(1, texts.length)));
  const counts = texts.map(countWords);
  const pages = new Map<string, number>();
  for (const count of counts) for (const word of count.keys()) pages.set(word, (pages.get(word) ?? 0) + 1);
  const weight = (word: string, times: number) => (1 + Math.log(times)) * Math.log((texts.length + 1) / pages.get(word)!);
  return counts.map((count) => [...count].sort((a, b) => weight(...b) - weight(...a)).slice(0, most).map(([word]) => word).join(' '));
}

/** Words and how often each stands there; a Korean word with any particle is one word. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(/[가-힣]+|[^\s가-힣]+/g)) {
    const word = stem(found);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

import { bigrams, initialsOf, isParticle, stem, typedConsonants } from './hangul.ts';
import { greekName, spellGreek } from './spoken.ts';

/** Pieces of a text: runs of one script, and whether a run follows another without a space. */
interface Run {
  readonly word: string;
  readonly script: 'hangul' | 'consonants' | 'other';
  readonly attached: boolean;
}

const runsOfScript = /([가-힣]+)|([ㄱ-ㅎ]+)|([^\s가-힣ㄱ-ㅎ]+)/g;

/** Words as the index holds them: the pairs of syllables of Korean stems, Latin words whole and in parts. */
export function indexTokens(text: string): string[] {
  return runs(text).flatMap(({ word, script, attached }) => {
    if (script !== 'hangul') return [word];
    if (attached && isParticle(word)) return [];
    const root = stem(word);
    const letter = greekName(root);
    return letter !== root ? [letter] : [...new Set(bigrams(root))];
  });
}

/** The same for a query. A long Korean word is asked for by its pairs, so that spacing does not matter. */
export function queryTokens(text: string): string[] {
  const tokens = runs(text).flatMap(({ word, script, attached }) => {
    if (script !== 'hangul') return [word];
    if (attached && isParticle(word)) return [];
    const root = stem(word);
    const letter = greekName(root);
    return letter !== root ? [letter] : bigrams(root);
  });
  return [...new Set(tokens)];
}

/** Names are found by their initial consonants too: of each word, and of all the words run together. */
export function nameTokens(text: string): string[] {
  const lines = text.split('\n');
  const consonants = lines.flatMap((line) => {
    const words = line.match(/[가-힣]+/g) ?? [];
    return [...words, words.join('')].map(initialsOf).filter((found) => found.length > 1);
  });
  // `log-cosh` and `smooth L1` are typed without the hyphen and the space as well.
  const joined = lines.map((line) => fold(line).replace(/[^a-z0-9]/g, '')).filter((word) => word.length > 2);
  return [...new Set([...indexTokens(text), ...consonants, ...joined])];
}

function runs(text: string): Run[] {
  return fold(text).split(/[^\p{L}\p{N}'-]+/u).flatMap((part) => {
    const found: Run[] = [];
    for (const [, hangul, consonants, other] of part.matchAll(runsOfScript)) {
      const attached = found.length > 0;
      if (hangul) found.push({ word: hangul, script: 'hangul', attached });
      else if (consonants) found.push({ word: consonants, script: 'consonants', attached });
      else for (const word of latin(other!)) found.push({ word, script: 'other', attached });
    }
    return found;
  });
}

/** `log-cosh` -> log, cosh, logcosh */
function latin(word: string): string[] {
  const parts = word.split(/['-]+/).filter(Boolean);
  return parts.length > 1 ? [...parts, parts.join('')] : parts;
}

/** One form for all ways to write a letter; `meanSquaredError` falls into its words. */
function fold(text: string): string {
  const plain = typedConsonants(text.replace(/([a-z])([A-Z])/g, '$1 $2').normalize('NFKC')).toLowerCase();
  return spellGreek(plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC'));
}

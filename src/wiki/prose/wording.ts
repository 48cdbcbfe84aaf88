import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Term } from '../entry.ts';
import type { Fault } from '../problem.ts';
import { placeWithin } from './tree.ts';

/** Spellings in a Korean text that the glossary names as wrong, and where. Words inside “quotation marks” are somebody else's. */
export function wrongTerms(text: string, terms: readonly Term[]): { at: number; wrong: string; ko: string; en: string }[] {
  // The longest first, so that one wrong term is not told again as part of another.
  const wrongs = terms.flatMap(({ ko, en, avoid }) => avoid.map((wrong) => ({ ko, en, wrong }))).sort((a, b) => b.wrong.length - a.wrong.length);
  let own = text.replace(/“[^”]*”|\[\[[^\]]*\]\]/g, (quoted) => ' '.repeat(quoted.length));
  return wrongs.flatMap((term) => {
    const found = [];
    for (let at = own.indexOf(term.wrong); at >= 0; at = own.indexOf(term.wrong, at + term.wrong.length)) found.push({ at, ...term });
    own = own.replaceAll(term.wrong, ' '.repeat(term.wrong.length));
    return found;
  });
}

/** Korean prose must say a term as the glossary does. Only the spellings that it names are looked for. */
export function termFaults(tree: Root, terms: readonly Term[]): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'text', (node) => {
    for (const { at, wrong, ko, en } of wrongTerms(node.value, terms)) {
      faults.push({ place: placeWithin(node, at, wrong.length), rule: 'content/term', severity: 'error', message: `the term for ${en} must be ${JSON.stringify(ko)}, got ${JSON.stringify(wrong)}`, fix: `write ${ko}, or quote it with “ ”` });
    }
  });
  return faults;
}

/** The first place whose text is not Unicode NFC: it looks the same, but is found by no search. */
export function nfcFaults(body: string, bodyLine: number): Fault[] {
  return body.split('\n').flatMap((line, index): Fault[] => {
    const same = line.normalize('NFC');
    if (line === same) return [];
    const column = [...line].findIndex((_, at) => line[at] !== same[at]) + 1;
    return [{ place: { line: bodyLine + index, column: Math.max(1, column), length: 1 }, rule: 'content/nfc', severity: 'error', message: 'prose must be Unicode NFC (it looks the same, but no search finds it), got NFD', fix: 'npm run wiki -- check --fix' }];
  });
}

/** A place that a scaffold left for its author: ⟨like this⟩. */
export function gapFaults(text: string): Fault[] {
  return text.split('\n').flatMap((line, index) => [...line.matchAll(/⟨[^⟨⟩]*⟩/g)].map((found): Fault => ({
    place: { line: index + 1, column: found.index + 1, length: found[0].length }, rule: 'content/gap', severity: 'error', message: `a gap must be filled, got ${found[0]}`, fix: 'write what it asks for',
  })));
}

import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Fault, Place } from '../problem.ts';
import { stranger, type Stranger } from '../text/characters.ts';
import { strangerFault } from '../text/faults.ts';
import { placeOf } from './tree.ts';

/**
 * Characters that no text may hold, where prose writes them as `&#x202E;`, `&zwj;` or, in a formula, `\char"202E`: they stand in
 * no line of the file, and reach the page all the same.
 *
 * @param text  the file
 */
export function decodedFaults(tree: Root, text: string): Fault[] {
  const lines = text.split('\n');
  const faults: Fault[] = [];
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') {
      const number = /\\@?char(?![A-Za-z])/.exec(node.value);
      if (number) faults.push({ place: placeOf(node), rule: 'text/character', severity: 'error', message: `a formula must not write a character by its number, got ${number[0]}`, fix: 'write the character, or its command' });
      return;
    }
    for (const words of wordsIn(node)) {
      const found = stranger(words);
      if (found) faults.push(strangerFault('text', found, placeOfEntity(node, found, words, lines)));
    }
  });
  return faults;
}

/** Everything of a node that the parser has decoded. Code and formulas it leaves as they stand. */
function wordsIn(node: Nodes): string[] {
  switch (node.type) {
    case 'text': return [node.value];
    case 'link':
    case 'definition': return [node.url, node.title ?? ''];
    case 'image': return [node.url, node.title ?? '', node.alt ?? ''];
    case 'imageReference': return [node.alt ?? ''];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    default: return [];
  }
}

const entity = /&(?:#(\d+)|#x([\da-f]+)|(?!(?:amp|lt|gt|quot|nbsp);)[a-z]\w*);/gi;

/** The entity that gives the character, looked for from where its node begins; the node, where another spelling hides it. */
function placeOfEntity(node: Nodes, { at, length }: Stranger, words: string, lines: readonly string[]): Place {
  const point = words.slice(at, at + length).codePointAt(0);
  const { start, end } = node.position!;
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.column - 1 : 0;
    const to = line === end.line ? end.column - 1 : undefined;
    for (const { 0: whole, 1: decimal, 2: hex, index } of lines[line - 1]!.slice(from, to).matchAll(entity)) {
      const number = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : point;
      // a number that is no character is decoded as U+FFFD
      if (number === point || point === 0xFFFD) return { line, column: from + index + 1, length: whole.length };
    }
  }
  return placeOf(node);
}

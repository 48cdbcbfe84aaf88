import type { Nodes, Root } from 'mdast';
import type { Fault, Place } from '../problem.ts';

/**
 * More than any page needs, and less than what takes a parser or a build more than seconds. The largest page so far has 12 KB,
 * 6 levels, 57 tags, 36 formulas, and 62 marks in a block.
 */
const limits = {
  bytes: 200 * 1024, levels: 20, indent: 100, open: 200, blocks: 1000, marks: 500, brackets: 50, length: 10_000, formulas: 500, tags: 500,
} as const;

const wrong = (place: Place, rule: string, message: string, fix: string): Fault => ({ place, rule, message, fix, severity: 'error' });
const tooMuch = (place: Place, message: string): Fault => wrong(place, 'content/size', message, 'split it');

/** Prose that nests deeper than the limit. */
export const tooDeep = (place: Place, got: string): Fault =>
  wrong(place, 'content/depth', `prose must nest at most ${limits.levels} levels, got ${got}`, 'write it flat, or as sections');

/** The first thing in a text that would make the parser itself slow: looked for in one pass, before anything is parsed. */
export function textLimitFault(body: string, bodyLine: number): Fault | undefined {
  const bytes = new TextEncoder().encode(body).length;
  const top: Place = { line: bodyLine, column: 1, length: 1 };
  if (bytes > limits.bytes) return tooMuch(top, `prose must be at most ${limits.bytes} bytes, got ${bytes}`);
  const count: Count = { blocks: 0, open: 0, marks: 0, brackets: 0 };
  for (const [index, line] of body.split('\n').entries()) {
    const at = (column: number): Place => ({ line: bodyLine + index, column, length: 1 });
    const fault = blockFault(line, count, at) ?? tagFault(line, count, at) ?? markFault(line, count, at);
    if (fault) return fault;
  }
  return undefined;
}

/** What was seen so far: lines that open blocks, tags that are open, and of the block at hand its marks and open brackets. */
type Count = { blocks: number; open: number; marks: number; brackets: number };
type At = (column: number) => Place;

/** Lists, quotations and underlined headings cost the parser more the more there are of them: thousands take minutes. */
function blockFault(line: string, count: Count, at: At): Fault | undefined {
  const levels = opened(line);
  if (levels > limits.levels) return tooDeep(at(1), `${levels}`);
  const indent = line.length - line.trimStart().length;
  if (indent > limits.indent) return tooDeep(at(limits.indent + 1), `a line ${indent} columns from the margin`);
  if (levels > 0 || /^\s*(?:=+|-+)\s*$/.test(line)) count.blocks++;
  if (count.blocks <= limits.blocks) return undefined;
  return tooMuch(at(1), `a page must hold at most ${limits.blocks} lines of lists, quotations, footnotes and underlines, got more`);
}

/** How many blocks `> - 1. [^a]: ` opens in one another at the beginning of a line. */
function opened(line: string): number {
  const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]*\]:)/y;
  let levels = 0;
  while (container.test(line)) levels++;
  return levels;
}

/** Roughly: code may hold `Map<string>`, which nothing closes, so that the limit is far above that of the tree. */
function tagFault(line: string, count: Count, at: At): Fault | undefined {
  for (const { 1: closes, 2: alone, index } of line.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    count.open = Math.max(0, count.open + (alone ? 0 : closes ? -1 : 1));
    if (count.open > limits.open) return tooDeep(at(index + 1), 'more');
  }
  return undefined;
}

/** Emphasis and brackets are matched across the lines of a block, which an empty line ends. */
function markFault(line: string, count: Count, at: At): Fault | undefined {
  if (line.trim() === '') Object.assign(count, { marks: 0, brackets: 0 });
  for (const { 0: mark, index } of line.matchAll(/[*_~[\]]/g)) {
    count.brackets = Math.max(0, count.brackets + (mark === '[' ? 1 : mark === ']' ? -1 : 0));
    if (mark !== ']') count.marks++;
    if (count.marks > limits.marks) return tooMuch(at(index + 1), `a block must hold at most ${limits.marks} of * _ ~ [, got more`);
    if (count.brackets <= limits.brackets) continue;
    return tooMuch(at(index + 1), `a block must open at most ${limits.brackets} brackets in one another, got more`);
  }
  return undefined;
}

const lengthy: Readonly<Record<string, string>> = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' };
const counted: Readonly<Record<string, 'tags' | 'formulas'>> = {
  mdxJsxFlowElement: 'tags', mdxJsxTextElement: 'tags', math: 'formulas', inlineMath: 'formulas',
};

/** The first node that is one too many, too deep or too long. Without recursion, which a deep tree would exhaust. */
export function treeLimitFault(tree: Root): Fault | undefined {
  const counts = { tags: 0, formulas: 0 };
  const open: [node: Nodes, level: number][] = [[tree, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, level] = next;
    const { line = 1, column = 1, offset: start = 0 } = node.position?.start ?? {};
    const place = { line, column, length: 1 };
    if (level > limits.levels) return tooDeep(place, 'more');
    const what = counted[node.type];
    if (what && ++counts[what] > limits[what]) return tooMuch(place, `a page must hold at most ${limits[what]} ${what}, got more`);
    const [long, length] = [lengthy[node.type], (node.position?.end.offset ?? start) - start];
    if (long && length > limits.length) return tooMuch(place, `a ${long} must be at most ${limits.length} characters long, got ${length}`);
    if ('children' in node) for (const child of node.children.toReversed()) open.push([child, level + 1]);
  }
  return undefined;
}

import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Fault, Place } from '../problem.ts';
import { textLimitFault, tooDeep, treeLimitFault } from './limits.ts';

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath).use(remarkCjkFriendly).freeze();

/**
 * The syntax tree of a body, its places counted in the file. The check, the pages and their Markdown are drawn from this one tree.
 *
 * Nothing is compiled, so nothing can run; what is too large or too deep for any of them is refused before it is read on.
 *
 * @returns the tree, or the one fault that keeps it from being read
 */
export function parseBody(body: string, bodyLine: number): { tree: Root } | { fault: Fault } {
  const limit = textLimitFault(body, bodyLine);
  if (limit) return { fault: limit };
  try {
    const tree = processor.parse(inFile(body, bodyLine));
    const fault = treeLimitFault(tree);
    return fault ? { fault } : { tree };
  } catch (error) {
    if (error instanceof RangeError) return { fault: tooDeep({ line: bodyLine, column: 1, length: 1 }, 'more than can be read') };
    return { fault: { place: placeOfError(error, bodyLine), rule: 'mdx/syntax', severity: 'error', message: `prose must be well-formed MDX: ${reason(error)}`, fix: 'close the tag; write < as &lt; and { as \\{ in prose' } };
  }
}

/** The tree of a page that was checked. Throws what the check would say. */
export function checkedTree({ file, body, bodyLine }: { readonly file: string; readonly body: string; readonly bodyLine: number }): Root {
  const parsed = parseBody(body, bodyLine);
  if ('tree' in parsed) return parsed.tree;
  const { place, message } = parsed.fault;
  throw new Error(`${file}:${place.line}:${place.column} ${message}`);
}

/** A body with the lines of the file above it left empty: the text that places and offsets of its tree count in. */
export const inFile = (body: string, bodyLine: number): string => '\n'.repeat(bodyLine - 1) + body;

/** Where a node stands, underlined to the end of its first line. */
export function placeOf(node: Nodes): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  return { line: start.line, column: start.column, length: end.line === start.line ? Math.max(1, end.column - start.column) : 1 };
}

/** A place inside a node's text, the offset counted from its first character. */
export function placeWithin(node: Nodes, offset: number, length: number): Place {
  const { line, column } = placeOf(node);
  const before = 'value' in node && typeof node.value === 'string' ? node.value.slice(0, offset).split('\n') : [''];
  return before.length === 1 ? { line, column: column + offset, length } : { line: line + before.length - 1, column: before.at(-1)!.length + 1, length };
}

/** A tag of the wiki as it stands in prose. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly node: Nodes;
}

/** Every tag of a tree in reading order, literal attributes only. */
export function tagsIn(tree: Nodes): Tag[] {
  const found: Tag[] = [];
  visit(tree, (node) => {
    const tag = tagOf(node);
    if (tag) found.push(tag);
  });
  return found;
}

/** A node as a tag, if it is one. */
export function tagOf(node: Nodes): Tag | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const attributes = node.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' ? [[attribute.name, attribute.value] as const] : []));
  return { name: node.name ?? '', attributes: Object.fromEntries(attributes), node };
}

/** The words of a node as a reader reads them: no tag names, no code, formulas left out unless asked for. */
export function wordsOf(tree: Nodes, { formulas = false }: { formulas?: boolean } = {}): string {
  let words = '';
  visit(tree, (node) => {
    if (node.type === 'text') words += node.value;
    else if (node.type === 'inlineCode') words += node.value;
    else if (formulas && (node.type === 'inlineMath' || node.type === 'math')) words += ` ${node.value} `;
    else if (node.type === 'code') return SKIP;
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'break') words += ' ';
    return;
  });
  return words.replace(/\s+/g, ' ').trim();
}

/** The place of a parser's error. Where it has none, its reason begins one, as `(17:1-17:18)`. */
function placeOfError(error: unknown, bodyLine: number): Place {
  const { place } = error as { place?: { line: number; column: number } | { start: { line: number; column: number } } };
  const point = place && ('start' in place ? place.start : place);
  if (point) return { line: point.line, column: point.column, length: 1 };
  const [, line, column] = /\((\d+):(\d+)-/.exec(reason(error)) ?? [];
  return { line: Number(line ?? bodyLine), column: Number(column ?? 1), length: 1 };
}

function reason(error: unknown): string {
  return ((error as { reason?: string }).reason ?? String(error)).split('\n')[0]!.replace(/\s*\(note: .*$/, '');
}

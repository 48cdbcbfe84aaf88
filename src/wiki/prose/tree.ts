import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Fault, Place } from '../problem.ts';

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath).freeze();

/**
 * The syntax tree of a body, its places counted in the file. Nothing is compiled, so nothing can run.
 *
 * @returns the tree, or the one fault that keeps it from being read
 */
export function parseBody(body: string, bodyLine: number): { tree: Root } | { fault: Fault } {
  try {
    return { tree: processor.parse('\n'.repeat(bodyLine - 1) + body) };
  } catch (error) {
    return { fault: { place: placeOfError(error, bodyLine), rule: 'mdx/syntax', severity: 'error', message: `prose must be well-formed MDX: ${reason(error)}`, fix: 'close the tag; write < as &lt; and { as \\{ in prose' } };
  }
}

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
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const attributes = node.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' ? [[attribute.name, attribute.value] as const] : []));
    found.push({ name: node.name ?? '', attributes: Object.fromEntries(attributes), node });
  });
  return found;
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

import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Element, Nodes, Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { cardOf } from '#cards/index';
import { text } from '#text/index';
import type { Entry } from '#wiki/entry';
import { formulaOptions } from '#wiki/prose/katex';
import { checkedTree } from '#wiki/prose/tree';
import { rightChoice } from './numbers/right-choice.ts';
import { linkFrom } from './link-targets.ts';
import { remarkChecks } from './markdown/checks.ts';
import { rehypeHighlight } from './markdown/highlight.ts';
import { rehypeLeanFormulas } from './markdown/lean.ts';
import { rehypeParticles } from './markdown/particles.ts';
import { remarkSymbols } from './markdown/symbols.ts';
import { rehypeTables } from './markdown/tables.ts';
import { remarkUnravel } from './markdown/unravel.ts';
import { remarkWikilinks } from './markdown/wikilinks.ts';

/** A tag of the wiki in prose, with what stands inside it. */
export interface ProseTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Piece[];
}

/** HTML as it is, or a tag for a component to draw. HTML is cut where a tag stands, so one piece may open what another closes. */
export type Piece = string | ProseTag;

/** Every tag among pieces, those inside others too. */
export const tagsAmong = (pieces: readonly Piece[]): ProseTag[] => pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece, ...tagsAmong(piece.inside)]));

export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

const processor = unified()
  .use(remarkUnravel).use(remarkSmartypants)
  .use(remarkSymbols, { symbolsOf: (id) => cardOf(id).formula.symbols })
  .use(remarkWikilinks, { resolve: linkFrom })
  .use(remarkChecks, { rightChoice, verdicts: (locale) => text(locale).check })
  .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
  .use(rehypeKatex, formulaOptions).use(rehypeLeanFormulas).use(rehypeParticles).use(rehypeHighlight).use(rehypeTables).use(rehypeHeadingIds)
  .use(rehypeStringify)
  .freeze();

/** The prose of a page as it is drawn. */
export interface Prose {
  /** the paragraph above the first section */
  readonly lead: readonly Piece[];
  /** each section, its heading first */
  readonly sections: readonly Section[];
  readonly headings: readonly Heading[];
}

export interface Section {
  /** the anchor of its heading */
  readonly slug: string;
  readonly pieces: readonly Piece[];
}

/** The prose of a page as pieces, in order, from the tree that was checked. Content is data to the last step: nothing of it is compiled or run. */
export async function proseOf(entry: Entry): Promise<Prose> {
  const file = new VFile({ value: entry.body, path: `/${entry.file}` });
  const tree = (await processor.run(checkedTree(entry), file)) as Root;
  const starts = tree.children.flatMap((node, at) => (node.type === 'element' && node.tagName === 'h2' ? [at] : []));
  const part = (from: number, to?: number): Piece[] => piecesOf({ type: 'root', children: tree.children.slice(from, to) });
  return {
    lead: part(0, starts[0] ?? tree.children.length),
    sections: starts.map((start, at) => ({ slug: String((tree.children[start] as Element).properties['id']), pieces: part(start, starts[at + 1]) })),
    headings: (file.data['astro'] as { headings: Heading[] }).headings,
  };
}

/** What stands for a tag while the HTML around it is written: private letters, which the check refuses in prose. */
const mark = (index: number): string => `\uE000${index}\uE001`;

function piecesOf(tree: Root): Piece[] {
  const tags: ProseTag[] = [];
  visit(tree, (node: Nodes, index, parent) => {
    const tag = node as unknown as { type: string; name: string; attributes: readonly { name: string; value: string }[]; children: Element[] };
    if (!/^mdxJsx(?:Flow|Text)Element$/.test(tag.type) || !parent || index === undefined) return;
    tags.push({ name: tag.name, attributes: Object.fromEntries(tag.attributes.map(({ name, value }) => [name, value])), inside: piecesOf({ type: 'root', children: tag.children }) });
    parent.children[index] = { type: 'text', value: mark(tags.length - 1) };
    return SKIP;
  });
  return processor.stringify(tree).split(/\uE000(\d+)\uE001/).map((piece, at) => (at % 2 ? tags[Number(piece)]! : piece)).filter((piece) => piece !== '');
}

import type { Nodes } from 'mdast';
import { tagOf, tagsIn, placeWithin } from '../prose/tree.ts';
import type { Place } from '../problem.ts';

/** A decimal number or a per cent that was typed into prose. */
export interface TypedNumber {
  readonly text: string;
  readonly place: Place;
  /** the names of every `<N>` in the same paragraph, item or row: it may be an input of theirs */
  readonly beside: readonly string[];
}

/** `0.5`, `1.345`, `95 %`, `1e-7`; not a whole number, and not the version of a library: `PyTorch 2.13`, `v1.0`. */
const pattern = /(?<![\w.])(?<![A-Z][\w-]*[ \u00a0]|[Ss]ection |[Cc]hapter )[-−]?(?:\d+\.\d+(?!\.\d)(?:e[-−]?\d+)?(?:\s?%)?|\d+e[-−]?\d+|\d+\s?%)(?!\w|절|장)/g;

/** What belongs together for a reader: a row or an item with everything in it, or else a paragraph. */
const blocks: ReadonlySet<string> = new Set(['tableRow', 'listItem', 'paragraph', 'heading']);

/**
 * The numbers that prose states and nobody computed: those in formulas and code are inputs or are read elsewhere, those inside
 * `<N>` are computed, and those of a claim with a source belong to the source.
 */
export function typedNumbers(node: Nodes, beside?: readonly string[]): TypedNumber[] {
  const tag = tagOf(node);
  if (tag && (tag.name === 'N' || (tag.name === 'Claim' && tagsIn(node).some(({ name }) => name === 'Cite')))) return [];
  if (node.type === 'text') return [...node.value.matchAll(pattern)].map((match) => ({ text: match[0], place: placeWithin(node, match.index, match[0].length), beside: beside ?? [] }));
  if (!('children' in node)) return [];
  const around = beside ?? (blocks.has(node.type) ? namesIn(node) : undefined);
  return node.children.flatMap((child) => typedNumbers(child, around));
}

/** The names of every `<N>` in a node. */
export const namesIn = (node: Nodes): string[] => tagsIn(node).flatMap(({ name, attributes }) => (name === 'N' && attributes['of'] ? [attributes['of']] : []));

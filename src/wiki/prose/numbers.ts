import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { placeWithin, tagsIn } from './tree.ts';
import type { Place } from '../problem.ts';

/** A decimal number or a per cent that was typed into prose. */
export interface TypedNumber {
  readonly text: string;
  readonly place: Place;
}

/** `0.5`, `1.345`, `95 %`, `1e-7`; not a whole number, and not the version of a library: `PyTorch 2.13`, `v1.0`. */
const pattern = /(?<![\w.])(?<![A-Z][\w-]*[ \u00a0])[-−]?(?:\d+\.\d+(?!\.\d)(?:e[-−]?\d+)?|\d+e[-−]?\d+|\d+(?=\s?%))(?!\w)/g;

/**
 * The numbers that prose states and nobody computed: those in formulas and code are inputs or are read elsewhere, those inside
 * `<N>` are computed, and those of a claim with a source belong to the source.
 */
export function typedNumbers(tree: Nodes): TypedNumber[] {
  const found: TypedNumber[] = [];
  visit(tree, (node) => {
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const quoted = node.name === 'Claim' && tagsIn(node).some(({ name }) => name === 'Cite');
      return node.name === 'N' || quoted ? SKIP : undefined;
    }
    if (node.type !== 'text') return undefined;
    for (const match of node.value.matchAll(pattern)) found.push({ text: match[0], place: placeWithin(node, match.index, match[0].length) });
    return undefined;
  });
  return found;
}

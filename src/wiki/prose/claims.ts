import type { Nodes, Root } from 'mdast';
import { typedNumbers } from '../numbers/typed.ts';
import { trusts, type Trust } from '../record/schema.ts';
import type { Source } from '../record/source.ts';
import { tagsIn, type Tag } from './tree.ts';

/** What a page states, and how much of it names its source. */
export interface Coverage {
  /** claims and display formulas */
  readonly stated: number;
  /** those of them with a source */
  readonly cited: number;
  /** those of them with a source of trust A */
  readonly best: number;
  /** decimal numbers and per cents in prose: those that the code computed, and those that were typed and are no input of one beside them */
  readonly numbers: { readonly computed: number; readonly typed: number };
  /** the best level that at least half of the cited claims reach */
  readonly trust: Trust;
  /** names of the cells on the page, in order */
  readonly cells: readonly string[];
}

/**
 * Counts what a page states. A claim is cited by a `<Cite>` inside it; a display formula by one in its section,
 * because a formula has no room for it. Formulas count even where nobody marked a claim.
 */
export function coverageOf(tree: Root, sources: Readonly<Record<string, Source>>): Coverage {
  const claims = tagsIn(tree).filter(({ name }) => name === 'Claim').map(({ node }) => citesIn(node));
  const formulas = sectionsOf(tree).flatMap((nodes) => {
    const cites = nodes.flatMap(citesIn);
    return nodes.filter(isFormula).map(() => cites);
  });
  const statements = [...claims, ...formulas];
  const cited = statements.filter((cites) => cites.length > 0);
  const levels = cited.map((cites) => cites.map((key) => sources[key]?.trust ?? 'D').sort()[0]!);
  const trust = trusts.find((level) => levels.length > 0 && levels.filter((best) => best <= level).length * 2 >= levels.length) ?? 'D';
  const computed = tagsIn(tree).filter(({ name }) => name === 'N' || name === 'Value').length;
  const best = levels.filter((level) => level === 'A').length;
  return { stated: statements.length, cited: cited.length, best, numbers: { computed, typed: typedNumbers(tree).filter(({ beside }) => beside.length === 0).length }, trust, cells: cellsIn(tree).map(({ attributes }) => attributes['src']!) };
}

/** Keys that any `<Cite>` of the page names. */
export function citesIn(node: Nodes): string[] {
  return tagsIn(node).flatMap(({ name, attributes }) => (name === 'Cite' && attributes['src'] ? [attributes['src']] : []));
}

function cellsIn(tree: Root): Tag[] {
  return tagsIn(tree).filter(({ name, attributes }) => name === 'Cell' && attributes['src']);
}

function isFormula(node: Nodes): boolean {
  return node.type === 'math' || (node.type === 'mdxJsxFlowElement' && node.name === 'Formula');
}

/** The blocks of the tree, cut at each `##`. */
function sectionsOf(tree: Root): Nodes[][] {
  const sections: Nodes[][] = [[]];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2) sections.push([]);
    sections.at(-1)!.push(node);
  }
  return sections;
}

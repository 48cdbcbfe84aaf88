import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from './classes.ts';

/**
 * Makes KaTeX's output lighter: a formula that runs along one line becomes its symbols, and none carries its source twice.
 *
 * Most formulas in prose are a letter or `|e| ≤ δ`: read as text they say the same, without boxes and MathML.
 */
export function rehypeLeanFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      // A display formula scrolls by itself on a phone, so it must be reachable by keyboard.
      if (hasClass(node, 'katex-display')) node.properties.tabIndex = 0;
      if (!hasClass(node, 'katex')) return;
      const symbols = flat(node);
      if (symbols) node.children = symbols;
      else dropSource(node);
      return SKIP;
    });
  };
}

/** The symbols of a formula in which nothing stands above or below the line. */
function flat({ children }: Element): ElementContent[] | undefined {
  const html = children.find((child) => hasClass(child, 'katex-html')) as Element | undefined;
  const symbols = html?.children.flatMap((base) => (base.type === 'element' ? base.children.filter((child) => !hasClass(child, 'strut')) : [base]));
  return symbols?.every(isFlat) ? symbols : undefined;
}

/** Text, a space, or spans around such; nothing that is placed by a height. */
function isFlat(node: ElementContent): boolean {
  if (node.type === 'text') return true;
  if (node.type !== 'element' || hasClass(node, 'mspace')) return node.type === 'element';
  const { properties, children } = node;
  return !/top|height|vlist|sqrt|rule|sizing/.test(`${properties.style ?? ''} ${properties.className}`) && children.length > 0 && children.every(isFlat);
}

function dropSource(formula: Element): void {
  visit(formula, 'element', (node, index, parent) => {
    if (node.tagName !== 'annotation' || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes KaTeX's output lighter: a formula of one symbol becomes that symbol, and no formula carries its source twice.
 *
 * Half of the formulas in prose are a single letter; each would be three hundred bytes of boxes and MathML.
 */
export function rehypeLeanFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (!has(node, 'katex')) return;
      const symbol = onlySymbol(node);
      if (symbol) node.children = [symbol];
      else dropSource(node);
      return SKIP;
    });
  };
}

const has = (node: ElementContent | undefined, name: string): node is Element =>
  node?.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes(name);

/** The one leaf of a formula that has a single base with a single symbol in it. */
function onlySymbol({ children }: Element): Element | undefined {
  const bases = children.find((child) => has(child, 'katex-html')) as Element | undefined;
  const base = bases?.children.length === 1 ? bases.children[0] : undefined;
  if (!has(base, 'base') || base.children.length !== 2) return undefined;
  const symbol = base.children[1];
  return symbol?.type === 'element' && isPlain(symbol) ? symbol : undefined;
}

/** Spans around one text and nothing that is placed by a measure. */
function isPlain({ properties, children: [child, ...others] }: Element): boolean {
  if (others.length || !child || /(?:top|height|vlist)/.test(String(properties.style ?? '') + String(properties.className))) return false;
  return child.type === 'text' || (child.type === 'element' && isPlain(child));
}

function dropSource(formula: Element): void {
  visit(formula, 'element', (node, index, parent) => {
    if (node.tagName !== 'annotation' || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

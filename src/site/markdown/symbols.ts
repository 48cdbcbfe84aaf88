import type { Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { color, type FormulaSymbol } from '#core/card/symbols';

type SymbolsOf = (id: string) => Readonly<Record<string, FormulaSymbol>> | undefined;

/** Colors the symbols of a page's own loss in all of its formulas. */
export function remarkSymbols({ symbolsOf }: { symbolsOf: SymbolsOf }) {
  return (tree: Root, file: VFile): void => {
    const id = /\/losses\/([a-z0-9-]+)\.mdx$/.exec(file.path)?.[1];
    const symbols = id && symbolsOf(id);
    if (!symbols) return;
    visit(tree, ['math', 'inlineMath'], (node) => recolor(node as Math | InlineMath, symbols));
  };
}

/** remark-math has already copied the formula into the node's future HTML, so both are changed. */
function recolor(node: Math | InlineMath, symbols: Readonly<Record<string, FormulaSymbol>>): void {
  const colored = color(node.value, symbols);
  const replace = (children: unknown): void => {
    for (const child of (children ?? []) as { type: string; value?: string; children?: unknown }[]) {
      if (child.type === 'text' && child.value === node.value) child.value = colored;
      replace(child.children);
    }
  };
  replace(node.data?.hChildren);
  node.value = colored;
}

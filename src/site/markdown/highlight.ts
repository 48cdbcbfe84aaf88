import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { highlight } from '../code.ts';

/** Highlights fenced code at build, by classes only: colors come from the tokens, and no style attribute is written. */
export function rehypeHighlight() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, _index, parent) => {
      if (node.tagName !== 'code' || (parent as Element).tagName !== 'pre') return;
      const language = String(node.properties.className ?? '').replace('language-', '');
      const html = highlight(toString(node), language);
      node.children = fromHtml(html, { fragment: true }).children as ElementContent[];
      Object.assign((parent as Element).properties, { translate: 'no', tabIndex: 0 });
    });
  };
}

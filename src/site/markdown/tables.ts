import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Lets each table scroll inside itself, also by keyboard, so that the page never scrolls sideways. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      const properties = { className: ['scroll'], tabIndex: 0 };
      parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] };
      return [SKIP, index + 1];
    });
  };
}

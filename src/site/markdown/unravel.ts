import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** A paragraph of tags alone is no paragraph: a block such as `<Note>` on one line must not stand inside a `<p>`. */
export function remarkUnravel() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
      if (parts.length === 0 || !parts.every((part) => part.type === 'mdxJsxTextElement')) return;
      parent.children.splice(index, 1, ...(parts as never[]));
      return [SKIP, index];
    });
  };
}

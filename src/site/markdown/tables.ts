import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from './classes.ts';

/** Lets each table scroll inside itself, also by keyboard, so that the page never scrolls sideways. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      nameRows(node);
      const properties = { className: ['scroll'], tabIndex: 0 };
      parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] };
      return [SKIP, index + 1];
    });
  };
}

/** In a table whose corner is empty the first cell of each row is its name; the corner names nothing. */
function nameRows(table: Element): void {
  const firsts: Element[] = [];
  visit(table, { tagName: 'tr' }, (row: Element) => void firsts.push(row.children.find((cell) => cell.type === 'element')!));
  const [corner, ...names] = firsts;
  if (!corner || corner.children.length > 0) return;
  corner.tagName = 'td';
  for (const name of names.filter(({ children }) => children.some(isWords))) Object.assign(name, { tagName: 'th', properties: { ...name.properties, scope: 'row' } });
}

/** A formula alone is no name: who hears the page is told nothing by it. */
const isWords = (node: ElementContent): boolean => (node.type === 'element' ? !hasClass(node, 'katex') && node.children.some(isWords) : node.type === 'text' && node.value.trim() !== '');

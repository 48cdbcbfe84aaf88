import type { Element, ElementContent, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from './classes.ts';

const glued = /^[\p{Script=Hangul}.,)!?’”%]+/u;
/** A formula of more letters than this may need a whole line of a phone, so it breaks where it can. */
const longest = 16;

/** Keeps a formula and the particle after it on one line: `$\delta$예요` must not break before 예요. */
export function rehypeParticles() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (!hasClass(node, 'katex') || !parent || index === undefined) return;
      if (hasClass(parent as Element, 'katex-display')) return SKIP;
      const next = parent.children[index + 1];
      const particle = next?.type === 'text' ? glued.exec(next.value)?.[0] : undefined;
      if (!particle || particle.length > 8 || letters(node) > longest) return SKIP;
      (next as Text).value = (next as Text).value.slice(particle.length);
      const children: ElementContent[] = [node, { type: 'text', value: particle }];
      parent.children[index] = { type: 'element', tagName: 'span', properties: { className: ['glued'] }, children };
      return [SKIP, index + 1];
    });
  };
}

/** How many letters of a formula stand on the line: its MathML repeats them for those who hear it. */
const letters = (formula: Element): number => toString(formula.children.find((child): child is Element => hasClass(child, 'katex-html')) ?? formula).length;

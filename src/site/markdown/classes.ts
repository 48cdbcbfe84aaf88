import type { RootContent } from 'hast';

/** Is it an element of this class? */
export const hasClass = (node: RootContent | undefined, name: string): boolean =>
  node?.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes(name);

import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Finds the page a name means, seen from a file; throws an error that names the choices otherwise. */
type Resolve = (name: string, path: string) => { href: string; title: string };

const wikilink = /\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g;

/** Turns `[[name]]` and `[[name|shown words]]` into links by any name of a page. */
export function remarkWikilinks({ resolve }: { resolve: Resolve }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node: Text, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[[')) return;
      const pieces = split(node, (name) => resolve(name, file.path));
      parent.children.splice(index, 1, ...(pieces as never[]));
      return [SKIP, index + pieces.length];
    });
  };
}

function split(node: Text, find: (name: string) => { href: string; title: string }): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(wikilink)) {
    const [whole, name, words] = match;
    if (match.index > end) pieces.push({ type: 'text', value: node.value.slice(end, match.index) });
    pieces.push(link(find(name!.trim()).href, (words ?? name!).trim()));
    end = match.index + whole.length;
  }
  if (end < node.value.length) pieces.push({ type: 'text', value: node.value.slice(end) });
  return pieces;
}

const link = (url: string, words: string): Link => ({ type: 'link', url, children: [{ type: 'text', value: words }] });

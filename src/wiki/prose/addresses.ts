import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { show, type Fault } from '../problem.ts';
import { wrongAddress } from '../text/fields.ts';
import { placeOf } from './tree.ts';

/** Where prose may lead, and what it may show: an address runs nothing, hides no other host, and a picture is one of the project. */
export function addressFaults(tree: Root, pictures: ReadonlySet<string> = new Set()): Fault[] {
  const faults: Fault[] = [];
  const blame = (node: Nodes, [rule, message, fix]: Wrong) => faults.push({ place: placeOf(node), rule, message, fix, severity: 'error' });
  const shown = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void shown.add(identifier));
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const picture = node.type === 'image' || (node.type === 'definition' && shown.has(node.identifier));
    const wrong = wrongLink(node.url) ?? (picture && !pictures.has(node.url) ? wrongPicture(node.url) : undefined);
    if (wrong) blame(node, wrong);
  });
  return faults;
}

type Wrong = readonly [rule: string, message: string, fix: string];

function wrongLink(url: string): Wrong | undefined {
  const must = (rule: string, fix: string): Wrong => ['mdx/url', `an address must ${rule}, got ${show(url)}`, fix];
  // Browsers skip blanks and control characters inside a scheme, and read a backslash as a slash.
  const read = url.replace(/[\s\0-\x20]/g, '').replaceAll('\\', '/').toLowerCase();
  const known = /^(?:https:\/\/|mailto:|#|\/(?!\/))/.test(read) && !url.includes('\\');
  if (!known) return must('begin with https:, mailto:, / or #', 'link to https with /, or to a page as [[name]]');
  const wrong = read.startsWith('https:') ? wrongAddress(url) : undefined;
  return wrong ? must(wrong, 'link to the page itself') : undefined;
}

const wrongPicture = (url: string): Wrong => (url.startsWith('/')
  ? ['mdx/image', `a picture must be a file of public/, got ${show(url)}, which is none`, 'add the file, or use <Figure>']
  : ['mdx/image', `a picture must lie in public/ and be named as /name.svg, got ${show(url)}`, 'copy it there: pages ask no other host']);

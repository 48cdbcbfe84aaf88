import type { Nodes, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Entry, Wiki } from '../entry.ts';
import type { Fault, Place } from '../problem.ts';
import { parseBody, placeWithin, wordsOf } from '../prose/tree.ts';
import { namesOf, resolve, type Names } from './names.ts';

/** `[[name]]` or `[[name|shown words]]` in prose. */
export interface WikiLink {
  readonly name: string;
  readonly words: string;
  readonly place: Place;
  /** the sentence it stands in, links shown by their words */
  readonly sentence: string;
}

/** A page that links here, with the sentence it does it in. */
export interface Backlink {
  readonly entry: Entry;
  readonly sentence: string;
}

/** Pages and the links between them, both by id, in a stable order. */
export interface Graph {
  readonly nodes: readonly Entry[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

const pattern = /\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g;

/** Every wikilink of a tree in reading order. */
export function linksIn(tree: Nodes): WikiLink[] {
  const links: WikiLink[] = [];
  visit(tree, (block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'tableCell') return;
    const words = plainLinks(wordsOf(block, { formulas: true }));
    visit(block, 'text', (node: Text) => {
      for (const match of node.value.matchAll(pattern)) {
        const name = match[1]!.trim();
        links.push({ name, words: (match[2] ?? name).trim(), place: placeWithin(node, match.index, match[0].length), sentence: sentenceWith(words, (match[2] ?? name).trim()) });
      }
    });
    return SKIP;
  });
  return links;
}

/** Links that lead nowhere or to several pages. */
export function linkFaults(tree: Nodes, names: Names, locale: Entry['locale']): Fault[] {
  return linksIn(tree).flatMap(({ name, place }): Fault[] => {
    const found = resolve(names, name, locale);
    return 'entry' in found ? [] : [{ place, rule: 'site/dangling-link', severity: 'error', ...found }];
  });
}

/** A link from a page to another, with the sentence it stands in. */
interface ResolvedLink {
  readonly from: Entry;
  readonly to: Entry;
  readonly sentence: string;
}

const known = new WeakMap<Wiki, Map<Entry['locale'], readonly ResolvedLink[]>>();

/** The links of all pages of one language, resolved. Every page of a build asks, so a wiki is parsed once. */
export function linkMap(wiki: Wiki, locale: Entry['locale']): readonly ResolvedLink[] {
  const maps = known.get(wiki) ?? new Map<Entry['locale'], readonly ResolvedLink[]>();
  known.set(wiki, maps);
  const links = maps.get(locale) ?? resolveLinks(wiki, locale);
  maps.set(locale, links);
  return links;
}

function resolveLinks(wiki: Wiki, locale: Entry['locale']): ResolvedLink[] {
  const names = namesOf(wiki);
  return wiki.entries.filter((entry) => entry.locale === locale).flatMap((from) => {
    const parsed = parseBody(from.body, from.bodyLine);
    return 'fault' in parsed ? [] : linksIn(parsed.tree).flatMap(({ name, sentence }) => {
      const found = resolve(names, name, locale);
      return 'entry' in found && found.entry.page.id !== from.page.id ? [{ from, to: found.entry, sentence }] : [];
    });
  });
}

/** Who links to a page, each page once, with the first sentence that does. */
export function backlinks(wiki: Wiki, entry: Entry): Backlink[] {
  const seen = new Set<string>();
  return linkMap(wiki, entry.locale)
    .filter(({ from, to }) => to.page.id === entry.page.id && !seen.has(from.page.id) && seen.add(from.page.id))
    .map(({ from, sentence }) => ({ entry: from, sentence }));
}

/** The pages one link away from a page, and the links among them; all pages where none is named. */
export function graph(wiki: Wiki, locale: Entry['locale'], around?: string): Graph {
  const links = linkMap(wiki, locale).map(({ from, to }) => ({ from: from.page.id, to: to.page.id }));
  const edges = links.filter((edge, index) => links.findIndex(({ from, to }) => from === edge.from && to === edge.to) === index);
  const near = new Set(around ? [around, ...edges.filter(({ from, to }) => from === around || to === around).flatMap(({ from, to }) => [from, to])] : undefined);
  const nodes = wiki.entries.filter((entry) => entry.locale === locale && (!around || near.has(entry.page.id)));
  return { nodes, edges: edges.filter(({ from, to }) => nodes.some(({ page }) => page.id === from) && nodes.some(({ page }) => page.id === to)) };
}

/** A text with its links shown by their words. */
export function plainLinks(text: string): string {
  return text.replace(pattern, (_, name: string, words?: string) => (words ?? name).trim());
}

/** The first sentence that holds `words`. A sentence ends with . ! or ? before a space, in both languages. */
function sentenceWith(text: string, words: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  return (sentences.find((sentence) => sentence.includes(words)) ?? text).trim();
}

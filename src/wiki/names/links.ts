import type { Nodes, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '#core/locale';
import type { Entry, Wiki } from '../entry.ts';
import { perWiki } from '../per-wiki.ts';
import { show, type Fault, type Place } from '../problem.ts';
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
        const shown = (match[2] ?? name).trim();
        if (name && shown) links.push({ name, words: shown, place: placeWithin(node, match.index, match[0].length), sentence: sentenceWith(words, shown) });
      }
    });
    return SKIP;
  });
  return links;
}

/** `[[` without a link: markup between the brackets cuts it into pieces, and a reader would see the brackets. */
export function linkShapeFaults(tree: Nodes): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'text', (node: Text) => {
    const rest = node.value.replace(pattern, (whole, name: string, words?: string) => (name.trim() && (words ?? name).trim() ? ' '.repeat(whole.length) : whole));
    const at = rest.indexOf('[[');
    if (at < 0) return;
    const got = rest.slice(at).split('\n')[0]!;
    faults.push({ place: placeWithin(node, at, got.length), rule: 'content/link', severity: 'error', message: `a link must be [[name]] or [[name|words]] without markup inside, got ${show(got)}`, fix: 'write plain words between the brackets; brackets that are no link belong in `code`' });
  });
  return faults;
}

/** Links that lead nowhere or to several pages. */
export function linkFaults(tree: Nodes, names: Names, locale: Locale): Fault[] {
  return linksIn(tree).flatMap(({ name, place }): Fault[] => {
    const found = resolve(names, name, locale);
    return 'entry' in found || found.collision ? [] : [{ place, rule: 'site/dangling-link', severity: 'error', message: found.message, fix: found.fix }];
  });
}

/** A link from a page to another, with the first sentence it stands in. */
interface ResolvedLink {
  readonly from: Entry;
  readonly to: Entry;
  readonly sentence: string;
}

/** Every two linked pages of a language once, by the id of the page at either end. */
interface LinkMap {
  readonly from: ReadonlyMap<string, readonly ResolvedLink[]>;
  readonly to: ReadonlyMap<string, readonly ResolvedLink[]>;
}

const linkMaps = perWiki((wiki) => ({ ko: resolveLinks(wiki, 'ko'), en: resolveLinks(wiki, 'en') }));

/** The links of all pages of a language. Every page is parsed once, and a link costs as much in a large wiki as in a small one. */
function resolveLinks(wiki: Wiki, locale: Locale): LinkMap {
  const names = namesOf(wiki);
  const [from, to] = [new Map<string, ResolvedLink[]>(), new Map<string, ResolvedLink[]>()];
  for (const entry of wiki.entries.filter((entry) => entry.locale === locale)) {
    const targets = new Map<string, ResolvedLink>();
    for (const { name, sentence } of linksOf(entry)) {
      const found = resolve(names, name, locale);
      const to = 'entry' in found && found.entry.locale === locale && found.entry !== entry ? found.entry : undefined;
      if (to && !targets.has(to.page.id)) targets.set(to.page.id, { from: entry, to, sentence });
    }
    from.set(entry.page.id, [...targets.values()]);
    for (const [id, link] of targets) to.set(id, to.get(id) ?? []).get(id)!.push(link);
  }
  return { from, to };
}

function linksOf({ body, bodyLine }: Entry): WikiLink[] {
  const parsed = parseBody(body, bodyLine);
  return 'tree' in parsed ? linksIn(parsed.tree) : [];
}

/** Who links to a page, each page once, with the first sentence that does. */
export function backlinks(wiki: Wiki, { page, locale }: Entry): Backlink[] {
  return (linkMaps(wiki)[locale].to.get(page.id) ?? []).map(({ from, sentence }) => ({ entry: from, sentence }));
}

/** The pages one link away from a page, each once: those it links to, then those that link to it. */
export function linkedPages(wiki: Wiki, { page, locale }: Entry): Entry[] {
  const { from, to } = linkMaps(wiki)[locale];
  return [...new Set([...(from.get(page.id) ?? []).map((link) => link.to), ...(to.get(page.id) ?? []).map((link) => link.from)])];
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

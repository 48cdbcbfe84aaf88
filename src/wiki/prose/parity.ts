import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { show, type Fault } from '../problem.ts';
import { choiceCounts } from './checks.ts';
import { formulasIn } from './formulas.ts';
import { headingsIn } from './outline.ts';
import { placeOf, tagsIn } from './tree.ts';

/** One thing that both languages must have in the same place. */
export interface Landmark {
  readonly what: string;
  readonly place: Fault['place'];
}

/** What both languages must have in the same place, by kind. */
export type Landmarks = Readonly<Record<string, readonly Landmark[]>>;

/**
 * The landmarks of a page. They outlive its tree, which is a hundred times larger.
 *
 * @param links where its links lead: the pages, told by whoever knows their names
 */
export function landmarksOf(tree: Root, links: readonly Landmark[] = []): Landmarks {
  return {
    'headings': headingsIn(tree).map(level), 'display formulas': display(tree), 'tags': tags(tree, 'order'), 'questions': choiceCounts(tree), 'code': code(tree), 'inline formulas': inline(tree),
    'values and sources': tags(tree, 'bag'), 'links': distinct(links),
  };
}

/**
 * Twins must hold the same headings, formulas, tags, claims, links and code, in the same order.
 *
 * Inside a sentence the order of inline formulas, values and sources may follow the grammar of the language,
 * so those are compared as a bag in each section.
 */
export function parityFaults(korean: Landmarks, english: Landmarks): Fault[] {
  return Object.entries(korean).flatMap(([kind, ours]) => (bags.has(kind) ? bagFault(kind, ours, english[kind]!) : orderFault(kind, ours, english[kind]!)) ?? []);
}

/** Kinds whose order may follow the grammar of the language. */
const bags: ReadonlySet<string> = new Set(['inline formulas', 'values and sources', 'links']);

function orderFault(kind: string, ours: readonly Landmark[], theirs: readonly Landmark[]): Fault | undefined {
  const at = ours.findIndex(({ what }, index) => theirs[index]?.what !== what);
  if (at < 0 && theirs.length <= ours.length) return undefined;
  const index = at < 0 ? ours.length : at;
  const place = theirs[index]?.place ?? theirs.at(-1)?.place ?? { line: 1, column: 1, length: 1 };
  return {
    place, rule: 'site/parity', severity: 'error',
    message: `${kind} must be those of the Korean page in the same order: number ${index + 1} must be ${show(ours[index]?.what)}, got ${show(theirs[index]?.what)}`,
    fix: ours[index] ? `see line ${ours[index].place.line} of the Korean page` : 'remove it here, or add it to the Korean page',
  };
}

/** The first that one page has more often than the other. */
function bagFault(kind: string, ours: readonly Landmark[], theirs: readonly Landmark[]): Fault | undefined {
  const lacking = beyond(ours, theirs);
  const more = lacking ?? beyond(theirs, ours);
  return more && {
    place: lacking ? { line: 1, column: 1, length: 1 } : more.place, rule: 'site/parity', severity: 'error',
    message: `${kind} must be those of the Korean page, got ${lacking ? 'no' : 'besides'} ${show(more.what)}`,
    fix: lacking ? `see line ${lacking.place.line} of the Korean page` : 'remove it here, or add it to the Korean page',
  };
}

function beyond(all: readonly Landmark[], others: readonly Landmark[]): Landmark | undefined {
  const left = others.map(({ what }) => what);
  return all.find(({ what }) => {
    const at = left.indexOf(what);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const level = (heading: ReturnType<typeof headingsIn>[number]): Landmark => ({ what: '#'.repeat(heading.depth), place: placeOf(heading) });
const squeeze = (latex: string) => latex.replace(/\\text\{[^{}]*\}/g, '\\text{}').replace(/\s+/g, ' ').trim();
const byWhat = (parts: readonly Landmark[]) => [...parts].sort((a, b) => (a.what < b.what ? -1 : a.what > b.what ? 1 : a.place.line - b.place.line));

function display(tree: Root): Landmark[] {
  return formulasIn(tree).filter(({ display }) => display).map(({ latex, node }) => ({ what: squeeze(latex), place: placeOf(node) }));
}

/** A symbol may be named twice in one language and once in the other, so only different formulas count. */
function inline(tree: Root): Landmark[] {
  const parts = formulasIn(tree).filter(({ display }) => !display).map(({ latex, node }) => ({ what: squeeze(latex), place: placeOf(node) }));
  return distinct(parts);
}

const distinct = (parts: readonly Landmark[]): Landmark[] => byWhat(parts).filter(({ what }, index, all) => all[index - 1]?.what !== what);

function tags(tree: Root, how: 'order' | 'bag'): Landmark[] {
  const parts = tagsIn(tree).filter(({ name }) => ['Value', 'N', 'Cite'].includes(name) === (how === 'bag')).map(({ name, attributes, node }) => {
    // `at` says "eq. 2" or "식 2": it belongs to the language.
    const shown = Object.entries(attributes).filter(([key]) => key !== 'at').sort().map(([key, value]) => ` ${key}="${value}"`).join('');
    return { what: `<${name}${shown}>`, place: placeOf(node) };
  });
  return how === 'bag' ? byWhat(parts) : parts;
}

function code(tree: Root): Landmark[] {
  const parts: Landmark[] = [];
  // A `text` block is prose, a prompt for instance: it is translated.
  visit(tree, 'code', (node) => void parts.push({ what: `${node.lang ?? ''}\n${node.lang === 'text' ? '' : node.value}`, place: placeOf(node) }));
  return parts;
}

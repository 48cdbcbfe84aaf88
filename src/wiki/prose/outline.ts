import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Locale } from '#core/locale';
import type { Section } from '../entry.ts';
import { show, type Fault } from '../problem.ts';
import { placeOf, wordsOf } from './tree.ts';

/** The sections of a loss page in their order. */
export const lossSections: Readonly<Record<Locale, readonly string[]>> = {
  ko: ['정의', '언제 쓰나', '왜 이렇게 생겼나', '코드', '장점과 단점', '라이브러리마다 다른 점', '특별한 입력', '자주 하는 실수', '관련', 'LLM 활용', '검증과 출처', '변경 이력'],
  en: ['Definition', 'When to use it', 'Why it looks like this', 'Code', 'Strengths and weaknesses', 'Where libraries differ', 'Special inputs', 'Common mistakes', 'Related', 'Using an LLM', 'Evidence and sources', 'Changelog'],
};

/** Sections end with these two on every page: what proves it, and what changed. */
export const lastSections = (locale: Locale): readonly string[] => lossSections[locale].slice(-2);

/** A page begins with its lead, one paragraph; headings must be the sections of its kind, in order, each with something in it, none above `##`. */
export function outlineFaults(tree: Root, section: Section, locale: Locale, bodyLine: number): Fault[] {
  const faults: Fault[] = [];
  const headings = headingsIn(tree);
  const blame = (heading: Heading | undefined, message: string, fix: string) =>
    faults.push({ place: heading ? placeOf(heading) : { line: bodyLine, column: 1, length: 1 }, rule: 'content/outline', message, fix, severity: 'error' });

  faults.push(...leadFaults(tree, bodyLine));
  let depth = 1;
  for (const heading of headings) {
    if (heading.depth === 1) blame(heading, 'a page must not hold a # heading, got one', 'begin sections with ##; the layout writes the title');
    else if (heading.depth > depth + 1) blame(heading, `a heading must be one level below the last at most, got ${'#'.repeat(heading.depth)}`, `write ${'#'.repeat(depth + 1)}`);
    depth = Math.max(heading.depth, 1);
  }
  const tops = headings.filter(({ depth }) => depth === 2);
  const titles = tops.map((heading) => wordsOf(heading));
  const wanted = section === 'losses' ? lossSections[locale] : [...titles.filter((title) => !lastSections(locale).includes(title)), ...lastSections(locale)];
  const wrong = wanted.findIndex((title, index) => titles[index] !== title);
  if (wrong >= 0) blame(tops[wrong], `section ${wrong + 1} must be ${JSON.stringify(wanted[wrong])}, got ${JSON.stringify(titles[wrong] ?? 'the end')}`, `write ## ${wanted[wrong]} here`);
  else if (tops.length > wanted.length) blame(tops[wanted.length], `a page must have ${wanted.length} sections, got ${JSON.stringify(titles[wanted.length])} after the last`, 'move it into one of them, as ###');
  for (const heading of tops) {
    const index = tree.children.indexOf(heading);
    const next = tree.children[index + 1];
    if (!next || (next.type === 'heading' && next.depth <= 2)) blame(heading, `section ${JSON.stringify(wordsOf(heading))} must hold something, got nothing`, 'write it');
  }
  return faults;
}

/** What stands above the first section: one paragraph that says what the page is about and when one wants it. */
function leadFaults(tree: Root, bodyLine: number): Fault[] {
  const first = tree.children.findIndex(({ type }) => type === 'heading');
  const before = tree.children.slice(0, first < 0 ? undefined : first);
  if (before.length === 1 && before[0]!.type === 'paragraph') return [];
  const place = before.length > 0 ? placeOf(before.find(({ type }, index) => index > 0 || type !== 'paragraph') ?? before[0]!) : { line: bodyLine, column: 1, length: 1 };
  return [{ place, rule: 'content/outline', severity: 'error', message: `a page must begin with one paragraph above its first section, got ${before.length === 0 ? 'none' : before.map(({ type }) => type).join(', ')}`, fix: 'write a lead: what it does and when one takes it' }];
}

/** A redirect has no prose: nobody would read it, and nothing in it would be judged. */
export function redirectFaults(body: string, bodyLine: number): Fault[] {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return [];
  const line = lines[first]!;
  return [{ place: { line: bodyLine + first, column: line.search(/\S/) + 1, length: line.trim().length }, rule: 'content/redirect', severity: 'error', message: `a redirect must have no prose, got ${show(line.trim())}`, fix: 'delete everything below the closing ---' }];
}

/** Every heading in reading order. */
export function headingsIn(tree: Root): Heading[] {
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => void headings.push(node));
  return headings;
}

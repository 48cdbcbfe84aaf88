import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Locale } from '#core/locale';
import type { Section } from '../entry.ts';
import { show, type Fault } from '../problem.ts';
import { placeOf, wordsOf } from './tree.ts';

/** The sections of a loss page in their order. */
export const lossSections: Readonly<Record<Locale, readonly string[]>> = {
  ko: ['한 줄', '정의', '움직여 보기', '왜 이렇게 생겼나', '코드', '언제 쓰나', '장점과 단점', '관례 차이', '경계에서', '안티패턴', '관련', 'LLM 활용', '검증과 출처', '변경 이력'],
  en: ['In one line', 'Definition', 'Try it', 'Why it looks like this', 'Code', 'When to use it', 'Strengths and weaknesses', 'Conventions that differ', 'At the edges', 'Anti-patterns', 'Related', 'Using an LLM', 'Evidence and sources', 'Changelog'],
};

/** Sections end with these two on every page: what proves it, and what changed. */
export const lastSections = (locale: Locale): readonly string[] => lossSections[locale].slice(-2);

/** Headings must be the sections of the page's kind, in order, each with something in it, none above `##`. */
export function outlineFaults(tree: Root, section: Section, locale: Locale, bodyLine: number): Fault[] {
  const faults: Fault[] = [];
  const headings = headingsIn(tree);
  const blame = (heading: Heading | undefined, message: string, fix: string) =>
    faults.push({ place: heading ? placeOf(heading) : { line: bodyLine, column: 1, length: 1 }, rule: 'content/outline', message, fix, severity: 'error' });

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

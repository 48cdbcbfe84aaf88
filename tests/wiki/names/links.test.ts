import { describe, expect, test } from 'vitest';
import { understand } from '#wiki/content';
import type { Entry } from '#wiki/entry';
import { backlinks, linkedPages } from '#wiki/names/links';
import { concept, errors, page, texts, withProse } from '../small-wiki.ts';

describe('links', () => {
  const wiki = understand(texts({ 'content/ko/concepts/loss-function.mdx': concept({}, '## 뜻\n\n앞 문장이에요. [[huber|후버]]는 $\\delta$로 잘라요. 뒤 문장이에요.\n\n## 검증과 출처\n\n[[후버 손실]]\n') }));
  const huber = wiki.entries.find(({ slug, locale }) => slug === 'huber' && locale === 'ko')!;

  test('a backlink brings the sentence it stands in, once a page', () => {
    expect(backlinks(wiki, huber).map(({ entry, sentence }) => [entry.slug, sentence])).toEqual([['loss-function', '후버는 \\delta 로 잘라요.']]);
  });

  test('the pages around a page are those it links to and those that link to it, each once, in its language', () => {
    expect(linkedPages(wiki, huber).map(({ url }) => url)).toEqual(['/concepts/loss-function/']);
    expect(linkedPages(wiki, wiki.entries.find(({ locale }) => locale === 'en')!)).toEqual([]);
  });

  test('a link in a table is found with its bar escaped', () => {
    expect(errors({ 'content/ko/losses/huber.mdx': page({}, withProse('| 가 | 나 |\n|---|---|\n| [[손실 함수\\|손실]] | [[없음]] |')) })).toEqual([expect.stringContaining('[[손실 함수]], which names none'), expect.stringContaining('[[없음]], which names none')]);
  });
});

/** How often the pages of a wiki are looked at while each is asked for its links, with 26 links on each page. */
function looks(pages: number): number {
  let count = 0;
  const whole = understand({ pages: Object.fromEntries(Array.from({ length: pages }, (_, at) => [
    `content/ko/concepts/page-${at}.mdx`,
    concept({ id: `wiki-2026-1122-page-${at}`, title: `page ${at}`, aliases: '[]' }, Array.from({ length: 26 }, (_, link) => `[[page ${(at * 31 + link * link * 7 + 1) % pages}]]`).join(' ')),
  ])), data: {} });
  const watched = (entry: Entry) => new Proxy(entry, { get: (target, name) => (count++, Reflect.get(target, name)) });
  const wiki = { ...whole, entries: whole.entries.map(watched) };
  const linked = wiki.entries.map((entry) => linkedPages(wiki, entry).length + backlinks(wiki, entry).length);
  expect(linked.reduce((sum, links) => sum + links, 0)).toBeGreaterThan(pages * 26);
  return count;
}

test('four times as many pages take four times as many looks at a page, not sixteen times', () => {
  expect(looks(1000) / looks(250)).toBeLessThan(4.4);
}, 60_000);

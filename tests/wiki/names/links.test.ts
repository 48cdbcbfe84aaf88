import { describe, expect, test } from 'vitest';
import { understand } from '#wiki/content';
import { backlinks, graph } from '#wiki/names/links';
import { concept, errors, page, texts, withProse } from '../small-wiki.ts';

describe('links', () => {
  const wiki = understand(texts({ 'content/ko/concepts/loss-function.mdx': concept({}, '## 뜻\n\n앞 문장이에요. [[huber|후버]]는 $\\delta$로 잘라요. 뒤 문장이에요.\n\n## 검증과 출처\n\n[[후버 손실]]\n') }));
  const huber = wiki.entries.find(({ slug, locale }) => slug === 'huber' && locale === 'ko')!;

  test('a backlink brings the sentence it stands in, once a page', () => {
    expect(backlinks(wiki, huber).map(({ entry, sentence }) => [entry.slug, sentence])).toEqual([['loss-function', '후버는 \\delta 로 잘라요.']]);
  });

  test('the graph around a page holds its neighbours and the links among them', () => {
    expect(graph(wiki, 'ko', huber.page.id).edges).toEqual([{ from: 'wiki-2026-1122-loss-function', to: 'wiki-2026-1122-huber' }]);
    expect(graph(wiki, 'en').nodes.map(({ slug }) => slug)).toEqual(['huber']);
  });

  test('a link in a table is found with its bar escaped', () => {
    expect(errors({ 'content/ko/losses/huber.mdx': page({}, withProse('| 가 | 나 |\n|---|---|\n| [[손실 함수\\|손실]] | [[없음]] |')) })).toEqual([expect.stringContaining('[[손실 함수]], which names none'), expect.stringContaining('[[없음]], which names none')]);
  });
});

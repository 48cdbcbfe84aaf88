import { describe, expect, test } from 'vitest';
import { check } from '#wiki/check';
import { key } from '#wiki/key';
import { backlinks, graph } from '#wiki/links';
import { namesOf, nearest, resolve } from '#wiki/names';
import { registryOf } from '#wiki/registry';
import { understand } from '#wiki/wiki';
import { lines, page, registries, registry, texts, withProse } from './sample.ts';

const errors = (pages: Record<string, string>, others: Record<string, string> = {}) =>
  check(texts(pages, others), registry).filter(({ severity }) => severity === 'error').map((problem) => `${problem.file}:${lines([problem])[0]}`);

const concept = (fields: Record<string, string | undefined> = {}, body = '## 뜻\n\n글이에요.\n\n## 검증과 출처\n\n<Evidence />\n\n## 변경 이력\n\n<Changelog />\n') =>
  page({ id: 'wiki-2026-1122-loss-function', title: '손실 함수', aliases: '[목적]', implements: '[]', raw_sources: '[]', ...fields }, body);
const redirect = (id: string, target: string, more = '') =>
  `---\nid: ${id}\ntitle: ${id.slice(15)}\nstatus: redirect\ncanonical_id: ${target}\nduplicate_of: ${target}\nreason: alias\nlast_reinforced: 2026-11-22\nchangelog:\n  - { date: 2026-11-22, change: 합쳤어요 }\n${more}---\n`;

describe('names', () => {
  test.each([
    ['Smooth L1', 'smooth-l1'], ['SmoothL1', 'Smooth L1'], ['교차 엔트로피', '교차엔트로피'], ['ＬＯＳＳ', 'loss'], ['후버'.normalize('NFD'), '후버'], ['log‑cosh', 'Log Cosh'], ["Huber's", 'Hubers'],
  ])('%s and %s are one name', (a, b) => {
    expect(key(a)).toBe(key(b));
  });

  test('a page is found by title, alias, file, id and function, in both languages', () => {
    const names = namesOf(understand(texts()));
    for (const name of ['후버 손실', '허버손실', 'huber', 'HUBER loss', 'Huber function', 'wiki-2026-1122-huber']) {
      expect(resolve(names, name, 'en')).toMatchObject({ entry: { url: '/en/losses/huber/' } });
      expect(resolve(names, name, 'ko')).toMatchObject({ entry: { url: '/losses/huber/' } });
    }
  });

  test('an ambiguous name counts in both languages and lists its pages', () => {
    const names = namesOf(understand(texts()));
    for (const name of ['L1 loss', 'l1-loss', 'L1 손실']) expect(resolve(names, name, 'ko')).toMatchObject({ message: expect.stringContaining('which means huber, l1-penalty'), fix: `[[huber|${name}]], or another of them` });
  });

  test('one name of two pages is an error that names both', () => {
    expect(errors({ 'content/ko/concepts/loss-function.mdx': concept({ aliases: '[Huber Loss]' }) }))
      .toContain('content/ko/concepts/loss-function.mdx:5:11 a name must mean one page, got "Huber Loss", which already means wiki-2026-1122-huber (content/en/losses/huber.mdx) (site/alias-collision)');
  });

  test('the nearest name is one a reader would have meant, or none', () => {
    expect(nearest('hubber', ['huber', 'triplet'])).toBe('huber');
    expect(nearest('Tversky', ['Tversky Loss', 'huber'])).toBe('Tversky Loss');
    expect(nearest('zzz', ['huber', 'triplet'])).toBeUndefined();
  });
});

describe('the site', () => {
  test('an id belongs to one page', () => {
    expect(errors({ 'content/ko/concepts/huber.mdx': concept({ id: 'wiki-2026-1122-huber' }) })).toContainEqual(expect.stringMatching(/content\/ko\/losses\/huber\.mdx:2:5 an id must belong to one page, got wiki-2026-1122-huber/));
  });

  test('a file is named as its page is', () => {
    expect(errors({ 'content/ko/concepts/other.mdx': concept() })).toContain('content/ko/concepts/other.mdx:2:5 the file name must be a name of the page, got other (site/file-name)');
    expect(errors({ 'content/ko/concepts/loss-function.mdx': concept({ id: 'wiki-2026-1122-foundations', aliases: '[Loss function]' }) })).toEqual([]);
  });

  test('a file outside the sections is told', () => {
    expect(errors({ 'content/ko/notes.md': 'x' })).toContainEqual(expect.stringContaining('content/ko/notes.md:1:1 a page must lie in'));
  });

  test('a redirect needs a reason and a page, in one hop, without a circle', () => {
    const a = 'content/ko/concepts/a.mdx', b = 'content/ko/concepts/b.mdx';
    const [idA, idB] = ['wiki-2026-1122-a', 'wiki-2026-1122-b'];
    expect(errors({ [a]: redirect(idA, 'wiki-2026-1122-huber') })).toEqual([]);
    expect(errors({ [a]: redirect(idA, 'wiki-2026-1122-hubber') })).toEqual([expect.stringContaining('canonical_id must be the id of a page, got wiki-2026-1122-hubber (site/canonical-missing)')]);
    expect(errors({ [a]: redirect(idA, idB), [b]: redirect(idB, 'wiki-2026-1122-huber') })).toEqual([expect.stringContaining('a redirect must reach its page in one hop')]);
    expect(errors({ [a]: redirect(idA, idB), [b]: redirect(idB, idA) })[0]).toContain('got a circle: wiki-2026-1122-a -> wiki-2026-1122-b -> wiki-2026-1122-a');
    expect(errors({ [a]: redirect(idA, 'wiki-2026-1122-huber').replace('reason: alias\n', '') })).toEqual([expect.stringContaining('reason must be present')]);
    expect(errors({ [a]: redirect(idA, 'wiki-2026-1122-huber', 'aliases: [x]\n') })).toEqual([expect.stringContaining('got "aliases" (fm/unknown-field)')]);
  });

  test('every loss has a page', () => {
    const more = { ...registry, losses: new Map([...registry.losses, ['dice', { ...registry.losses.get('huber')!, id: 'dice' }]]) };
    expect(check(texts(), more).map(({ message }) => message)).toContain('every loss must have a page, got none for dice');
  });

  test('a source is well formed, leads where it says, and is told once', () => {
    const sources = (change: (text: string) => string) => errors({}, { 'content/sources.yaml': change(registries['content/sources.yaml']!) });
    expect(sources((text) => text.replace('10.1214', 'doi:10.1214'))).toEqual([expect.stringContaining('content/sources.yaml:6:8 huber1964.doi must be a DOI as 10.1214/aoms/1177703732, got "doi:10.1214/')]);
    expect(sources((text) => text.replace(/ {2}doi:.*\n/, ''))).toEqual([expect.stringContaining('content/sources.yaml:1:1 huber1964 must have a doi, an arxiv id or a url, got none')]);
    expect(sources((text) => `${text}  resolved_title: Attention Is All You Need\n`)).toEqual([expect.stringContaining('huber1964 must lead to the paper it names')]);
    expect(sources((text) => `${text}  resolved_title: Robust estimation of a location parameter.\n`)).toEqual([]);
    expect(sources((text) => text + text.replace('huber1964', 'huber'))).toContainEqual(expect.stringContaining('a source must be told once'));
    expect(sources((text) => text.replace('1964\n  kind', 'last year\n  kind'))).toEqual([expect.stringContaining('huber1964.year must be a year, got "last year"')]);
  });

  test('an old and a new arXiv id are both right, others are not', () => {
    const arxiv = (id: string) => errors({}, { 'content/sources.yaml': registries['content/sources.yaml']!.replace(/doi: .*/, `arxiv: ${id}`) });
    for (const id of ['1708.02002', '1708.02002v2', 'cs/9901001', 'math.GT/0309136']) expect(arxiv(id)).toEqual([]);
    for (const id of ['arXiv:1708.02002', '1708.2', 'https://arxiv.org/abs/1708.02002']) expect(arxiv(id)).toHaveLength(1);
  });

  test('what nothing cites, links or uses is a warning, and an error only at a release where it hurts', () => {
    const warnings = check(texts({}, { 'content/tags.yaml': `${registries['content/tags.yaml']}spare: { ko: 남는, en: spare }\n` }), registry).filter(({ severity }) => severity === 'warning').map(({ rule }) => rule);
    expect(warnings).toEqual(['site/orphan', 'tags/unused']);
    expect(check(texts(), registry, { release: true }).filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['site/commit', 'site/orphan']);
  });
});

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

test('cards become a registry of numbers, symbols and sources', () => {
  const card = { id: 'huber', parameters: { delta: { slider: {} }, index: {} }, formula: { symbols: { e: 1 } }, sources: ['a'], conventions: [{ source: 'b' }, { source: 'a' }] };
  expect([...registryOf([card], ['huber'], () => ['curve']).losses.values()]).toEqual([{ id: 'huber', views: ['curve'], parameters: { delta: ['default', 'min', 'max'], index: ['default'] }, symbols: ['e'], sources: ['a', 'b'] }]);
});

import { describe, expect, test } from 'vitest';
import { check } from '#wiki/check';
import { understand } from '#wiki/content';
import { key } from '#wiki/names/key';
import { namesOf, nearest, resolve } from '#wiki/names/names';
import { catalogs, concept, english, englishBody, errors, library, lines, page, texts, withProse } from '../small-wiki.ts';

const redirect = (id: string, target: string, more = '') =>
  `---\nid: ${id}\ntitle: ${id.slice(15)}\nstatus: redirect\ncanonical_id: ${target}\nduplicate_of: ${target}\nreason: alias\nlast_reinforced: 2026-11-22\nchangelog:\n  - { date: 2026-11-22, change: 합쳤어요 }\n${more}---\n`;

/** What is wrong with an alias of the page of Huber, beside a loss that has no page yet and a name that means others. */
function falseAliases(alias: string): string[] {
  const ridge = { ...library.losses.get('huber')!, id: 'ridge-penalty', names: ['릿지 페널티', 'Ridge penalty'] };
  const shared = `${catalogs['content/disambiguation.yaml']}L2 loss:\n  ko: L2 손실\n  en: L2 loss\n  pages:\n    losses/ridge: { ko: 하나, en: one }\n    losses/squared: { ko: 둘, en: two }\n`;
  const losses = new Map([...library.losses, ['ridge-penalty', ridge]]);
  return lines(check(texts({ 'content/ko/losses/huber.mdx': page({ aliases: `[${JSON.stringify(alias)}]` }) }, { 'content/disambiguation.yaml': shared }), { ...library, losses })
    .filter(({ rule }) => rule === 'site/false-alias'));
}

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

  test('an alias that is the name of another page is told at its own line and nowhere else, whatever links to that name', () => {
    const told = errors({ 'content/ko/concepts/a-concept.mdx': concept({ id: 'wiki-2026-1122-a-concept', title: '개념', aliases: '[Huber]' }), 'content/ko/losses/huber.mdx': page({}, withProse('[[huber]]와 [[Huber]]')), 'content/en/losses/huber.mdx': english({}, withProse('[[Huber loss]]', englishBody)) });
    expect(told.filter((line) => /alias|dangling|parity/.test(line))).toEqual([
      'content/ko/concepts/a-concept.mdx:5:11 a name must mean one page, got "Huber", which already means wiki-2026-1122-huber (content/ko/losses/huber.mdx) (site/alias-collision)',
    ]);
  });

  test.each([
    ['L2 loss', '"L2 loss" means ridge or squared'], ['robust L2 loss', '"L2 loss" means ridge or squared'], ['ridgePenalty', '"ridge-penalty" means ridge-penalty'], ['릿지 페널티', '"릿지 페널티" means ridge-penalty'],
  ])('%s is no alias of Huber, since it means another loss', (alias, means) => {
    expect(falseAliases(alias)).toEqual([expect.stringContaining(`an alias must mean this loss, got ${JSON.stringify(alias)}, while ${means}`)]);
  });

  test.each(['L1 loss', 'Huber function', 'Ridge penalty of Huber', 'Huber-like'])('%s may be one', (alias) => {
    expect(falseAliases(alias)).toEqual([]);
  });

  test('the nearest name is one a reader would have meant, or none', () => {
    expect(nearest('hubber', ['huber', 'triplet'])).toBe('huber');
    expect(nearest('Tversky', ['Tversky Loss', 'huber'])).toBe('Tversky Loss');
    expect(nearest('zzz', ['huber', 'triplet'])).toBeUndefined();
  });
});

describe('records together', () => {
  test('an id belongs to one page', () => {
    expect(errors({ 'content/ko/concepts/huber.mdx': concept({ id: 'wiki-2026-1122-huber' }) })).toContainEqual(expect.stringMatching(/content\/ko\/losses\/huber\.mdx:2:5 an id must belong to one page, got wiki-2026-1122-huber/));
  });

  test('a file is named as its page is', () => {
    expect(errors({ 'content/ko/concepts/other.mdx': concept() })).toContain('content/ko/concepts/other.mdx:2:5 the file name must be a name of the page, got other (site/file-name)');
    expect(errors({ 'content/ko/concepts/loss-function.mdx': concept({ id: 'wiki-2026-1122-foundations', aliases: '[Loss function]' }) })).not.toContainEqual(expect.stringContaining('site/file-name'));
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
});

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '#wiki/check';
import { parseEvidence } from '#wiki/evidence/evidence';
import { readFrontMatter } from '#wiki/record/frontmatter';
import { page, library, texts, withProse } from '../small-wiki.ts';

/** Pieces of pages, whole and broken, in any order. */
const piece = fc.constantFrom(
  '---\n', '---', '...\n', '+++\n', '---js\n', 'title: ', 'title:x\n', 'id: wiki-2026-1122-huber\n', 'tags: [', ']\n', '{', '}', '[[', ']]', '[[후버|', '$', '$$\n', '\\frac', '{1}', '<Formula of="huber" />', '<Claim id="a">',
  '</Claim>', '<Note kind="tip">\n\n', '</Note>', '<', '>', '## 정의\n\n', '# ', '| a | b |\n|---|---|\n', '```\n', '`', '\0', '\uFEFF', '\r\n', '\n', '\n\n', '  ', '\t', '후버', '후버'.normalize('NFD'), '&a ', '*a ', '!!js ', '__proto__: 1\n',
  'changelog:\n', '  - { date: 2026-11-22, change: x }\n', 'confidence_score: 1e999\n', '👩‍🔬', '\uD800', 'import x\n', 'export x\n', '<!-- -->', '[x](javascript:1)', ': ', '- ', '? ', '> ', '"', "'",
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('whatever a file holds', () => {
  test('the check answers with places inside the file, and never throws', () => {
    fc.assert(fc.property(text, (broken) => {
      for (const problem of check(texts({ 'content/ko/losses/huber.mdx': broken }), library)) {
        expect(problem.place.line).toBeGreaterThanOrEqual(1);
        expect(problem.place.column).toBeGreaterThanOrEqual(1);
        expect(problem.message).toMatch(/ must /);
      }
    }), { numRuns: 60, seed: 20261122 });
  }, 60_000);

  test('prose in a sound page too', () => {
    fc.assert(fc.property(text, (broken) => {
      expect(() => check(texts({ 'content/ko/losses/huber.mdx': page({}, withProse(broken)) }), library)).not.toThrow();
    }), { numRuns: 60, seed: 20261122 });
  }, 60_000);

  test('a text that is no page never passes silently', () => {
    fc.assert(fc.property(text, (broken) => {
      expect(check(texts({ 'content/ko/losses/huber.mdx': broken }), library).some(({ severity }) => severity === 'error')).toBe(true);
    }), { numRuns: 50, seed: 1 });
  }, 60_000);

  test('front matter is read without touching any prototype', () => {
    fc.assert(fc.property(text, (broken) => {
      readFrontMatter(`---\n${broken}\n---\n`);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }), { numRuns: 150, seed: 2 });
  });

  test('catalogs that are broken are told, and evidence that is broken proves nothing', () => {
    for (const broken of ['', '[', '- a\n', 'a: [\n', '__proto__: 1\n', 'x', '\0']) {
      expect(check(texts({}, { 'content/sources.yaml': broken, 'content/tags.yaml': broken }), library).some(({ file }) => file === 'content/sources.yaml')).toBe(true);
      expect(parseEvidence(broken).functions).toEqual({});
    }
  });
});

describe('the command', () => {
  const wiki = (...words: string[]) => spawnSync(process.execPath, ['--experimental-strip-types', resolve(import.meta.dirname, '../../../scripts/wiki.ts'), ...words], { encoding: 'utf8' });

  test.each([
    [['frob'], 'wiki: the command must be one of check, numbers, new, import, reinforce, evidence, translate, sources, got frob'],
    [['check', 'hubber'], 'wiki: the page must name a page, got hubber, which names none\n  fix: nearest: huber'],
    [['new', 'loss', 'Huber'], 'wiki: a name must mean one page, got Huber, which is content/ko/losses/huber.mdx'],
    [['new', 'loss', '../x'], 'wiki: id must be lower case words joined by hyphens, got "../x"'],
    [['import', 'nowhere.txt'], 'wiki: the seed file must exist, got nowhere.txt'],
    [['reinforce', 'huber'], 'wiki: what changed must be given, got nothing'],
    [['toString'], 'wiki: the command must be one of'],
  ])('%j says what must be, without a stack trace, and fails', (words, message) => {
    const { status, stderr } = wiki(...words);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
  }, 60_000);
});

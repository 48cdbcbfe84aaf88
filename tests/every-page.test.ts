import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { viewsOf } from '#demo/index';
import { cards } from '#cards/index';
import { readNumbers } from '#site/numbers/read';
import { check } from '#wiki/check';
import { readTexts, readWiki } from '#wiki/disk';
import { libraryOf } from '#wiki/library';
import { twin } from '#wiki/names/names';
import { summary } from '#wiki/author/report';

const root = resolve(import.meta.dirname, '..');
const examples = readdirSync(resolve(root, 'src/examples')).map((name) => name.replace(/\.ts$/, ''));
const library = libraryOf(cards, examples, viewsOf, await readNumbers());
const texts = readTexts(root);
const wiki = readWiki(root);
const problems = check(texts, library);

/** What every page promises, as the rules that must be silent about it. */
const claims: readonly (readonly [claim: string, rules: RegExp])[] = [
  ['has a sound record', /^(fm|yaml)\//],
  ['is data, not code', /^mdx\//],
  ['has its sections in order, and no gap', /^content\/(outline|gap)$/],
  ['says terms as the glossary does, in NFC', /^content\/(term|nfc)$/],
  ['has formulas that KaTeX sets', /^content\/formula$/],
  ['prints what the code computes', /^number\//],
  ['names only what exists', /^(ref\/|site\/(dangling-link|source-unknown|function-unknown|translation-of))/],
  ['owns its names, its id and its file', /^site\/(duplicate-id|file-name|alias-collision|canonical-.*|double-redirect|stray-file)$/],
  ['holds the same parts in both languages', /^site\/parity$/],
  ['claims no more than was proved', /^site\/(confidence|verification|trust)$/],
];

describe.each(wiki.files.map(({ file }) => file))('%s', (file) => {
  test.each(claims)('%s', (_claim, rules) => {
    const broken = problems.filter((problem) => problem.file === file && problem.severity === 'error' && rules.test(problem.rule));
    expect(broken.map(({ place, message, rule }) => `${file}:${place.line}:${place.column} ${message} ${rule}`)).toEqual([]);
  });
});

describe('the content', () => {
  test('has no error that no claim above is about', () => {
    const told = problems.filter(({ severity, rule, file }) => severity === 'error' && !(file.endsWith('.mdx') && claims.some(([, rules]) => rules.test(rule))));
    expect(told.map(({ file, place, message }) => `${file}:${place.line}:${place.column} ${message}`)).toEqual([]);
  });

  test('shows every file: none is left out for a broken record', () => {
    expect(wiki.entries.length + wiki.redirects.length).toBe(Object.keys(texts.pages).length);
    expect(summary(problems.filter(({ severity }) => severity === 'error'))).toBe('no problems');
  });

  test('has every page in both languages', () => {
    expect(wiki.entries.filter((entry) => !twin(wiki, entry)).map(({ file }) => file)).toEqual([]);
  });

  test('is read in one pass: the check writes nothing and says the same again', () => {
    expect(check(readTexts(root), library)).toEqual(problems);
  });

  test('is imported as data by one file only: gray-matter stays behind its wrapper', () => {
    const importers = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|astro|mjs)$/.test(name) && readFileSync(resolve(root, 'src', name), 'utf8').includes("from 'gray-matter'"));
    expect(importers).toEqual(['wiki/record/frontmatter.ts']);
  });
});

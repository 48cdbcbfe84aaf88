import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { text } from '#text/index';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(astro|tsx?|js)$/.test(file) && !/^text[\\/]/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'));
const source = sources.join('\n');

type Words = Readonly<Record<string, unknown>>;
/** Every word of a section by its path: `demo.residual.joints`. */
const wordsIn = (section: Words, path: string): [path: string, word: unknown][] =>
  Object.entries(section).flatMap(([name, word]) => (typeof word === 'object' ? wordsIn(word as Words, `${path}.${name}`) : [[`${path}.${name}`, word]]));
const [korean, english] = [wordsIn(text('ko') as never as Words, 'text'), wordsIn(text('en') as never as Words, 'text')];
const placeholders = (word: unknown) => [...String(word).matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

/** Words that are looked up by a name the code computes: the section of a page, the family of a loss. */
const computed = ['losses', 'concepts', 'guides', 'pitfalls'];

describe('interface words', () => {
  test('both languages say everything', () => {
    expect(english.map(([path]) => path)).toEqual(korean.map(([path]) => path));
    expect([...korean, ...english].filter(([, word]) => typeof word !== 'string' || word.trim() === '')).toEqual([]);
  });

  test('a word has the same gaps to fill in both languages', () => {
    const english_ = new Map(english);
    expect(korean.filter(([path, word]) => placeholders(word).join() !== placeholders(english_.get(path)).join()).map(([path]) => path)).toEqual([]);
  });

  test('every gap is filled somewhere', () => {
    const gaps = new Set(korean.flatMap(([, word]) => placeholders(word)));
    expect([...gaps].filter((gap) => !source.includes(`'${gap}'`) && !new RegExp(`\\b${gap.slice(1, -1)}\\b`).test(source))).toEqual([]);
  });

  test('every word is said somewhere', () => {
    const unsaid = korean.map(([path]) => path).filter((path) => {
      const name = path.split('.').at(-1)!;
      // The words of the site are at hand as `words`, `own` or `site`; those of the parts travel under several names.
      const owner = path.startsWith('text.site.') ? '\\b(?:words|own|site)\\.' : '\\.|[{,]\\s*';
      return !computed.includes(name) && !new RegExp(`(?:${owner}|')${name}\\b`).test(source);
    });
    expect(unsaid).toEqual([]);
  });
});

/** Classes that other programs write: KaTeX, the editor, its highlighter. */
const foreign = /^(?:katex|pce|prism|active-line|token|comment|string|keyword)/;

describe('style sheets', () => {
  test.each(readdirSync('src/styles'))('%s names no class, id or data that nothing has', (file) => {
    const css = readFileSync(join('src/styles', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|url\([^)]*\)|'[^']*'/g, '');
    const selectors = css.replace(/\{[^{}]*\}/g, '{}');
    const names = [...new Set([...selectors.matchAll(/[.#]([a-zA-Z][\w-]*)/g)].map(([, name]) => name!))].filter((name) => !foreign.test(name));
    // A class may be put together: dash-0 from `dash-${index}`, s-target from `s-${role}`.
    const isUsed = (name: string) => new RegExp(`["'\`][^"'\`\\n]*(?<![\\w-])${name}(?![\\w-])[^"'\`\\n]*["'\`]`).test(source) || source.includes(`${name.slice(0, name.lastIndexOf('-') + 1) || '\0'}\${`) || source.includes(`${name.slice(0, name.indexOf('-') + 1) || '\0'}\${`);
    expect(names.filter((name) => !isUsed(name))).toEqual([]);
  });
});

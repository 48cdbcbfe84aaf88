import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { highlightText } from 'prism-code-editor/prism';
import { describe, expect, test } from 'vitest';
import { language } from '#components/cell/colors.ts';
import { highlight } from '#site/code';

const folder = resolve(import.meta.dirname, '../../src/examples');

/** The text of highlighted HTML with the color of each character that is no space. */
function colorsOf(html: string): string[] {
  const open: string[] = [];
  const colors: string[] = [];
  for (const [, begin, end, text] of html.matchAll(/<span class="([^"]*)">|(<\/span>)|(&\w+;|[^])/g)) {
    if (begin !== undefined) open.push(/\b(comment|string|keyword)\b/.exec(begin.replace('template-string', ''))?.[1] ?? '');
    else if (end) open.pop();
    else if (text!.trim()) colors.push(`${text} ${open.findLast(Boolean) ?? ''}`);
  }
  return colors;
}

describe('the colors of the editor', () => {
  test.each(readdirSync(folder))('of %s are those of the page', (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(colorsOf(highlightText(source, language))).toEqual(colorsOf(highlight(source, 'typescript')));
  });

  test.each([
    ['/* a', ['comment']], ["'a\nb'", ['string', 'string']], ['`a${b}c`', ['string', 'string']], ['a.of', []], ['of', ['keyword']], ['"\\"', ['string']],
  ])('%s', (code, kinds) => {
    expect([...highlightText(code, language).matchAll(/class="token (\w+)/g)].map(([, kind]) => kind)).toEqual(kinds);
  });

  test('are there at once for 64 KB of anything', () => {
    for (const text of ['a', '가', '@a', '\n', '1_', 'a:(', 'function a(', '(', '/*', '//', '"', "'", '`', '${', '`${', '\\', 'const', 'const ', '<a<', ' ', '=>', 'a.', "'\n"]) {
      const code = text.repeat(65_536 / text.length);
      const begun = performance.now();
      highlightText(code, language);
      expect(performance.now() - begun, text).toBeLessThan(5_000);
    }
  });
});

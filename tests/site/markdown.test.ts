import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { rehypeHighlight } from '#site/markdown/highlight';
import { rehypeLeanFormulas } from '#site/markdown/lean';
import { rehypeParticles } from '#site/markdown/particles';
import { remarkSymbols } from '#site/markdown/symbols';
import { rehypeTables } from '#site/markdown/tables';
import { remarkWikilinks } from '#site/markdown/wikilinks';
import { formulaOptions } from '#wiki/prose/katex';

const symbols = { e: { role: 'residual', label: { ko: '오차', en: 'error' } }, '\\delta': { role: 'parameter', label: { ko: '경계', en: 'threshold' } } } as const;

/** The pipeline of the site, with pages and cards of the test's own. */
async function html(markdown: string, path = '/content/ko/losses/huber.mdx'): Promise<string> {
  const resolve = (name: string) => {
    if (name !== 'Huber') throw new Error(`no page ${name}`);
    return { href: '/losses/huber/', title: '후버 손실' };
  };
  const file = await unified()
    .use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkCjkFriendly)
    .use(remarkSymbols, { symbolsOf: (id: string) => (id === 'huber' ? symbols : undefined) })
    .use(remarkWikilinks, { resolve })
    .use(remarkRehype).use(rehypeKatex, formulaOptions).use(rehypeLeanFormulas).use(rehypeParticles).use(rehypeHighlight).use(rehypeTables).use(rehypeStringify)
    .process(new VFile({ value: markdown, path }));
  return String(file);
}

test('symbols of the page take the color of their role in every formula', async () => {
  const page = await html('$e > \\delta$');
  expect(page).toContain('s-residual');
  expect(page).toContain('s-parameter');
});

test('symbols stay plain on a page of no loss', async () => {
  expect(await html('$e > \\delta$', '/content/ko/guides/choosing-a-loss.mdx')).not.toContain('s-residual');
});

test('a formula is rendered with MathML beside it', async () => {
  const page = await html('$$\\frac{1}{2}e^2$$');
  expect(page).toContain('class="katex"');
  expect(page).toContain('<math');
});

test('a wikilink becomes a link with its own or the given words', async () => {
  expect(await html('[[Huber]]은')).toContain('<a href="/losses/huber/">Huber</a>은');
  expect(await html('앞 [[Huber|후버]] 뒤')).toContain('앞 <a href="/losses/huber/">후버</a> 뒤');
});

test('a wikilink to nothing stops the build', async () => {
  await expect(html('[[Nowhere]]')).rejects.toThrow('no page Nowhere');
});

test('emphasis closes before a Korean particle', async () => {
  expect(await html('**손실(loss)**은')).toContain('<strong>손실(loss)</strong>은');
});

test('a table scrolls inside itself and can be reached by keyboard', async () => {
  expect(await html('| a | b |\n|---|---|\n| 1 | 2 |')).toMatch(/<div class="scroll" tabindex="0"><table>/);
});

test('a table with an empty corner names its rows', async () => {
  const table = await html('| | before |\n|---|---|\n| loss | 2 |\n| | 3 |');
  expect(table.replace(/\s*\n\s*/g, '')).toContain('<tr><td></td><th>before</th></tr></thead><tbody><tr><th scope="row">loss</th><td>2</td></tr><tr><td></td><td>3</td></tr>');
  expect(await html('| | value |\n|---|---|\n| $\\frac{1}{2}$ | 2 |')).not.toContain('scope');
  expect(await html('| a | b |\n|---|---|\n| 1 | 2 |')).not.toContain('scope');
});

test('code is highlighted by classes, without a style attribute', async () => {
  const page = await html("```ts\nconst a = 'x' // => 1\n```");
  expect(page).toContain('token keyword');
  expect(page).toContain('token comment');
  expect(page).not.toContain('style=');
});

test('code in an unknown language is shown as it is', async () => {
  expect(await html('```nope\na < b\n```')).toContain('a &#x3C; b');
});

test('a formula keeps its particle on the same line, and nothing more', async () => {
  expect(await html('경계는 $e$예요. 다음')).toMatch(/<span class="glued"><span class="katex">.*<\/span>예요\.<\/span> 다음/s);
  expect(await html('$e$ 다음')).not.toContain('glued');
  expect(await html('$y D^2 + (1 - y)\\max(0, m - D)^2$이에요.')).not.toContain('glued');
});

test('a formula that runs along the line is its symbols, in their colors', async () => {
  const page = await html('값은 $\\delta$ 만큼');
  expect(page).toMatch(/<span class="katex"><span class="enclosing s-parameter"><span class="mord mathnormal"[^>]*>δ<\/span><\/span><\/span>/);
});

test('a formula of more keeps its boxes and its MathML, without a copy of its source', async () => {
  const page = await html('$\\frac{1}{2} e$');
  expect(page).toContain('<math');
  expect(page).toContain('katex-html');
  expect(page).not.toContain('<annotation');
});

test('a formula along the line keeps its spaces and loses nothing', async () => {
  const page = await html('$|e| \\le \\delta$');
  expect(page.replace(/<[^>]*>/g, '')).toBe('∣e∣≤δ');
  expect(page).toContain('mspace');
  expect(page).not.toContain('<math');
});

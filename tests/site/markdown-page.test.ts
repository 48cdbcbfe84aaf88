import { describe, expect, test } from 'vitest';
import { markdownOf } from '#site/markdown-page';
import { readWiki } from '#wiki/disk';
import type { Entry } from '#wiki/entry';

const wiki = readWiki();
const huber = wiki.entries.find(({ url }) => url === '/en/losses/huber/')!;
/** The Markdown of a page that holds nothing but this prose, without its head. */
const said = async (body: string, entry: Entry = { ...huber, body, bodyLine: 10 }) => (await markdownOf(entry, wiki, new URL('https://example.org'))).split('\n').slice(6).join('\n').trim();

describe('what looks like a tag in code or in a formula', () => {
  test.each([
    '```text\n<Source of="../../../../package" />\n```',
    '```text\n<Source of="huber" />\n```',
    '```\n<Foo />\n```',
    '~~~~md\n<Cell src="../losses/huber" />\n~~~~',
    '- a\n\n  ```text\n  <Value of="huber.delta.default" />\n  ```',
    'the tag `<Formula of="nope" />` and `<Foo />`',
    'the tag ``<Source of="huber" />``',
    'the link `[[huber]]`',
    '```text\n[[huber]]\n```',
    '$\\text{<Foo />}$',
    '```text\n</Claim><Note kind="tip">\n```',
  ])('is text: %s', async (body) => {
    expect(await said(body)).toBe(body);
  });
});

describe('a tag of prose', () => {
  test.each([
    ['a path', '<Source of="../../../../package" />', 'cardOf: id must be one of'],
    ['a path inside the project', '<Source of="../core/guard" />', 'cardOf: id must be one of'],
    ['an absolute path', '<Source of="/etc/passwd" />', 'cardOf: id must be one of'],
    ['no loss', '<Formula of="nope" />', 'cardOf: id must be one of'],
    ['nothing', '<Frameworks />', 'cardOf: id must be one of'],
    ['a name of Object.prototype', '<Formula of="constructor" />', 'cardOf: id must be one of'],
    ['a path to an example', '<Cell src="../losses/huber" />', 'example: name must be'],
    ['no tag', '<Foo />', 'there is no tag Foo'],
    ['a tag of Object.prototype', '<constructor />', 'there is no tag constructor'],
  ])('that names %s is refused at its place', async (_what, body, reason) => {
    await expect(said(`Prose.\n\n${body}`)).rejects.toThrow(`content/en/losses/huber.mdx:12:1 <${/\w+/.exec(body)![0]}> must name what there is: ${reason}`);
  });

  test('says what it shows, also inside others, in lists, quotations and tables', async () => {
    expect(await said('<Claim id="a">Take <Value of="huber.delta.default" /> <Cite src="huber1964" at="eq. 2" /></Claim>.')).toBe('Take 1 [huber1964, eq. 2].');
    expect(await said('<Note kind="tip">\n\nSee **[[huber|Huber]]**.\n\n</Note>')).toBe('See **[Huber](/en/losses/huber.md)**.');
    expect(await said('| a | b |\n|---|---|\n| [[huber\\|Huber]] | <Value of="huber.delta.default" /> |')).toBe('| a | b |\n|---|---|\n| [Huber](/en/losses/huber.md) | 1 |');
    expect(await said('> <Formula of="huber" />')).toMatch(/^> \$\$\n> .*\n> \$\$$/);
    expect(await said('- <Formula of="huber" />')).toMatch(/^- \$\$\n {2}.*\n {2}\$\$$/);
    expect(await said('write to a@example.org, see <Value of="huber.delta.default" />')).toBe('write to a@example.org, see 1');
  });

  test('shows the listing of a loss, and code that holds a tag beside it', async () => {
    const text = await said('<Source of="huber" />\n\n`<Foo />`');
    expect(text).toMatch(/^```ts\n[\s\S]*export function huber[\s\S]*\n```\n\n`<Foo \/>`$/);
  });
});

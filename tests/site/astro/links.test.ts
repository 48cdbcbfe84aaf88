import { describe, expect, test } from 'vitest';
import { linkProblems } from '#site/astro/links';
import type { Entry } from '#wiki/entry';

const url = '/losses/huber/';
const entry = (body: string) => ({ url, file: 'content/ko/losses/huber.mdx', body, bodyLine: 17 }) as Entry;
const served = new Set(['/', '/../secret', url, '/icon.svg', '/나/']);
/** What the build says of a page with this prose, which came out as this HTML. */
const told = (body: string, html: string): string[] =>
  linkProblems([{ url, html: `<a id="here"></a>${html}` }, { url: '/', html: '<a id=top>' }], [entry(body)], (path) => served.has(path))
    .map(({ file, place, message, rule }) => `${file}:${place.line}:${place.column} ${message} (${rule})`);
const refused = (at: string, got: string, why: string) => [`content/ko/losses/huber.mdx:${at} a link must lead to a page of the site and to a place on it, got ${JSON.stringify(got)}, ${why} (site/broken-link)`];

describe('the built pages', () => {
  test.each([
    ['a page that is not there', '글 [x](/losses/nope/)', '<a href="/losses/nope/">x</a>', '17:3', '/losses/nope/', 'which leads nowhere'],
    ['a page without its last slash', '[x](/losses/huber)', '<a href="/losses/huber">x</a>', '17:1', '/losses/huber', 'which leads nowhere'],
    ['a place that is not there', '글\n\n[x](#nope)', '<a href="#nope">x</a>', '19:1', '#nope', 'which is no place there'],
    ['a place that is not there on another page', '[x](/#nope)', '<a href=/#nope>x</a>', '17:1', '/#nope', 'which is no place there'],
    ['a place in Hangul', '[x](#없음)', '<a href="#%EC%97%86%EC%9D%8C">x</a>', '17:1', '#%EC%97%86%EC%9D%8C', 'which is no place there'],
    ['a page by a definition', '[x][y]\n\n[y]: /nope/', "<a href='/nope/'>x</a>", '19:1', '/nope/', 'which leads nowhere'],
    ['a path upwards', '[x](/../../etc/passwd)', '<a href="/../../etc/passwd">x</a>', '17:1', '/../../etc/passwd', 'which leads nowhere'],
    ['a path upwards, encoded', '[x](/..%2Fsecret)', '<a href="/..%2Fsecret">x</a>', '17:1', '/..%2Fsecret', 'which leads nowhere'],
    ['a path that cannot be decoded', '[x](/%ff/)', '<a href="/%ff/">x</a>', '17:1', '/%ff/', 'which leads nowhere'],
    ['a picture that is not there', '![x](/nope.svg)', '<img src="/nope.svg">', '17:1', '/nope.svg', 'which leads nowhere'],
    ['a picture of another host', '글', '<img src="https://evil.example/x.png">', '1:1', 'https://evil.example/x.png', 'which is another host'],
    ['a frame of another host', '글', '<iframe src="//evil.example/"></iframe>', '1:1', '//evil.example/', 'which is another host'],
    ['an address that is none', '글', '<a href="https://[x">x</a>', '1:1', 'https://[x', 'which is no address'],
  ])('must not hold %s, which is told where it is written', (_what, body, html, at, got, why) => {
    expect(told(body, html)).toEqual(refused(at, got, why));
  });

  test('may lead to pages, places, files, the state of a figure, and to other hosts', () => {
    expect(told('글', '<a href="/"></a><a href="/#top"></a><a href="#here"></a><a href="#here?delta=2"></a><a href="/%EB%82%98/"></a><img src="/icon.svg"><a href="https://example.org/x#y"></a><a href="mailto:a@b.c"></a><script>x = \'<a href="/nope/">\'</script>')).toEqual([]);
  });

  test('name a page that nobody wrote by its address, and every broken link once', () => {
    const problems = linkProblems([{ url: '/', html: '<a href="/nope/"></a><a href="/nope/"></a>' }], [], (path) => served.has(path));
    expect(problems.map(({ file }) => file)).toEqual(['/']);
  });
});

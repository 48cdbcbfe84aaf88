import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { readWiki } from '#wiki/disk';
import { linkProblems, values } from '#site/astro/links';
import { builtPages, isServed } from './files.ts';

const built = builtPages();
const htmlOf = new Map(built.map(({ url, html }) => [url, html]));
const ids = new Map(built.map(({ url, html }) => [url, new Set(values(html, 'id'))]));
const entries = readWiki().entries;
/** The address that a link with this relation leads to. */
const related = (url: string, relation: string) => htmlOf.get(url)!.match(new RegExp(`<a [^>]*rel="?${relation}"?[^>]*>`))?.[0].match(/href="([^"]+)"/)?.[1];

describe('the built site', () => {
  test('every link of every page leads somewhere, and every anchor to its place', () => {
    expect(linkProblems(built, entries, isServed)).toEqual([]);
  });

  test('an id stands once in a page', () => {
    const twice = built.flatMap(({ url, html }) => values(html, 'id').filter((id, at, all) => all.indexOf(id) !== at).map((id) => `${url}: ${id}`));
    expect(twice).toEqual([]);
  });

  test('every name that another element is told by stands in its page', () => {
    const told = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget', 'for'];
    const lost = built.flatMap(({ url, html }) => told.flatMap((attribute) => values(html, attribute).flatMap((names) => names.split(' ')).filter((id) => !ids.get(url)!.has(id)).map((id) => `${url}: ${attribute}=${id}`)));
    expect(lost).toEqual([]);
  });

  test.each(['ko', 'en'] as const)('from the first page, "next" visits every page of %s once, and "previous" goes back the same way', (locale) => {
    const all = entries.filter((entry) => entry.locale === locale).map(({ url }) => url);
    const first = all.find((url) => !related(url, 'prev'))!;
    const chain = [first];
    for (let url = related(first, 'next'); url && chain.length <= all.length; url = related(url, 'next')) chain.push(url);
    expect([...chain].sort()).toEqual([...all].sort());
    expect(chain.slice(1).map((url) => related(url, 'prev'))).toEqual(chain.slice(0, -1));
  });

  test.each(entries.map(({ url, file }) => ({ url, file })))('$url is edited at its own file, read as Markdown, and twinned', ({ url, file }) => {
    const links = values(htmlOf.get(url)!, 'href');
    expect(existsSync(resolve(import.meta.dirname, '../..', file))).toBe(true);
    expect(links).toEqual(expect.arrayContaining([`${project.homepage}/edit/main/${file}`, `${url.slice(0, -1)}.md`]));
    const other = url.startsWith('/en/') ? url.slice(3) : `/en${url}`;
    const switches = htmlOf.get(url)!.match(/<span class="?lang"?[\s\S]*?<button/)![0];
    expect(values(switches, 'href').sort()).toEqual([url, other].sort());
  });
});

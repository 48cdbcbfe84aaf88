import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { visit } from 'unist-util-visit';
import { report } from '#wiki/author/report';
import { readTexts } from '#wiki/disk';
import type { Entry } from '#wiki/entry';
import { sorted, show, type Place, type Problem } from '#wiki/problem';
import { checkedTree, placeOf } from '#wiki/prose/tree';
import { wiki } from '../wiki-on-disk.ts';

/** A page of the built site: its address and its HTML. */
export interface Built {
  readonly url: string;
  readonly html: string;
}

/** Fails a build in which a link, an anchor or a picture leads nowhere, and lists all of them by the file in which they were written. */
export function linkCheck(): AstroIntegration {
  return {
    name: 'link-check',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = (await readdir(dir, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
        const html = files.filter((file) => file.endsWith('.html') && file !== 'sandbox.html');
        const pages = await Promise.all(html.map(async (file): Promise<Built> => ({
          url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html: await readFile(new URL(file, dir), 'utf8'),
        })));
        const isServed = (path: string) => existsSync(fileURLToPath(new URL(`.${path.replace(/\/$/, '/index.html')}`, dir)));
        const problems = linkProblems(pages, wiki().entries, isServed);
        if (problems.length === 0) return;
        logger.error(`links of the built pages must lead somewhere\n${report(problems, readTexts().pages)}`);
        throw new Error(`links: every link of the site must lead somewhere, got ${problems.length} that do not`);
      },
    },
  };
}

/** Every link of the built pages that leads nowhere, in the file of the page it stands in. */
export function linkProblems(pages: readonly Built[], entries: readonly Entry[], isServed: (path: string) => boolean): Problem[] {
  const written = new Map(entries.map((entry) => [entry.url, entry]));
  const plain = pages.map(({ url, html }): Built => ({ url, html: html.replace(/<script[\s\S]*?<\/script>/g, '') }));
  const ids = new Map(plain.map(({ url, html }) => [url, new Set(values(html, 'id'))]));
  return sorted(plain.flatMap(({ url, html }) => {
    const blame = (link: string, why: string | undefined): Problem[] => (why ? [problemOf(link, why, url, written.get(url))] : []);
    const lost = (link: string) => faultOf(link, url, ids, isServed);
    return [
      ...values(html, 'href').flatMap((link) => blame(link, lost(link))),
      ...values(html, 'src').flatMap((link) => blame(link, lost(link) ?? (isElsewhere(link, url) ? 'which is another host' : undefined))),
    ];
  }));
}

const top: Place = { line: 1, column: 1, length: 1 };

function problemOf(link: string, why: string, url: string, entry: Entry | undefined): Problem {
  const message = `a link must lead to a page of the site and to a place on it, got ${show(link)}, ${why}`;
  const [file, place] = entry ? [entry.file, placeIn(entry, link)] : [url, top];
  return { file, place, rule: 'site/broken-link', severity: 'error', message, fix: 'link a page as [[name]]' };
}

const isElsewhere = (link: string, url: string): boolean =>
  !link.startsWith('data:') && new URL(link, `http://site${url}`).origin !== 'http://site';

/** Why a link leads nowhere; undefined if it leads somewhere, or to another host, which nobody asks. */
function faultOf(link: string, url: string, ids: ReadonlyMap<string, ReadonlySet<string>>, isServed: (path: string) => boolean): string | undefined {
  if (!URL.canParse(link, `http://site${url}`)) return 'which is no address';
  const { origin, pathname, hash } = new URL(link, `http://site${url}`);
  if (origin !== 'http://site') return undefined;
  const path = decoded(pathname);
  if (path === undefined || path.split('/').includes('..') || !isServed(path)) return 'which leads nowhere';
  const anchor = decoded(hash.slice(1))?.split('?')[0];
  return anchor && !ids.get(path)?.has(anchor) ? 'which is no place there' : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Where the prose of a page says an address; its first line for what the layout adds. */
function placeIn(entry: Entry, link: string): Place {
  let place = top;
  visit(checkedTree(entry), (node) => {
    if (place === top && 'url' in node && (node.url === link || encodeURI(node.url) === link)) place = placeOf(node);
  });
  return place;
}

/** The values of an attribute, wherever it stands. */
export const values = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'g'))]
    .map(([, a, b, c]) => (a ?? b ?? c ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'));

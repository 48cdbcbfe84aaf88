import { locales } from '#core/locale';
import { namesOf, resolve } from '#wiki/names/names';
import { wiki } from './wiki-on-disk.ts';

/** Where `[[name]]` leads, seen from a page file. Throws what `npm run wiki -- check` would say. */
export function linkFrom(name: string, path: string): { href: string; title: string } {
  const locale = locales.find((known) => path.includes(`/content/${known}/`)) ?? 'ko';
  const found = resolve(namesOf(wiki()), name, locale);
  if (!('entry' in found)) throw new Error(`${path}: ${found.message} (${found.fix})`);
  return { href: found.entry.url, title: found.entry.page.title };
}

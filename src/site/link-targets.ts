import { locales } from '#core/locale';
import { readWiki } from '#wiki/disk';
import { namesOf, resolve, type Names } from '#wiki/names/names';

let names: Names | undefined;

/** Where `[[name]]` leads, seen from a page file. Throws what `npm run wiki -- check` would say. */
export function linkFrom(name: string, path: string): { href: string; title: string } {
  names ??= namesOf(readWiki());
  const locale = locales.find((known) => path.includes(`/content/${known}/`)) ?? 'ko';
  const found = resolve(names, name, locale);
  if (!('entry' in found)) throw new Error(`${path}: ${found.message} (${found.fix})`);
  return { href: found.entry.url, title: found.entry.page.title };
}

import { readWiki } from '#wiki/read';

/** Old address -> new address, from the redirect records of the wiki. */
export function redirects(): Record<string, string> {
  const { redirects, entries } = readWiki();
  return Object.fromEntries(redirects.flatMap(({ url, locale, redirect }) => {
    const target = entries.find(({ page, locale: lang }) => page.id === redirect.canonical_id && lang === locale);
    return target ? [[url, target.url]] : [];
  }));
}

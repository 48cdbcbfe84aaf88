import { address, slugOfId } from '#wiki/names/address';
import { namesOf } from '#wiki/names/names';
import { wiki } from '../wiki-on-disk.ts';

/** Old address -> new address: from the redirect records, and from the slug of an id to the page that has since got a shorter one. */
export function redirects(): Record<string, string> {
  const { redirects, entries } = wiki();
  const { pages } = namesOf(wiki());
  const recorded = redirects.flatMap(({ url, locale, redirect }) => {
    const target = pages.get(redirect.canonical_id)?.[locale];
    return target ? [[url, target.url]] : [];
  });
  const renamed = entries
    .map(({ locale, section, page, url }) => [address(locale, section, slugOfId(page.id)), url] as const)
    .filter(([from, to]) => from !== to);
  return Object.fromEntries([...recorded, ...renamed]);
}

import { families } from '#core/card/kinds';
import { readWiki } from '#wiki/disk';
import type { Entry } from '#wiki/entry';

const list = ({ locale, section }: Entry): string => `${locale === 'ko' ? '' : '/en'}/${section}/`;

/** Every kind of page the site has: both homes, the page that is not found, lists, and each page of the wiki in each language. */
export function pages(): string[] {
  const { entries } = readWiki();
  const fixed = ['/', '/en/', '/404.html', '/sources/', '/en/sources/', '/sources/documentation/', '/en/sources/documentation/', '/choose/', '/en/choose/', '/compare/', '/en/compare/', '/playground/', '/en/playground/', '/your-data/', '/en/your-data/', '/disagreements/', '/en/disagreements/', ...families.flatMap((family) => [`/disagreements/${family}/`, `/en/disagreements/${family}/`])];
  return [...fixed, ...new Set(entries.map(list)), ...entries.map(({ url }) => url)];
}

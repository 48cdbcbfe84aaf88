import { families } from '#core/card/kinds';
import { readWiki } from '#wiki/disk';
import type { Entry } from '#wiki/entry';

const list = ({ locale, section }: Entry): string => `${locale === 'ko' ? '' : '/en'}/${section}/`;

/**
 * The pages of the wiki that are opened in a browser: the model page of each section, and every fifth, in one language or the other.
 * All of them with `EVERY_PAGE=1`; what a browser is not needed for is held on every page in any case.
 */
export function sample(): readonly Entry[] {
  const { entries } = readWiki();
  const models = new Set(['huber', 'triplet', 'dice', 'loss-function', 'choosing-a-loss', 'softmax-then-nll']);
  return process.env['EVERY_PAGE'] ? entries : entries.filter(({ slug }, at) => models.has(slug) || at % 5 === 0);
}

/** Every kind of page the site has: both homes, the page that is not found, lists, and pages of the wiki. */
export function pages(): string[] {
  const { entries } = readWiki();
  const fixed = ['/', '/en/', '/404.html', '/sources/', '/en/sources/', '/sources/documentation/', '/en/sources/documentation/', '/choose/', '/en/choose/', '/compare/', '/en/compare/', '/playground/', '/en/playground/', '/playground/classification/', '/en/playground/classification/', '/your-data/', '/en/your-data/', '/disagreements/', '/en/disagreements/', ...families.flatMap((family) => [`/disagreements/${family}/`, `/en/disagreements/${family}/`])];
  return [...fixed, ...new Set(entries.map(list)), ...sample().map(({ url }) => url)];
}

import { readWiki } from '#wiki/disk';
import type { Wiki } from '#wiki/entry';

/** How long a reading is good while somebody writes, in ms: one page asks for it many times. */
const fresh = 500;

let known: { readonly wiki: Wiki; readonly at: number } | undefined;

/** The wiki as it lies on disk: read once for a build, anew for each page while writing. */
export function wiki(): Wiki {
  if (!known || (import.meta.env?.DEV && Date.now() - known.at > fresh)) known = { wiki: readWiki(), at: Date.now() };
  return known.wiki;
}

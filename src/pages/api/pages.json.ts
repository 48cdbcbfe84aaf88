import type { APIRoute } from 'astro';
import { wiki } from '#site/wiki-on-disk';

/** The full record of every page. */
export const GET: APIRoute = () => Response.json(wiki().entries.map(({ locale, section, slug, url, page }) => ({ locale, section, slug, url, ...page })));

import type { APIRoute } from 'astro';
import { wiki } from '#site/wiki-on-disk';

/** Every source with how it was checked. */
export const GET: APIRoute = () => Response.json(wiki().sources);

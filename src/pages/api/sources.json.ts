import type { APIRoute } from 'astro';
import { wiki } from '#components/site/wiki.ts';

/** Every source with how it was checked. */
export const GET: APIRoute = () => Response.json(wiki().sources);

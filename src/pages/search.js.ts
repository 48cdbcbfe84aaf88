import type { APIRoute } from 'astro';
import { bundle } from '#build/bundle';

/** The search palette, loaded on first use. */
export const GET: APIRoute = async () => new Response(await bundle('src/components/search/palette.ts'), { headers: { 'content-type': 'text/javascript' } });

import type { APIRoute } from 'astro';
import { disagreements } from '#site/disagreements';

/** Every disagreement of the frameworks: the input, each call as it ran, what it gave. */
export const GET: APIRoute = () => new Response(JSON.stringify(disagreements), { headers: { 'content-type': 'application/json' } });

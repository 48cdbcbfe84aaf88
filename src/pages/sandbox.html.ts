import type { APIRoute } from 'astro';
import { sandboxPage } from '#site/sandbox-page';

/** The document that every cell's hidden frame loads. */
export const GET: APIRoute = async () => new Response(await sandboxPage(), { headers: { 'content-type': 'text/html; charset=utf-8' } });

import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { transform } from 'esbuild';

/** How the palette looks, loaded with it. */
export const GET: APIRoute = async () => {
  const { code } = await transform(await readFile('src/styles/search.css', 'utf8'), { loader: 'css', minify: true });
  return new Response(code, { headers: { 'content-type': 'text/css' } });
};

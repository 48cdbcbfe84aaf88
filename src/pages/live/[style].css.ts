import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { transform } from 'esbuild';

export const getStaticPaths = (() => ['editor', 'search'].map((style) => ({ params: { style } }))) satisfies GetStaticPaths;

/** How a live part looks, loaded with it. */
export const GET: APIRoute = async ({ params }) => {
  const { code } = await transform(await readFile(`src/styles/${params['style']}.css`, 'utf8'), { loader: 'css', minify: true });
  return new Response(code, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};

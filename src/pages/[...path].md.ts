import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownOf } from '#site/markdown-page';
import { wiki } from '#site/wiki-on-disk';
import type { Entry } from '#wiki/entry';

export const getStaticPaths = (() =>
  wiki().entries.map((entry) => ({ params: { path: entry.url.slice(1, -1) }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props, site }) =>
  new Response(await markdownOf(props['entry'] as Entry, wiki(), site!), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });

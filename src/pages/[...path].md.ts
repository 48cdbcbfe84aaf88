import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownTwin } from '#build/twin';
import { wiki } from '#components/site/wiki.ts';
import type { Entry } from '#wiki/entry';

export const getStaticPaths = (() =>
  wiki().entries.map((entry) => ({ params: { path: entry.url.slice(1, -1) }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props, site }) =>
  new Response(await markdownTwin(props['entry'] as Entry, wiki(), site!), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });

import type { APIRoute, GetStaticPaths } from 'astro';
import { scripts } from '#site/live-scripts';

export const getStaticPaths = (async () =>
  [...(await scripts()).files].map(([name, text]) => ({ params: { file: name.replace(/\.js$/, '') }, props: { text } }))) satisfies GetStaticPaths;

/** The scripts of the live parts. */
export const GET: APIRoute = ({ props }) => new Response(props['text'] as string, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });

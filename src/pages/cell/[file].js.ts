import type { APIRoute, GetStaticPaths } from 'astro';
import { cellScripts } from '#build/cell';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await cellScripts()).files].map(([name, text]) => ({ params: { file: name.replace(/\.js$/, '') }, props: { text } }));

/** The scripts of the cells, loaded when one is used. */
export const GET: APIRoute = ({ props }) => new Response(props.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });

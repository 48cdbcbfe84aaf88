import type { APIRoute, GetStaticPaths } from 'astro';
import { fontNames, titleFont, type FontName } from '#site/fonts';
import { wiki } from '#site/wiki-on-disk';
import { en } from '#text/en';
import { ko } from '#text/ko';

export const getStaticPaths = (() => fontNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** Every text that is set in the serif: titles, leads, headings and the words of the home page. */
const serifText = (): string =>
  wiki().entries.flatMap(({ page, body }) => [page.title, page.description, ...(body.match(/^#+ .*$/gm) ?? [])])
    .concat(Object.values(ko.site), Object.values(en.site)).join('');

export const GET: APIRoute = async ({ params }) => new Response(await titleFont(params.name as FontName, serifText()));

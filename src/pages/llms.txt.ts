import type { APIRoute } from 'astro';
import { locales } from '#core/locale';
import { text } from '#text/index';
import { groups } from '#site/navigation/navigation';

/** A table of contents for programs, each page as its Markdown twin. */
export const GET: APIRoute = ({ site }) => {
  const lists = locales.map((locale) => {
    const pages = groups(locale).flatMap(({ entries }) => entries);
    const lines = pages.map(({ page, url }) => `- [${page.title}](${new URL(`${url.slice(0, -1)}.md`, site).href}): ${page.description}`);
    return `## ${locale === 'ko' ? '한국어' : 'English'}\n\n${lines.join('\n')}`;
  });
  return new Response(`# Lossary\n\n> ${text('en').site.homeLead}\n\n${lists.join('\n\n')}\n\n## Data\n\n- [pages.json](${new URL('/api/pages.json', site).href})\n- [losses.json](${new URL('/api/losses.json', site).href})\n- [sources.json](${new URL('/api/sources.json', site).href})\n- [conventions.json](${new URL('/api/conventions.json', site).href}): where libraries and papers differ, with the numbers of both sides (once disagreements.json)\n`);
};

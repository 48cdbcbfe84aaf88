import type { APIRoute } from 'astro';
import { wiki } from '#site/wiki-on-disk';
import { pageBill } from '#wiki/evidence/bill';

/** The full record of every page, and the bill behind its confidence by letters. */
export const GET: APIRoute = () => Response.json(wiki().entries.map((entry) => {
  const { locale, section, slug, url, page } = entry;
  const { score, points, shares, cap } = pageBill(wiki(), entry);
  return { locale, section, slug, url, ...page, bill: { score, points, shares, ...(cap && { cap }) } };
}));

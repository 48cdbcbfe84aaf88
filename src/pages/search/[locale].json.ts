import type { APIRoute, GetStaticPaths } from 'astro';
import { locales, type Locale } from '#core/locale';
import { sparkline } from '#demo/kit/plot/sparkline';
import { cardOf } from '#cards/index';
import { text } from '#text/index';
import { searchDocuments, type Shown } from '#wiki/search/documents';
import type { Entry } from '#wiki/entry';
import { buildIndex, packIndex } from '#wiki/search/index';
import type { SearchData } from '#components/search/results.ts';
import { chooserDocument } from '#site/choose/document';
import { comparisonDocument } from '#components/site/comparison.ts';
import { playgroundDocuments } from '#site/tools/playground';
import { yourDataDocument } from '#site/tools/your-data';
import { groups } from '#site/navigation/navigation';
import { wiki } from '#site/wiki-on-disk';

export const getStaticPaths = (() => locales.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

/** The formula that the page of a loss shows by its tag, and the other names of its function, those in the frameworks among them. */
function shownBy({ section, slug }: Entry): Shown {
  if (section !== 'losses') return { formulas: [], names: [] };
  const { formula, aliases = [], frameworks } = cardOf(slug);
  const calls = Object.values(frameworks).flatMap((call) => /^([\w.]+)\([^()]*\)$/.exec(call)?.[1] ?? []);
  return { formulas: [formula.body], names: [...aliases.flatMap(({ name, label }) => [name, ...Object.values(label)]), ...calls] };
}

/** All that the search palette of one language needs. */
export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] as Locale;
  const { site, search: words } = text(locale);
  const places = { losses: site.losses, concepts: site.concepts, guides: site.guides, pitfalls: site.pitfalls, names: site.ambiguous, tools: site.pagesOfSite };
  const entries = groups(locale).flatMap((group) => group.entries);
  const curves = entries.map(({ section, slug }) => (section === 'losses' ? sparkline(slug) : ''));
  const documents = [...searchDocuments(wiki(), locale, entries, shownBy), comparisonDocument(locale), chooserDocument(locale), ...playgroundDocuments(locale), yourDataDocument(locale)];
  const index = packIndex(buildIndex(documents));
  const data: SearchData = { index, words, curves, places, pages: entries.length };
  return Response.json(data);
};

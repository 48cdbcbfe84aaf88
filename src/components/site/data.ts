import type { Entry } from '#wiki/entry';
import { sourceUrl } from '#wiki/sources';
import { wiki } from '#components/site/wiki.ts';

/** A page as structured data for programs: an article about one term, with its other names and its sources. */
export function structuredData({ page, url, locale }: Entry, site: URL): object {
  const { sources } = wiki();
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: page.title,
    description: page.description,
    inLanguage: locale,
    url: new URL(url, site).href,
    dateModified: page.last_reinforced,
    about: { '@type': 'DefinedTerm', name: page.title, alternateName: page.aliases },
    citation: page.raw_sources.flatMap((key) => (sources[key] ? (sourceUrl(sources[key]) ?? []) : [])),
  };
}

import type { Entry } from '#wiki/entry';

/** A page as structured data for programs: an article about one term. */
export function structuredData({ page, url, locale }: Entry, site: URL): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: page.title,
    inLanguage: locale,
    url: new URL(url, site).href,
    dateModified: page.last_reinforced,
    about: { '@type': 'DefinedTerm', name: page.title },
  };
}

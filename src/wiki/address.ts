import type { Locale } from '#core/locale';

/** The folders of the wiki, in the order a reader meets them. */
export const sections = ['losses', 'concepts', 'guides', 'pitfalls'] as const;
export type Section = (typeof sections)[number];

/** The path of a page: Korean at the root, English below `/en/`. */
export const pathOf = (section: string, slug: string, locale: Locale): string =>
  `${locale === 'ko' ? '' : `/${locale}`}/${section}/${slug}/`;

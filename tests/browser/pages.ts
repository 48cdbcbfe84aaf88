import { readWiki } from '#wiki/disk';

/** Every kind of page the site has: both homes, the page that is not found, and each page of the wiki in each language. */
export const pages = (): string[] => ['/', '/en/', '/404.html', '/sources/', '/en/sources/', '/sources/documentation/', '/en/sources/documentation/', '/disagreements/', '/en/disagreements/', ...readWiki().entries.map(({ url }) => url)];

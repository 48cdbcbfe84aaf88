import { z } from 'zod';
import { trusts } from './schema.ts';
import { text, webAddress } from '../text/fields.ts';

/** DOI as the registrars write it, without resolver. */
const Doi = z.string().regex(/^10\.\d{4,9}\/(?!.*\.\.)[\w.()/:;+-]+$/, 'be a DOI as 10.1214/aoms/1177703732');
/** New (1708.02002) or old (cs/9901001) identifiers, with an optional version. */
const Arxiv = z.string().regex(/^(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/, 'be an arXiv id as 1708.02002');
const words = text(400);

/** A source, once for the whole wiki: content/sources.yaml maps a key to this. */
export const Source = z.strictObject({
  title: words,
  authors: z.array(words).min(1, 'have at least 1 entry'),
  year: z.number('be a year').int('be a year').min(1600, 'be at least 1600').max(2100, 'be at most 2100'),
  kind: z.enum(['paper', 'book', 'documentation', 'course', 'note']),
  doi: Doi.optional(),
  arxiv: Arxiv.optional(),
  url: webAddress.optional(),
  trust: z.enum(trusts),
  /** how and when it was verified */
  checked: words,
  /** the title that the DOI or arXiv id really leads to, where somebody looked */
  resolved_title: words.optional(),
});
export type Source = z.infer<typeof Source>;

/** Where a reader finds the source: DOI before arXiv before address. Undefined for a private note. */
export function sourceUrl(source: Source): string | undefined {
  if (source.doi) return `https://doi.org/${source.doi}`;
  if (source.arxiv) return `https://arxiv.org/abs/${source.arxiv}`;
  return source.url;
}

/** The sources among what a page names, in its order; their numbers in its text follow it. Notes of the old wiki are none. */
export const sourceKeys = (named: readonly string[], sources: Readonly<Record<string, Source>>): string[] => named.filter((key) => Object.hasOwn(sources, key));

/** The two lists a reader finds sources in: what is published once, and what changes with its software. */
export const shelves = ['papers', 'documentation'] as const;
export type Shelf = (typeof shelves)[number];
export const shelfOf = ({ kind }: Source): Shelf => (kind === 'paper' || kind === 'book' ? 'papers' : 'documentation');

import { z } from 'zod';
import type { Ambiguity, Term, Wiki } from '../entry.ts';
import { Source } from './source.ts';
import { name, slug, text } from '../text/fields.ts';
import { readYaml, type Yaml } from './yaml.ts';

const called = name(80);
const names = { ko: called, en: called };
const page = z.string().regex(/^(?:losses|concepts|guides|pitfalls)\/[a-z0-9]+(?:-[a-z0-9]+)*$/, 'look like losses/huber');
const words = { ko: text(200), en: text(200) };

/** The catalogs: YAML files beside the pages that map keys to entries, each with the shape of one of its entries. */
export const catalogs = {
  'content/sources.yaml': Source,
  'content/tags.yaml': z.strictObject(names),
  /** the key is the English term; `avoid` lists Korean spellings that prose must not use for it */
  'content/glossary.yaml': z.strictObject({ ko: called, avoid: z.array(text(80)).optional() }),
  /** the key is the name; `pages` maps `section/slug` to what the name means there */
  'content/disambiguation.yaml': z.strictObject({ ...names, pages: z.record(page, z.strictObject(words)).refine((pages) => Object.keys(pages).length > 1, 'name at least 2 pages') }),
} as const;
export type CatalogFile = keyof typeof catalogs;

/** The key of an entry: a kebab word for sources and tags, any text for terms and names. */
export const catalogKey: Record<CatalogFile, z.ZodType<string>> = {
  'content/sources.yaml': slug, 'content/tags.yaml': slug, 'content/glossary.yaml': called, 'content/disambiguation.yaml': called,
};

/** A catalog as YAML, years as numbers. */
export function catalogYaml(text: string): Yaml {
  return readYaml(text.replace(/\r\n?/g, '\n'), 1, new Set(['year']));
}

/** The sound entries of every catalog. A file that is missing is empty. */
export function readCatalogs(texts: Readonly<Record<string, string>>): Pick<Wiki, 'sources' | 'tags' | 'keys' | 'terms' | 'ambiguities'> {
  const sound = <File extends CatalogFile>(file: File): Record<string, z.infer<(typeof catalogs)[File]>> => {
    const { value } = catalogYaml(texts[file] ?? '');
    const entries = Object.entries(typeof value === 'object' && value ? value : {});
    return Object.fromEntries(entries.flatMap(([name, data]) => {
      const parsed = catalogs[file].safeParse(data);
      return parsed.success ? [[name, parsed.data as z.infer<(typeof catalogs)[File]>]] : [];
    }));
  };
  const keys = (file: CatalogFile) => Object.keys((catalogYaml(texts[file] ?? '').value || {}) as object);
  const terms = Object.entries(sound('content/glossary.yaml')).map(([en, { ko, avoid = [] }]): Term => ({ ko, en, avoid }));
  const ambiguities = Object.entries(sound('content/disambiguation.yaml')).map(([name, { pages, ...title }]): Ambiguity => ({
    name, title, choices: Object.entries(pages).map(([page, meaning]) => ({ page, ...meaning })),
  }));
  return { sources: sound('content/sources.yaml'), tags: sound('content/tags.yaml'), keys: { sources: keys('content/sources.yaml'), tags: keys('content/tags.yaml') }, terms, ambiguities };
}

import { locales, type Locale } from '#core/locale';
import { readTold } from './conventions/file.ts';
import { sections, type Entry, type PageFile, type RedirectEntry, type Section, type Wiki } from './entry.ts';
import { parseEvidence } from './evidence/evidence.ts';
import { address } from './names/address.ts';
import { readCatalogs } from './record/catalogs.ts';
import { readFrontMatter } from './record/frontmatter.ts';
import { merge, PageFields, Redirect, Translation } from './record/schema.ts';

/** The texts of a content folder: path relative to the project -> text. Undefined where there is no such file. */
export interface Texts {
  readonly pages: Readonly<Record<string, string>>;
  /** the files beside the pages: catalogs, conventions, and the evidence */
  readonly data: Readonly<Record<string, string>>;
  /** files that were not read, and what they are instead of plain text: links, devices, binaries */
  readonly refused?: Readonly<Record<string, string>>;
  /** addresses of the pictures that prose may show: `/curve.svg` */
  readonly pictures?: ReadonlySet<string>;
}

/** Understands a content folder. Never throws: what cannot be read is left out here and reported by `check`. */
export function understand(texts: Texts): Wiki {
  const files = Object.entries(texts.pages).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([file, text]) => pageFile(file, text) ?? []);
  const korean = new Map<string, PageFields>();
  for (const { locale, front } of files) {
    const record = PageFields.safeParse(front.data);
    if (locale === 'ko' && record.success && record.data.status !== 'redirect') korean.set(record.data.id, record.data);
  }
  const entries: Entry[] = [];
  const redirects: RedirectEntry[] = [];
  for (const { file, locale, section, slug, front } of files) {
    const place = { file, locale, section, slug, url: address(locale, section, slug) };
    if (front.data['status'] === 'redirect') {
      const redirect = Redirect.safeParse(front.data);
      if (redirect.success) redirects.push({ ...place, redirect: redirect.data });
      continue;
    }
    const page = locale === 'ko' ? korean.get(String(front.data['id'])) : translated(front.data, korean);
    if (page) entries.push({ ...place, page, body: front.body, bodyLine: front.bodyLine });
  }
  return { files, entries, redirects, ...readCatalogs(texts.data), conventions: readTold(texts.data), evidence: parseEvidence(texts.data['content/evidence.json']) };
}

function translated(data: unknown, korean: ReadonlyMap<string, PageFields>) {
  const translation = Translation.safeParse(data);
  const original = translation.success && korean.get(translation.data.translation_of);
  return translation.success && original ? merge(original, translation.data) : undefined;
}

/** Undefined for a file that lies where no page may lie; `strayFiles` reports it. */
function pageFile(file: string, text: string): PageFile | undefined {
  const [, locale, section, slug] = /^content\/([^/]+)\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
  if (!isLocale(locale) || !isSection(section) || !slug) return undefined;
  return { file, locale, section, slug, text, front: readFrontMatter(text) };
}

/** Files under a language that are no page: wrong folder, ending or depth. */
export function strayFiles(texts: Texts): string[] {
  return Object.keys(texts.pages).filter((file) => !pageFile(file, ''));
}

function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

function isSection(value: string | undefined): value is Section {
  return sections.some((section) => section === value);
}

import type { Locale, Words } from '#core/locale';
import type { Told } from './conventions/convention.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { FrontMatter } from './record/frontmatter.ts';
import type { Page, Redirect } from './record/schema.ts';
import type { Source } from './record/source.ts';

/** The folders of content, in the order of the navigation. */
export const sections = ['losses', 'concepts', 'guides', 'pitfalls'] as const;
export type Section = (typeof sections)[number];

/** A page file: where it lies and what it holds. */
export interface PageFile {
  /** relative to the project: `content/ko/losses/huber.mdx` */
  readonly file: string;
  readonly locale: Locale;
  readonly section: Section;
  /** the file name without its ending: the last part of the address */
  readonly slug: string;
  readonly text: string;
  readonly front: FrontMatter;
}

/** A page in one language, its record complete. */
export interface Entry {
  readonly file: string;
  readonly locale: Locale;
  readonly section: Section;
  readonly slug: string;
  /** `/losses/huber/`, `/en/losses/huber/` */
  readonly url: string;
  readonly page: Page;
  readonly body: string;
  readonly bodyLine: number;
}

/** A page that only points elsewhere. */
export interface RedirectEntry {
  readonly file: string;
  readonly locale: Locale;
  readonly section: Section;
  readonly slug: string;
  readonly url: string;
  readonly redirect: Redirect;
}

/** A name that means several pages, from content/disambiguation.yaml. */
export interface Ambiguity {
  readonly name: string;
  readonly title: Words;
  /** pages as `section/slug`, some of them still to be written, with what the name means there */
  readonly choices: readonly ({ readonly page: string } & Words)[];
}

/** A term with its one Korean and one English form. */
export interface Term {
  readonly ko: string;
  readonly en: string;
  /** Korean spellings that prose must not use for it */
  readonly avoid: readonly string[];
}

/** The content folder, read and understood. Entries with a broken record are left out; `check` says why. */
export interface Wiki {
  readonly files: readonly PageFile[];
  readonly entries: readonly Entry[];
  readonly redirects: readonly RedirectEntry[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly tags: Readonly<Record<string, Words>>;
  /** keys that stand in the catalogs, sound or not: a broken source is told once, not at every page that cites it */
  readonly keys: { readonly sources: readonly string[]; readonly tags: readonly string[] };
  readonly terms: readonly Term[];
  readonly ambiguities: readonly Ambiguity[];
  /** what each loss shows of where others differ, its own records first */
  readonly conventions: ReadonlyMap<string, readonly Told[]>;
  /** what the tests proved */
  readonly evidence: Evidence;
}

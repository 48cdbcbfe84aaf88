import { z } from 'zod';
import { name, slug, text } from '../text/fields.ts';

/** Language-neutral name of a page: `wiki-2026-1122-huber`. The date is that of its first change. */
export const PageId = z.string().regex(/^wiki-\d{4}-\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*$/, 'look like wiki-2026-1122-huber');

/** A real calendar day, as text: a Date would move it between time zones. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'be a day as 2026-11-22').refine(isDay, 'be a day of the calendar');

/** A key of content/sources.yaml, or lines of a seed note: `huber1964`, `seed:000#L29-35`. */
export const SourceRef = z.string().regex(/^(?:[a-z][a-z0-9-]*|seed:\d{3}#L\d+(?:-\d+)?)$/, 'be a key of content/sources.yaml or lines of a seed, as seed:000#L29-35');

export const statuses = ['draft', 'review', 'verified', 'deprecated', 'redirect'] as const;
export const verifications = ['unverified', 'sourced', 'applied', 'reference_checked'] as const;
export const trusts = ['A', 'B', 'C', 'D'] as const;
export const reasons = ['alias', 'moved', 'merged', 'misspelling', 'deleted-in-favour-of'] as const;

const Change = z.strictObject({
  date: Day,
  /** what changed, for readers, in one line */
  change: text(200),
});

/** The fields of every record, the redirect included. */
const identity = {
  id: PageId,
  title: name(120),
  /** where it stood in the wiki it came from; kept, shown nowhere */
  category: z.string().regex(/^\d{2}_[A-Za-z]+(?:\/[A-Za-z0-9-]+)+$/, 'look like 10_Wiki/Topics').default('10_Wiki/Topics'),
  /** where the editors are with it; what was proved is `verification_status` */
  status: z.enum(statuses).default('draft'),
  /** the page that holds the text: this one, or the target of a redirect */
  canonical_id: z.union([z.literal('self'), PageId], 'be self or the id of a page').default('self'),
  duplicate_of: z.union([z.literal('none'), PageId], 'be none or the id of a page').default('none'),
  /** the day of the last substantive change: evidence recomputed or a claim checked again, not a typo */
  last_reinforced: Day,
  /** oldest first */
  changelog: z.array(Change).min(1, 'have at least 1 entry'),
} as const;

/** The record of a page, as its Korean file holds it. Unknown fields are errors. */
export const PageFields = z.strictObject({
  ...identity,
  /** the lead under the title: what it does and why one would want it */
  description: text(300),
  /** other names readers type; each means this page only */
  aliases: z.array(name(80)).max(24, 'have at most 24 entries').default([]),
  /** the best level that at least half of the cited claims reach */
  source_trust_level: z.enum(trusts).default('D'),
  /** at most what the evidence adds up to, in hundredths */
  confidence_score: z.number('be a number').min(0, 'be at least 0').max(1, 'be at most 1').multipleOf(0.01, 'be a multiple of 0.01').default(0),
  /** what was proved */
  verification_status: z.enum(verifications).default('unverified'),
  /** words of content/tags.yaml */
  tags: z.array(slug).min(1, 'have at least 1 entry').max(12, 'have at most 12 entries'),
  raw_sources: z.array(SourceRef).default([]),
  /** the commit of the library at which the evidence was computed */
  github_commit: z.string().regex(/^(?:pending|[0-9a-f]{7,40})$/, 'be pending or the hash of a commit').default('pending'),
  tech_stack: z.strictObject({ language: text(40), framework: text(40) }).default({ language: 'TypeScript', framework: 'none' }),
  /** public functions of the library this page explains: they tie it to tests */
  implements: z.array(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'be the name of a function')).default([]),
  /** people who read the page and checked it, other than its authors */
  reviewed_by: z.array(text(80)).max(12, 'have at most 12 entries').default([]),
  /** open questions; while there is one, confidence is capped */
  disputed: z.array(text(200)).default([]),
});

/** An English file: its own words, and the version of the Korean text it follows. Everything else is inherited. */
export const Translation = z.strictObject({
  title: name(120),
  description: text(300),
  aliases: z.array(name(80)).max(24, 'have at most 24 entries').default([]),
  translation_of: PageId,
  /** of the Korean prose; written by `npm run wiki -- translate --accept <id>` */
  source_hash: z.string().regex(/^[0-9a-f]{12}$/, 'be 12 hex digits'),
});

/** A page that only points elsewhere. It has no prose and no aliases of its own. */
export const Redirect = z.strictObject({
  ...identity,
  status: z.literal('redirect'),
  canonical_id: PageId,
  duplicate_of: PageId,
  reason: z.enum(reasons),
});

export type PageFields = z.infer<typeof PageFields>;
export type Translation = z.infer<typeof Translation>;
export type Redirect = z.infer<typeof Redirect>;
export type Trust = (typeof trusts)[number];
export type Status = (typeof statuses)[number];
export type Verification = (typeof verifications)[number];
export type Reason = (typeof reasons)[number];

/** The full record of a page in one language: what the layout and the tags in prose read. */
export interface Page extends PageFields {
  /** set on a translation: the id of the page it follows */
  readonly translation_of?: string;
  /** set on a translation: the version of the Korean prose it follows */
  readonly source_hash?: string;
}

/** The English record: its own words over everything the Korean one says. */
export function merge(korean: PageFields, translation: Translation): Page {
  return { ...korean, ...translation };
}

/** For editors. Rules between fields do not survive into it. */
export function pageJsonSchema(): object {
  return {
    ...z.toJSONSchema(PageFields, { io: 'input', target: 'draft-7' }),
    title: 'Lossary page record',
    description: 'Front matter of a Korean page. Rules between fields (last_reinforced equals the newest changelog date, ...) are checked by `npm run wiki -- check` only.',
  };
}

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

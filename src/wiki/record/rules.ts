import { key } from '../names/key.ts';
import { PageFields } from './schema.ts';
import type { FieldPath } from './yaml.ts';

/** A rule between fields that does not hold. The message follows the name of the field: `must ...`. */
export interface Breach {
  readonly path: FieldPath;
  readonly message: string;
  readonly fix?: string;
}

const steps = ['unverified', 'sourced', 'applied', 'reference_checked'] as const;
/** What must be proved before the editors may say so. */
const floor = { draft: 'unverified', review: 'sourced', verified: 'applied', deprecated: 'unverified', redirect: 'unverified' } as const;

/** The record with the rules between its fields: one schema for the site and the check. */
export const PageRecord = PageFields.superRefine((record, context) => {
  for (const { path, message } of recordRules(record)) context.addIssue({ code: 'custom', path: [...path], message });
});

/** The rules between the fields of one record. A field that is missing or wrong by itself is left alone. */
export function recordRules(record: Partial<PageFields>): Breach[] {
  return [...identityRules(record), ...proofRules(record), ...dateRules(record), ...nameRules(record)];
}

/** Rules that pages and redirects share. The first that breaks is told: the fields hang together, and one of them is wrong. */
export function identityRules({ id, status, canonical_id: canonical, duplicate_of: duplicate }: Partial<PageFields>): Breach[] {
  const found: Breach[] = [];
  if (id && canonical === id) found.push({ path: ['canonical_id'], message: "be self, not the page's own id" });
  if (id && duplicate === id) found.push({ path: ['duplicate_of'], message: "be none, not the page's own id" });
  if (canonical === 'self' && duplicate && duplicate !== 'none') {
    found.push({ path: ['duplicate_of'], message: 'be none while canonical_id is self', fix: `set canonical_id: ${duplicate}, or duplicate_of: none` });
  }
  if (canonical && status && (canonical !== 'self') !== (status === 'redirect')) {
    found.push({ path: ['status'], message: canonical === 'self' ? 'not be redirect while canonical_id is self' : 'be redirect, because canonical_id is another page' });
  }
  if (canonical && canonical !== 'self' && duplicate && duplicate !== canonical) found.push({ path: ['duplicate_of'], message: `equal canonical_id (${canonical})` });
  return found.slice(0, 1);
}

function proofRules({ status, verification_status: proved, raw_sources: sources, disputed, implements: functions }: Partial<PageFields>): Breach[] {
  const found: Breach[] = [];
  if (status && proved && steps.indexOf(proved) < steps.indexOf(floor[status])) {
    found.push({ path: ['status'], message: `be lower, because verification_status is ${proved} and ${status} needs at least ${floor[status]}`, fix: 'npm run wiki -- evidence <id> prints what is missing' });
  }
  if (proved && proved !== 'unverified' && sources?.length === 0) {
    found.push({ path: ['raw_sources'], message: `name at least one source, because verification_status is ${proved}`, fix: 'add a key of content/sources.yaml' });
  }
  if (status === 'verified' && disputed?.length) found.push({ path: ['disputed'], message: 'be empty, because status is verified', fix: 'settle it, or set status: review' });
  if (proved === 'reference_checked' && functions?.length === 0) found.push({ path: ['implements'], message: 'name a function, because verification_status is reference_checked' });
  return found;
}

/** Rules about time that pages and redirects share. One is told: where both ends of the changelog are off, it is the changelog that is wrong. */
export function dateRules({ id, changelog, last_reinforced: last }: Partial<PageFields>): Breach[] {
  if (!changelog?.length) return [];
  const dates = changelog.map(({ date }) => date);
  const late = dates.findIndex((date, index) => index > 0 && date < dates[index - 1]!);
  if (late > 0) return [{ path: ['changelog', late, 'date'], message: `not come before ${dates[late - 1]} (oldest first)`, fix: 'npm run wiki -- check --fix' }];
  const newest = dates.at(-1)!;
  const day = dates[0]!.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$1-$2$3');
  const begins = !id || id.startsWith(`wiki-${day}-`);
  const ends = !last || last === newest;
  if (!begins && !ends) return [{ path: ['changelog', 0, 'date'], message: `begin on the day of id (${id.slice(5, 14)}), and changelog end on last_reinforced (${last})` }];
  if (!ends) return [{ path: ['last_reinforced'], message: `equal the newest date of changelog (${newest})`, fix: 'npm run wiki -- reinforce <id> "what changed"      (or check --fix to copy the date)' }];
  return begins ? [] : [{ path: ['id'], message: `begin with wiki-${day}-, the first date of changelog` }];
}

/** Names that are one name under `key`, and lists that repeat themselves. */
export function nameRules({ title, aliases = [], tags = [], raw_sources: sources = [] }: Partial<PageFields>): Breach[] {
  const found: Breach[] = [];
  const taken = new Map<string, string>(title ? [[key(title), title]] : []);
  aliases.forEach((alias, index) => {
    const same = taken.get(key(alias));
    if (same !== undefined) found.push({ path: ['aliases', index], message: `differ from ${JSON.stringify(same)} by more than case, spaces and hyphens`, fix: 'drop it: that spelling is already found' });
    taken.set(key(alias), alias);
  });
  for (const [field, list] of [['tags', tags], ['raw_sources', sources]] as const) {
    list.forEach((value, index) => {
      if (list.indexOf(value) < index) found.push({ path: [field, index], message: 'appear once', fix: 'drop the second' });
    });
  }
  return found;
}

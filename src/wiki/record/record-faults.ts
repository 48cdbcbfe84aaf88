import type { z } from 'zod';
import type { PageFile } from '../entry.ts';
import type { Fault } from '../problem.ts';
import { futureFaults, type Written } from './days.ts';
import { breachFaults, issueFaults } from './issues.ts';
import { dateRules, identityRules, nameRules, recordRules, type Breach } from './rules.ts';
import { PageFields, Redirect, Translation } from './schema.ts';
import { besides, fundamental } from '../text/faults.ts';

/**
 * Everything that is wrong with one record by itself: fences, YAML, fields, rules between fields.
 *
 * @param today  the newest day that a date may name
 */
export function recordFaults({ front, locale, slug }: PageFile, today: string): Fault[] {
  const first = fundamental(front.faults);
  if (first.length) return [...first];
  // A file that could not be taken apart has no fields to judge.
  if (Object.keys(front.data).length === 0) return [...front.faults];
  const faults = besides(front.faults, fieldFaults(front, schemaOf(front.data, locale), today));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    faults.push({ place: { line: 1, column: 1, length: 3 }, rule: 'fm/file-name', severity: 'error', message: `the file name must be lower case ASCII words joined by hyphens, got ${JSON.stringify(slug)}`, fix: 'rename the file' });
  }
  return faults;
}

/** Does a record only point elsewhere? A page that is called a redirect and points nowhere stays a page. */
export function isRedirect(data: PageFile['front']['data']): boolean {
  return data['status'] === 'redirect' && (data['reason'] !== undefined || (data['canonical_id'] ?? 'self') !== 'self');
}

/** The schema of a file: redirect, translation or full record. */
function schemaOf(data: PageFile['front']['data'], locale: PageFile['locale']): Schema {
  if (isRedirect(data)) return { shape: Redirect, rules: (record) => [...identityRules(record), ...dateRules(record)] };
  if (locale !== 'ko') return { shape: Translation, rules: nameRules };
  return { shape: PageFields, rules: recordRules };
}

interface Schema {
  readonly shape: z.ZodObject;
  readonly rules: (record: Partial<PageFields>) => Breach[];
}

/** Field by field first; then the rules between those fields that are sound, so that all is said at once. */
function fieldFaults(front: PageFile['front'], { shape, rules }: Schema, today: string): Fault[] {
  const known = Object.keys(shape.shape);
  const result = shape.safeParse(front.data);
  const issues = result.success ? [] : result.error.issues;
  const broken = new Set(issues.map(({ path }) => path[0]));
  const sound = Object.fromEntries(Object.entries(shape.shape).flatMap(([name, field]) => {
    const parsed = (field as z.ZodType).safeParse(front.data[name]);
    return parsed.success && !broken.has(name) ? [[name, parsed.data]] : [];
  }));
  const future = futureFaults(datesIn(sound), today, front.at, 'fm');
  const judged = future.length ? { ...sound, changelog: undefined, last_reinforced: undefined } : sound;
  const inherited = shape === Translation ? issues.filter(({ code }) => code === 'unrecognized_keys').flatMap((issue) => ('keys' in issue ? issue.keys : [])).filter((name) => name in PageFields.shape) : [];
  return [
    ...issueFaults(issues, front.data, front.at, 'fm', known).map((fault) => {
      const name = inherited.find((name) => fault.message.endsWith(`got "${name}"`));
      return name ? { ...fault, rule: 'fm/inherited', message: `a translation must inherit ${name} from the Korean page, got its own`, fix: `remove ${name}` } : fault;
    }),
    ...future, ...breachFaults(rules(judged as Partial<PageFields>), front.data, front.at),
  ];
}

function datesIn({ changelog = [], last_reinforced: last }: Partial<PageFields>): Written[] {
  return [...changelog.map(({ date }, index) => ({ path: ['changelog', index, 'date'], date })), ...(last ? [{ path: ['last_reinforced'], date: last }] : [])];
}

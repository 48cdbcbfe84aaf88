import type { z } from 'zod';
import { nearest } from '../names/names.ts';
import { show, type Fault } from '../problem.ts';
import type { Breach } from './rules.ts';
import type { FieldPath, Yaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;

const shapes: Readonly<Record<string, string>> = { string: 'be text', array: 'be a list', object: 'be a mapping', record: 'be a mapping', number: 'be a number', int: 'be a whole number' };

/**
 * The issues of a schema in the one grammar: `<field> must <rule>, got <value>`, at the place of the field.
 *
 * @param area   first part of the rule id: `fm`, `source`
 * @param known  the fields there are, to name the one that was meant
 */
export function issueFaults(issues: readonly Issue[], data: unknown, at: Yaml['at'], area: string, known: readonly string[], prefix: FieldPath = []): Fault[] {
  const told = new Set<string>();
  const missing = issues.map(({ path }) => [...prefix, ...(path as FieldPath)]).filter((path) => valueAt(data, path) === undefined);
  // what is wrong with a whole comes before its parts, so that a field that is missing is known to be misspelled
  return [...issues].sort((a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys')).flatMap((issue): Fault[] => {
    const path = [...prefix, ...(issue.path as FieldPath)];
    if (issue.code === 'unrecognized_keys') {
      const lacking = missing.filter((other) => other.length === path.length + 1 && pathText(other.slice(0, -1)) === pathText(path)).map((other) => String(other.at(-1)));
      return issue.keys.map((name) => {
        const near = nearest(name, lacking) ?? (issue.path.length ? undefined : nearest(name, known));
        if (near && lacking.includes(near)) told.add(pathText([...path, near]));
        const must = `a field of ${issue.path.length ? pathText(path) : 'the record'} must be one it has`;
        return fault(at([...path, name], 'key'), `${area}/unknown-field`, `${must}, got ${show(name)}`, near ? `did you mean ${near}?` : `remove ${name}`);
      });
    }
    if (told.has(pathText(path))) return []; // what else is wrong with a field follows from the first, or is told next
    told.add(pathText(path));
    const ofKey = issue.code === 'invalid_key';
    const value = ofKey ? path.at(-1) : valueAt(data, path);
    return [fault(within(at(path, ofKey ? 'key' : 'value'), issue, value), ruleOf(area, path.slice(prefix.length)), `${pathText(path)} must ${value === undefined ? 'be present' : wording(issue)}, got ${show(value)}`, hint(issue, value))];
  });
}

/** Rules between fields that do not hold, at their places. */
export function breachFaults(breaches: readonly Breach[], data: unknown, at: Yaml['at'], area = 'fm'): Fault[] {
  return breaches.map(({ path, message, fix }) => fault(at(path), ruleOf(area, path), `${pathText(path)} must ${message}, got ${show(valueAt(data, path))}`, fix));
}

/** `['changelog', 1, 'date']` as readers write it: `changelog[1].date`. */
export function pathText(path: FieldPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index ? `.${part}` : part)).join('') || 'the record';
}

/** What lies at a path; undefined where nothing does. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<string | number, unknown>)[part] : undefined), data);
}

function fault(place: Fault['place'], rule: string, message: string, fix?: string): Fault {
  return { place, rule, message, severity: 'error', ...(fix && { fix }) };
}

/** The part of a value that an issue is about, where it stands in the file letter by letter, quoted or not. */
function within(place: Fault['place'], issue: Issue, value: unknown): Fault['place'] {
  const part = issue.code === 'custom' ? (issue.params as { at: number; length: number } | undefined) : undefined;
  const quotes = typeof value === 'string' ? place.length - value.length : -1;
  return part && (quotes === 0 || quotes === 2) ? { ...place, column: place.column + quotes / 2 + part.at, length: part.length } : place;
}

function ruleOf(area: string, path: FieldPath): string {
  return `${area}/${String(path[0] ?? 'record').replaceAll('_', '-')}`;
}

function wording(issue: Issue): string {
  if (issue.code === 'invalid_value') return `be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid')) return shapes[issue.expected] ?? `be ${issue.expected}`;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'be a sound key';
  return issue.message;
}

function hint(issue: Issue, value: unknown): string | undefined {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
  const near = nearest(value, issue.values.map(String));
  return near && `use ${near}`;
}

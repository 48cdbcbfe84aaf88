import { visible } from './text/characters.ts';

/** How much a problem matters: an error fails the check, a warning is only shown. */
export type Severity = 'error' | 'warning';

/** A stretch of a file. Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** how many characters the caret underlines, at least 1 */
  readonly length: number;
}

/** Something wrong in a text whose file is not yet known. */
export interface Fault {
  readonly place: Place;
  /** stable id, as `fm/status`: what a reader searches for */
  readonly rule: string;
  /** `<what> must <rule>, got <value>` */
  readonly message: string;
  /** what to do, in one line */
  readonly fix?: string;
  readonly severity: Severity;
}

/** A fault in its file, the path relative to the project. */
export interface Problem extends Fault {
  readonly file: string;
}

/** A value as a message prints it: on one line, short, and with nothing hidden in it. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? visible(JSON.stringify(value)) : Array.isArray(value) ? 'a list' : value && typeof value === 'object' ? 'a mapping' : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Rules about records, which everything else follows from. */
const ofRecord = /^(?:text|yaml|fm|catalog|sources|tags|glossary|disambiguation|convention)\/|^site\/(?:duplicate-id|stray-file|file-name|translation-of|source-unknown|function-unknown)$/;
const comesFirst = ({ rule, severity }: Problem): number => (severity === 'error' && ofRecord.test(rule) ? 0 : 1);

/** The order of a report: errors of records, then file, line, column, rule. The same problem twice is said once. */
export function sorted(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...problems]
    .sort((a, b) => comesFirst(a) - comesFirst(b) || compare(a.file, b.file) || a.place.line - b.place.line || a.place.column - b.place.column || compare(a.rule, b.rule) || compare(a.message, b.message))
    .filter((problem) => {
      const id = JSON.stringify([problem.file, problem.place.line, problem.place.column, problem.rule, problem.message]);
      return !seen.has(id) && seen.add(id);
    });
}

/** By code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

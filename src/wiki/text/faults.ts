import type { Fault, Place } from '../problem.ts';
import { stranger, type Stranger } from './characters.ts';

/** Characters that no text may hold, as they stand in a file: the first of each line. */
export function textFaults(text: string): Fault[] {
  return text.split(/\r?\n/).flatMap((line, index): Fault[] => {
    const found = stranger(line);
    return found ? [strangerFault('text', found, { line: index + 1, column: found.at + 1, length: found.length })] : [];
  });
}

/** The one fault about such a character, wherever it was met. */
export function strangerFault(what: string, { called }: Pick<Stranger, 'called'>, place: Place): Fault {
  return { place, rule: 'text/character', severity: 'error', message: `${what} must not hold what a reader cannot see or takes for something else, got ${called}`, fix: 'delete it' };
}

/** Rules of YAML that leave open where the next field begins. */
const misread: ReadonlySet<string> = new Set(['yaml/syntax', 'yaml/no-space', 'yaml/tab', 'yaml/depth']);

/**
 * The faults after which nothing else that a text seems to say can be judged: it hides something, or it is not the YAML that its
 * author meant. Empty where there is none.
 */
export function fundamental(faults: readonly Fault[]): readonly Fault[] {
  const hidden = faults.filter(({ rule }) => rule === 'text/character');
  return hidden.length ? hidden : faults.filter(({ rule }) => misread.has(rule));
}

/** Faults of fields, but for those on the line of another fault: a value that YAML may not hold is of no shape either. */
export function besides(syntax: readonly Fault[], fields: readonly Fault[]): Fault[] {
  const told = new Set(syntax.map(({ place }) => place.line));
  return [...syntax, ...fields.filter(({ place }) => !told.has(place.line))];
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutants } from '#wiki/evidence/evidence';

const file = join(import.meta.dirname, 'killed.json');

/** Loss -> the mistakes in it and its card that its tests noticed when `npm run mutate -- --record` last ran, of those that mean something else. */
export function recordedMutants(): Record<string, Mutants> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Mutants>) : {};
}

/** Writes what was found of some losses into the record, in order, one a line. */
export function recordMutants(found: Readonly<Record<string, Mutants>>): void {
  const all = Object.entries({ ...recordedMutants(), ...found }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `{\n${all.map(([id, mutants]) => `  ${JSON.stringify(id)}: ${JSON.stringify(mutants)}`).join(',\n')}\n}\n`);
}

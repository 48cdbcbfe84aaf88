import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cards } from '#cards/index';
import { evidenceDifferences, evidenceFile, parseEvidence } from '#wiki/evidence/evidence';
import { exportName } from '#wiki/library';
import type { Problem } from '#wiki/problem';
import { factsOnDisk } from './facts.ts';

const path = join(import.meta.dirname, '../..', evidenceFile);

/** Evidence that files alone show to be out of date, of one loss or of all. What only a run can show is compared by `npm test`. */
export function staleEvidence(id?: string): Problem[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = text.split('\n');
  return evidenceDifferences(parseEvidence(text), { functions: factsOnDisk() }).filter(({ name }) => id === undefined || name === exportName(id)).map(({ name, message }): Problem => {
    const line = Math.max(0, lines.findIndex((line) => line.startsWith(`    "${name}":`)));
    return { file: evidenceFile, place: { line: line + 1, column: 1, length: Math.max(1, lines[line]!.length) }, rule: 'site/evidence', severity: 'error', message, fix: `npm run wiki -- evidence ${idOf(name)}` };
  });
}

const idOf = (name: string): string => cards.find(({ id }) => exportName(id) === name)?.id ?? name;

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cards } from '#cards/index';
import { examplesOf, resultsIn, runOf, type Result, type TestReport } from '#wiki/evidence/count';
import { evidenceDifferences, type Evidence, type Run } from '#wiki/evidence/evidence';
import { exportName } from '#wiki/library';
import { factsOnDisk } from './facts.ts';

const names = readdirSync(join(import.meta.dirname, '../../src/examples')).map((file) => file.replace(/\.ts$/, '')).sort();

/** What is to be counted: losses by id, cells by name. */
export interface Due {
  readonly losses: readonly string[];
  readonly cells: readonly string[];
}

/** Everything there is to count. */
export const all: Due = { losses: cards.map(({ id }) => id), cells: names };

/** What must be counted anew as far as files tell, without running anything. */
export function due(written: Evidence): Due {
  const stale = new Set(evidenceDifferences(written, { functions: factsOnDisk() }).map(({ name }) => name));
  return {
    losses: all.losses.filter((id) => stale.has(exportName(id)) || (written.functions[exportName(id)]?.failing?.length ?? 0) > 0),
    cells: names.filter((name) => !written.examples[name]),
  };
}

/**
 * The evidence with some of it counted anew by running it; what files tell is set anew for all.
 *
 * @param tell hears of each clause that does not hold, and why
 */
export async function countAnew(written: Evidence, { losses, cells }: Due, tell: (failure: string) => void = () => {}): Promise<Evidence> {
  const { runCell, runContract } = await import('./run.ts');
  const results: Result[] = losses.flatMap(runContract);
  for (const cell of cells) results.push(await runCell(cell));
  for (const { of, title, error } of results) if (error !== undefined) tell(`${of}: ${title}\n  ${error.split('\n')[0]}`);
  return assemble((id) => (losses.includes(id) ? runOf(id, results) : written.functions[exportName(id)]), { ...written.examples, ...examplesOf(cells, results) });
}

/** The evidence as a run of all tests proves it. */
export function countReport(report: TestReport): Evidence {
  const results = resultsIn(report);
  return assemble((id) => runOf(id, results), examplesOf(names, results));
}

function assemble(run: (id: string) => Run | undefined, examples: Evidence['examples']): Evidence {
  const facts = factsOnDisk();
  const functions = all.losses.flatMap((id) => {
    const found = run(id);
    return found ? [[exportName(id), { ...facts[exportName(id)]!, tests: found.tests, failing: found.failing, points: found.points }] as const] : [];
  });
  return { note: '', functions: Object.fromEntries(functions), examples: Object.fromEntries(Object.entries(examples).filter(([name]) => names.includes(name))) };
}

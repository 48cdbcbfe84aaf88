/**
 * `node scripts/mutate.ts [id ...]`: breaks each loss in every way the rules know and expects its contract to notice.
 *
 * Prints the mutants that nobody noticed, with the line they changed. Exit code 1 if one of them is not on the list of
 * mutants that mean the same as the original.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cards } from '#cards/index';
import { judge, openCourt, type Court, type Verdict } from '../tests/mutation/court.ts';
import { equivalentsOf, reasonOf } from '../tests/mutation/equivalent.ts';
import { editsOf, type Edit } from '../tests/mutation/rules.ts';

process.removeAllListeners('warning');
const wanted = process.argv.slice(2);
const ids = cards.map(({ id }) => id).filter((id) => wanted.length === 0 || wanted.includes(id));
const unknown = wanted.filter((id) => !ids.includes(id));
if (unknown.length > 0) throw new RangeError(`mutate: id must be one of ${cards.map(({ id }) => id).join(', ')}, got ${unknown.join(', ')}`);

const courts = Array.from({ length: availableParallelism() }, openCourt);
let [total, killed, equivalent] = [0, 0, 0];
for (const id of ids) {
  const source = readFileSync(join(import.meta.dirname, `../src/losses/${id}.ts`), 'utf8');
  const broken = await courts[0]!.firstFailure(source);
  if (broken !== undefined) throw new Error(`mutate: ${id} must fulfil its contract before it is broken, got "${broken}"`);
  const equivalents = await equivalentsOf(id);
  const verdicts = await judgeAll(source, editsOf(source));
  const survivors = verdicts.filter(({ killedBy }) => killedBy === undefined);
  const explained = survivors.filter((survivor) => reasonOf(survivor, equivalents) !== undefined);
  total += verdicts.length;
  killed += verdicts.length - survivors.length;
  equivalent += explained.length;
  console.log(`${id}: ${verdicts.length - survivors.length} of ${verdicts.length} killed, ${explained.length} mean the same, ${survivors.length - explained.length} survive`);
  for (const survivor of survivors) console.log(show(survivor, reasonOf(survivor, equivalents)));
}
for (const court of courts) court.close();
console.log(`\n${killed} of ${total} killed (${((100 * killed) / total).toFixed(1)} %), ${equivalent} mean the same, ${total - killed - equivalent} survive`);
if (total - killed - equivalent > 0) process.exitCode = 1;

/** Each court takes the next mutant as soon as it is free. */
async function judgeAll(source: string, edits: readonly Edit[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const queue = edits.entries();
  const sit = async (court: Court): Promise<void> => {
    for (const [at, edit] of queue) verdicts[at] = await judge(court, source, edit);
  };
  await Promise.all(courts.map(sit));
  return verdicts;
}

function show({ edit, line, before, after }: Verdict, reason: string | undefined): string {
  return `  ${reason === undefined ? 'SURVIVES' : 'the same'}  line ${line}: ${edit.rule}\n    - ${before}\n    + ${after}${reason === undefined ? '' : `\n    because ${reason}`}`;
}

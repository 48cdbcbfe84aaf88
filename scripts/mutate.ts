/**
 * `npm run mutate -- [name ...]`: makes every mistake the rules know in losses, their cards and the files of core, and
 * expects it to be noticed: by the contract of the loss; in core by its unit tests, or by the contracts of losses that use it.
 *
 * A name is the id of a loss, or a file of core such as core/rows. Prints the mistakes that nobody noticed, with the
 * line they changed. Exit code 1 if one of them is not declared to mean the same as the original, or if one that is
 * declared so was noticed.
 *
 * With --record, what was found of losses is written to tests/mutation/killed.json, where the evidence of their pages reads it.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Mutants } from '#wiki/evidence/evidence';
import { judge, openCourt, type Court, type Verdict } from '../tests/mutation/court.ts';
import { equivalentsOf, miscounted, reasonOf } from '../tests/mutation/equivalent.ts';
import { recordMutants } from '../tests/mutation/record.ts';
import { mistakesIn } from '../tests/mutation/rules.ts';
import { targets, type Target } from '../tests/mutation/targets.ts';

interface Found extends Verdict {
  readonly file: string;
}

process.removeAllListeners('warning');
const recording = process.argv.includes('--record');
const wanted = process.argv.slice(2).filter((word) => word !== '--record');
const names = new Set(targets.map(({ name }) => name));
const unknown = wanted.filter((name) => !names.has(name));
if (unknown.length > 0) throw new RangeError(`mutate: name must be one of ${[...names].join(', ')}, got ${unknown.join(', ')}`);

const courts = Array.from({ length: availableParallelism() }, openCourt);
const found: Record<string, Mutants> = {};
let [total, killed, same, wrong] = [0, 0, 0, 0];
for (const name of wanted.length > 0 ? wanted : names) await mutate(name);
for (const court of courts) court.close();
if (recording) recordMutants(found);
console.log(`\n${killed} of ${total} noticed (${((100 * killed) / total).toFixed(1)} %), ${same} mean the same, ${total - killed - same} survive`);
if (wrong > 0) process.exitCode = 1;

async function mutate(name: string): Promise<void> {
  const equivalents = await equivalentsOf(name);
  const verdicts: Found[] = [];
  for (const target of targets) if (target.name === name) verdicts.push(...(await verdictsOn(target)));
  const survivors = verdicts.filter(({ killedBy }) => killedBy === undefined);
  const explained = survivors.filter((survivor) => reasonOf(survivor, equivalents) !== undefined);
  const untrue = verdicts.filter((verdict) => verdict.killedBy !== undefined && reasonOf(verdict, equivalents) !== undefined);
  const faults = miscounted(equivalents, verdicts);
  console.log(`${name}: ${verdicts.length - survivors.length} of ${verdicts.length} noticed, ${explained.length} mean the same, ${survivors.length - explained.length} survive`);
  for (const survivor of survivors) if (!explained.includes(survivor)) console.log(show('SURVIVES', survivor));
  for (const verdict of untrue) console.log(`${show('NOT THE SAME', verdict)}\n    noticed: ${verdict.killedBy}`);
  for (const fault of faults) console.log(`  MISCOUNTED  ${fault}`);
  if (!name.startsWith('core/')) found[name] = { noticed: verdicts.length - survivors.length, all: verdicts.length - explained.length };
  total += verdicts.length;
  killed += verdicts.length - survivors.length;
  same += explained.length;
  wrong += survivors.length - explained.length + untrue.length + faults.length;
}

/** Each court takes the next mistake as soon as it is free, and waits for it several times as long as for the original. */
async function verdictsOn(target: Target): Promise<Found[]> {
  const text = readFileSync(join(import.meta.dirname, '..', target.file), 'utf8');
  const mistakes = mistakesIn(text);
  if (mistakes.length === 0) return [];
  const started = performance.now();
  const broken = await courts[0]!.firstFailure({ file: target.file, text }, target);
  if (broken !== undefined) throw new Error(`mutate: ${target.file} must pass before it is broken, got "${broken}"`);
  const patience = Math.ceil(5_000 + 3 * (performance.now() - started));
  const verdicts: Found[] = [];
  const queue = mistakes.entries();
  const sit = async (court: Court): Promise<void> => {
    for (const [at, mistake] of queue) verdicts[at] = { file: target.file, ...(await judge(court, target, mistake, patience)) };
  };
  await Promise.all(courts.map(sit));
  return verdicts;
}

function show(what: string, { file, line, rule, before, after }: Found): string {
  return `  ${what}  ${file}:${line}: ${rule}\n    - ${before}\n    + ${after}`;
}

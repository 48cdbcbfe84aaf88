/**
 * `npm run bench [-- id ...]`: how long each loss takes, value and gradient together, beside a loop fused by hand.
 *
 * Sixteen losses have a loop of their own. Every other is held to the loop of one of them, by the ratio that `--record`
 * has written to `tests/bench/ratios.json`; without one it is only reported. Exit code 1 if a loss is too slow.
 *
 * Only ratios mean anything on a shared machine: loss and loop take turns, every loss has been warmed with both kinds of
 * arrays, and the median of the rounds counts. Each round runs in a process of its own, warmed in one order or in the
 * opposite one, because what ran first decides what an engine makes of it. Ids measure those losses alone.
 *
 * With `--scale`, instead: what check and build take with 0, 100, 300 and 1000 pages more; `--scale=0,100` with those.
 * With `--peers`: how long TensorFlow.js, jax-js and PyTorch take beside this library. With `--site`: what a
 * reader of the built site waits for, in a real browser.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { own, others, run, type Race } from '../tests/bench/races.ts';
import { record, recorded } from '../tests/bench/ratios.ts';
import { heldOf, printOthers, printOwn, type Result } from '../tests/bench/table.ts';

const flag = { type: 'boolean', default: false } as const;
const { values, positionals: wanted } = parseArgs({
  args: process.argv.slice(2).map((word) => (word === '--scale' ? '--scale=0,100,300,1000' : word)), allowPositionals: true,
  options: { record: flag, site: flag, peers: flag, order: { type: 'string' }, scale: { type: 'string' }, rounds: { type: 'string', default: '3' } },
});
const unknown = wanted.filter((id) => ![...own, ...others].some((race) => race.id === id));
if (unknown.length > 0) throw new RangeError(`bench: id must be that of a loss, got ${unknown.join(', ')}`);
const isWanted = ({ id }: Race): boolean => wanted.length === 0 || wanted.includes(id);
const [looped, held] = [own.filter(isWanted), others.filter(isWanted)];

if (values.site) measureSite();
else if (values.scale !== undefined) (await import('../tests/bench/scale/report.ts')).reportScale(values.scale.split(',').map(Number));
else if (values.peers) await import('../tests/bench/peers/compare.ts');
else if (values.order) console.log(JSON.stringify(run([...looped, ...held], values.order === 'forward')));
else report();

function report(): void {
  const rounds = Array.from({ length: Number(values.rounds) }, () => ['forward', 'backward'].map(runOrder)).flat();
  console.log(`value and gradient: median of ${rounds.length} rounds in two warming orders (smallest to largest)`);
  const resultsOf = (races: readonly Race[], from: number): Result[] =>
    races.map((race, at) => ({ ...race, rounds: rounds.map((round) => round[from + at]!) }));
  const results = resultsOf(held, looped.length);
  const slow = printOwn(resultsOf(looped, 0)) + printOthers(results);
  if (values.record) record({ ...(wanted.length > 0 && recorded), ...heldOf(results) });
  console.log(slow === 0 ? '\nnone is too slow' : `\n${slow} too slow`);
  if (slow > 0 && !values.record) process.exitCode = 1;
}

function runOrder(order: string): number[][] {
  const args = [...process.execArgv, import.meta.filename, '--order', order, ...wanted];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as number[][];
}

function measureSite(): void {
  for (const part of ['sandbox', 'paint', 'data']) {
    spawnSync(process.execPath, [...process.execArgv, `tests/bench/${part}.ts`], { stdio: 'inherit' });
  }
}

/**
 * `npm run bench [-- id ...]`: how much slower each loss is than a loop fused by hand, value and gradient together.
 *
 * Only ratios mean anything on a shared machine: loss and loop take turns, every loss has been warmed with both
 * kinds of arrays, and the median of the rounds counts. The round is repeated in another process, where the losses were warmed
 * in the opposite order, because what ran first decides what an engine makes of it. Ids measure those losses alone, with all of them warmed still. With `--check`, exit code 1 if a loss is too slow.
 * With `--scale`, instead: what check and build take with 0, 100, 300 and 1000 pages more; `--scale=0,100` with those.
 * With `--peers`, instead: how long TensorFlow.js, jax-js and PyTorch take beside this library. With `--site`: what a reader of the built site waits for, in a real browser.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bundle } from '../tests/bench/bundle.ts';
import { median, ratio, warm } from '../tests/bench/measure.ts';
import { pairs } from '../tests/bench/pairs.ts';

const args = process.argv.slice(2).map((word) => (word === '--scale' ? '--scale=0,100,300,1000' : word));
const { values, positionals: wanted } = parseArgs({ args, allowPositionals: true, options: { scale: { type: 'string' }, check: { type: 'boolean', default: false }, order: { type: 'string' }, rounds: { type: 'string', default: '3' }, large: { type: 'boolean', default: false }, site: { type: 'boolean', default: false }, peers: { type: 'boolean', default: false } } });
const sizes = values.large ? [1e3, 1e5, 1e6] : [1e3, 1e5];
const kinds = [Float64Array, Float32Array];
const unknown = wanted.filter((id) => !pairs.some((pair) => pair.id === id));
if (unknown.length > 0) throw new RangeError(`bench: id must be one of ${pairs.map(({ id }) => id).join(', ')}, got ${unknown.join(', ')}`);
const measured = pairs.filter(({ id }) => wanted.length === 0 || wanted.includes(id));

if (values.site) measureSite();
else if (values.scale !== undefined) (await import('../tests/bench/scale/report.ts')).reportScale(values.scale.split(',').map(Number));
else if (values.peers) await import('../tests/bench/peers/compare.ts');
else if (values.order) measureOnce(values.order === 'forward');
else await report();

/** One process: warm everything in one order, then measure, and print the ratios as JSON for the parent. */
function measureOnce(forward: boolean): void {
  const order = forward ? pairs : pairs.toReversed();
  warm(order, kinds);
  const ratios = measured.map(({ id, prepare }) => ({ id, ratios: sizes.map((n) => kinds.map((Kind) => ratio(prepare(n, Kind), n))) }));
  console.log(JSON.stringify(ratios));
}

async function report(): Promise<void> {
  const rounds = Array.from({ length: Number(values.rounds) }, () => ['forward', 'backward'].map(runOrder)).flat();
  console.log(`loss / fused loop, value and gradient, median of ${rounds.length} rounds in two warming orders (smallest to largest)`);
  console.log(`${''.padEnd(34)}${sizes.flatMap((n) => kinds.map((Kind) => `${n.toExponential(0)} ${Kind === Float64Array ? 'f64' : 'f32'}`.padEnd(18))).join('')}allowed`);
  let slow = 0;
  measured.forEach(({ id, allowed }, row) => {
    const cells = sizes.flatMap((_, size) => kinds.map((_, kind) => rounds.map((round) => round[row]!.ratios[size]![kind]!)));
    if (cells.some((cell) => median(cell) > allowed)) slow++;
    const shown = cells.map((cell) => `${median(cell).toFixed(2)} (${Math.min(...cell).toFixed(2)}-${Math.max(...cell).toFixed(2)})`.padEnd(18));
    console.log(`${id.padEnd(34)}${shown.join('')}${allowed}`);
  });
  const { gzip } = await bundle("import { huber } from 'lossary'; console.log(huber([1], [0]).value);");
  console.log(`import { huber }: ${gzip} bytes gzip of at most 1024`);
  if (slow > 0) console.log(`${slow} of ${measured.length} losses are slower than allowed somewhere`);
  if (values.check && slow > 0) process.exitCode = 1;
}

function runOrder(order: string): { id: string; ratios: number[][] }[] {
  const args = [...process.execArgv, import.meta.filename, '--order', order, ...(values.large ? ['--large'] : []), ...wanted];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { id: string; ratios: number[][] }[];
}

function measureSite(): void {
  for (const part of ['sandbox', 'paint']) {
    spawnSync(process.execPath, [...process.execArgv, `tests/bench/${part}.ts`], { stdio: 'inherit' });
  }
}

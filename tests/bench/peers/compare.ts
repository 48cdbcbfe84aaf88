/**
 * `npm run bench -- --peers`: how long other implementations take, as a multiple of this library, for the value alone
 * and with the gradient. The packages of the peers are installed into a folder of their own, not into the project.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lossary from '#losses/index';
import { functionName } from '../../contract/clause.ts';
import { seeded } from '../../sample/random.ts';
import { median } from '../measure.ts';
import type { Floats, Kind } from '../pair.ts';
import { jax, packages as jaxPackages } from './jax.ts';
import { compared, type Asked, type Peer } from './peer.ts';
import { packages as tfjsPackages, tfjs } from './tfjs.ts';

const sizes = [1e3, 1e6];
const kinds: readonly (readonly [string, Kind])[] = [['float32', Float32Array], ['float64', Float64Array]];
const measures = ['value', 'gradient'] as const;

/** Seconds a call, the median of some samples, after a warm-up. */
function seconds(run: () => number, n: number): number {
  const times = Math.max(1, Math.round(2e5 / n));
  for (let i = 0; i < Math.max(3, times / 10); i++) run();
  return median(Array.from({ length: 15 }, () => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < times; i++) run();
    return Number(process.hrtime.bigint() - start) / 1e9 / times;
  }));
}

/** This library always computes the gradient too: asked for the value alone it takes the same time. */
function own(id: string, input: readonly unknown[]): Asked {
  const loss = lossary[functionName(id) as 'huber'] as (...input: any[]) => { value: number };
  const run = (): number => loss(...input).value;
  return { value: run, gradient: run };
}

/** Every loss, size, kind of numbers and measure, with a name that PyTorch has for it too. */
const cases = Object.entries(compared).flatMap(([id, draw]) => sizes.flatMap((n) => kinds.flatMap(([kind, Kind]) => measures.map((measure) => (
  { id, n, kind, measure, key: `${id} ${n} ${kind} ${measure}`, input: () => draw(seeded(n), n, Kind) }
)))));

/** PyTorch, where there is a Python that has it. */
function torchSeconds(): Readonly<Record<string, number>> {
  const { status, stdout } = spawnSync(process.env['PYTHON'] ?? 'python3', [join(import.meta.dirname, 'pytorch.py'), ...sizes.map(String)], { encoding: 'utf8' });
  if (status !== 0) return {};
  const { version, seconds: all } = JSON.parse(stdout) as { version: string; seconds: Record<string, number> };
  console.log(`PyTorch ${version}, one thread`);
  return all;
}

const folder = join(import.meta.dirname, '../../../node_modules/.cache/peers');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), '{ "private": true }');
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, ...tfjsPackages, ...jaxPackages], { stdio: ['ignore', 'ignore', 'inherit'] });

const torch = torchSeconds();
const rows = new Map<string, string[]>();
for (const makePeer of [() => tfjs(folder, 'cpu'), () => tfjs(folder, 'wasm'), () => jax(folder)]) {
  const peer = await makePeer(); // one after the other: a backend is the backend of the whole process
  for (const { id, n, kind, measure, key, input } of cases) {
    const ask = peer.losses[id];
    if (!ask || (peer.float32 && kind === 'float64')) continue;
    const given = input();
    const [theirs, ours] = [ask(...(given as Floats[])), own(id, given)];
    agree(`${peer.name}: ${id}`, theirs.value(), ours.value());
    rows.set(key, [...(rows.get(key) ?? []), `${peer.name} ${(seconds(theirs[measure], n) / seconds(ours[measure], n)).toFixed(1)}`]);
  }
}
for (const { id, n, kind, measure, key, input } of cases) {
  const ours = seconds(own(id, input())[measure], n);
  const theirs = torch[key];
  const cells = [...(rows.get(key) ?? []), ...(theirs === undefined ? [] : [`PyTorch ${(theirs / ours).toFixed(2)}`])];
  if (cells.length > 0) console.log(`${id.padEnd(34)}${n.toExponential(0).padEnd(6)}${kind.padEnd(9)}${measure.padEnd(10)}${(1e6 * ours).toFixed(1).padStart(9)} µs   ${cells.join('   ')}`);
}

/** What is not the same loss is no comparison. Theirs is of 32 bits. */
function agree(what: string, theirs: number, ours: number): void {
  if (!(Math.abs(theirs - ours) <= 1e-3 * Math.max(1, Math.abs(ours)))) throw new Error(`${what} must be the same loss, got ${theirs} for ${ours}`);
}

/**
 * `npm run bench -- --peers`: how long other implementations take, as a multiple of this library, for the value alone
 * and with the gradient. The packages of the peers are installed into a folder of their own, not into the project.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lossary from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { median } from '../measure.ts';
import { vector, type Kind } from '../pair.ts';
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

type Loss = (prediction: unknown, target: unknown) => { value: number };

/** This library always computes the gradient too: asked for the value alone it takes the same time. */
const own: Peer = {
  name: 'lossary', float32: false,
  losses: Object.fromEntries(compared.map(({ id, name }) => {
    const loss = lossary[name] as unknown as Loss;
    return [id, (prediction, target): Asked => ({ value: () => loss(prediction, target).value, gradient: () => loss(prediction, target).value })];
  })),
};

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
  for (const { id, low, high } of compared) for (const n of sizes) for (const [kind, Kind] of kinds) for (const measure of measures) {
    const ask = peer.losses[id];
    const key = `${id} ${n} ${kind} ${measure}`;
    if (!ask || (peer.float32 && kind === 'float64')) continue;
    const random = seeded(n);
    const [prediction, target] = [vector(random, n, Kind, -3, 3), vector(random, n, Kind, low, high)];
    const [theirs, ours] = [seconds(ask(prediction, target)[measure], n), seconds(own.losses[id]!(prediction, target)[measure], n)];
    rows.set(key, [...(rows.get(key) ?? []), `${peer.name} ${(theirs / ours).toFixed(1)}`]);
  }
}
for (const { id, low, high } of compared) for (const n of sizes) for (const [kind, Kind] of kinds) for (const measure of measures) {
  const key = `${id} ${n} ${kind} ${measure}`;
  const random = seeded(n);
  const ours = seconds(own.losses[id]!(vector(random, n, Kind, -3, 3), vector(random, n, Kind, low, high))[measure], n);
  const theirs = torch[key];
  const cells = [...(rows.get(key) ?? []), ...(theirs === undefined ? [] : [`PyTorch ${(theirs / ours).toFixed(2)}`])];
  if (cells.length > 0) console.log(`${id.padEnd(34)}${n.toExponential(0).padEnd(6)}${kind.padEnd(9)}${measure.padEnd(10)}${(1e6 * ours).toFixed(1).padStart(9)} µs   ${cells.join('   ')}`);
}

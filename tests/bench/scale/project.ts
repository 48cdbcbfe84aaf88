import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const needed = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'scripts', 'src'];

/** A copy of the project in a temporary folder. Its packages are links, each by itself, so that caches land in the copy. */
export interface Project {
  readonly folder: string;
  /** Runs a script of the project in a process of its own, with arguments; throws what it said if it fails. */
  run(...script: readonly string[]): Run;
  remove(): void;
}

/** What a run took. */
export interface Run {
  readonly seconds: number;
  /** seconds of processor time of its Node processes: what it takes where nothing else runs */
  readonly work: number;
  /** peak resident memory of the largest process, in MB */
  readonly memory: number;
}

/** The project with more pages. */
export function copyProject(pages: Readonly<Record<string, string>>): Project {
  const folder = mkdtempSync(join(tmpdir(), 'lossary-scale-'));
  for (const name of needed) cpSync(join(root, name), join(folder, name), { recursive: true });
  linkPackages(folder);
  for (const [file, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return { folder, run: (...script) => run(folder, script), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((name) => !/^\.(?!bin$)/.test(name))) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
}

/** Every process of Node says at its end how much memory it held at most, and how long it used a processor. */
function run(folder: string, script: readonly string[]): Run {
  const [probe, log] = [join(folder, 'probe.mjs'), join(folder, 'probe.log')];
  writeFileSync(probe, `import { appendFileSync } from 'node:fs';\nprocess.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); appendFileSync(${JSON.stringify(log)}, maxRSS + ' ' + (userCPUTime + systemCPUTime) + '\\n'); });\n`);
  rmSync(log, { force: true });
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${probe}` };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--experimental-strip-types', ...script], { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`scale: ${script.join(' ')} must succeed, got exit code ${status}\n${(stdout + stderr).slice(-3000)}`);
  const processes = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').map((line) => line.split(' ').map(Number)) : [];
  return { seconds, work: processes.reduce((sum, [, microseconds]) => sum + microseconds! / 1e6, 0), memory: Math.max(0, ...processes.map(([kilobytes]) => kilobytes!)) / 1024 };
}

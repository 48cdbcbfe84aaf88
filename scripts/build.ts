/**
 * `npm run build`: checks the content, builds the site beside dist/, and puts it there whole, so that a build that fails, is
 * stopped or meets another never leaves half of one.
 *
 * Where the machine is in the way (a full disk, a folder that may not be written) it says so in one line.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { obstacleIn, plainly } from '#site/build/obstacle';
import { publish } from '#site/build/publish';

const root = join(import.meta.dirname, '..');

try {
  const built = await publish(root, async (into) => (await run('scripts/wiki.ts', 'check')) && (await run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', into)));
  if (!built) process.exitCode = 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  stop(obstacleIn(message) ?? message);
}

function stop(reason: string): void {
  console.error(`build: ${reason}`);
  process.exitCode = 1;
}

/** Runs a program of the project, and shows its errors when it has failed: the last of them tell whether they are its own. */
async function run(...program: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [...process.execArgv, ...program], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const status = await new Promise<number | string | null>((done, failed) => void child.on('close', (code, signal) => done(code ?? signal)).on('error', failed));
  const obstacle = status === 0 ? undefined : obstacleIn(said);
  if (obstacle !== undefined) stop(obstacle);
  else if (said) process.stderr.write(plainly(said));
  if (status !== 0 && !said) stop(`${program[0]} must succeed, got ${status}`);
  return status === 0;
}

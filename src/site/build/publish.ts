import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from './lock.ts';

/**
 * Builds a site beside `dist/` and puts it there whole: whatever stops a build, `dist/` is one site, the former or the new.
 *
 * `build` writes into the folder it is given, and says whether it succeeded.
 */
export async function publish(root: string, build: (into: string) => Promise<boolean>): Promise<boolean> {
  const [dist, work] = [join(root, 'dist'), join(root, '.cache/build')];
  const [former, next] = [join(work, 'former'), join(work, String(process.pid))];
  mkdirSync(work, { recursive: true });
  const release = lock(join(work, 'lock'));
  try {
    if (!existsSync(dist) && existsSync(former)) renameSync(former, dist); // the last build was killed between its two renames
    for (const name of readdirSync(work).filter((name) => name !== 'lock')) rmSync(join(work, name), { recursive: true, force: true });
    for (const folder of [root, dist].filter(existsSync)) accessSync(folder, constants.W_OK); // now, not after the work
    const succeeded = await build(next);
    if (succeeded) replace(dist, next, former);
    return succeeded;
  } finally {
    rmSync(next, { recursive: true, force: true });
    release();
  }
}

function replace(dist: string, next: string, former: string): void {
  const had = existsSync(dist);
  if (had) renameSync(dist, former);
  try {
    renameSync(next, dist);
  } catch (error) {
    if (had) renameSync(former, dist);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
}

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The package as it is published, and an empty project it has been installed into. */
export interface Packed {
  readonly tarball: string;
  readonly project: string;
}

/** Packs the library and installs it as a stranger would, without a network. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'lossary-package-'));
  const built = spawnSync(process.execPath, [join(root, 'scripts/package.ts'), '--check'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr + built.stdout);
  const npm = (args: readonly string[], cwd: string): string => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as [{ filename: string }];
  const tarball = join(folder, filename);
  writeFileSync(join(folder, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }');
  npm(['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
  return { tarball, project: folder };
}

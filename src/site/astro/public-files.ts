import type { Dirent } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Copies `public/` into the built site itself, once everything else is there: a file in it may stand beside what the site
 * makes, never in its place. Left to the bundler, one of the two would win in silence.
 */
export function publicFiles(): AstroIntegration {
  let folder = '';
  return {
    name: 'public-files',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        folder = fileURLToPath(config.publicDir);
        if (command === 'build') updateConfig({ publicDir: new URL('.cache/no-public-files/', config.root) });
      },
      'astro:build:done': ({ dir }) => copyBeside(folder, fileURLToPath(dir)),
    },
  };
}

/** Copies a folder into another. Throws, naming the file, for a link, and for one that would stand in for or in the way of what is there. */
export async function copyBeside(from: string, into: string): Promise<void> {
  const made = await entriesOf(into);
  const places = new Map(made.map(({ path }) => [address(path), path]));
  const files = new Map(made.filter(({ entry }) => entry.isFile()).map(({ path }) => [path.toLowerCase(), path]));
  for (const { path, entry } of (await entriesOf(from)).filter(({ entry }) => !entry.isDirectory())) {
    if (!entry.isFile()) throw new Error(`public: public/${path} must be a file, got ${entry.isSymbolicLink() ? 'a link' : 'neither file nor folder'}`);
    const shadowed = places.get(address(path)) ?? foldersOf(path).map((folder) => files.get(folder.toLowerCase())).find((file) => file);
    if (shadowed !== undefined) throw new Error(`public: public/${path} must not shadow what the site makes, got the place of ${shadowed}`);
    await mkdir(dirname(join(into, path)), { recursive: true });
    await copyFile(join(from, path), join(into, path));
  }
}

interface Found { readonly path: string; readonly entry: Dirent }

/** What is below a folder, links not followed. */
async function entriesOf(folder: string): Promise<Found[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.map((entry) => ({ path: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'), entry }));
}

/** Where a host may answer with a file: to many `x`, `x/` and `x.html` are one place, and to some disks `X` and `x`. */
const address = (path: string): string => `/${path.toLowerCase()}`.replace(/(?:\/index)?\.html$/, '');

const foldersOf = (path: string): string[] => path.split('/').slice(0, -1).map((_, at, names) => names.slice(0, at + 1).join('/'));

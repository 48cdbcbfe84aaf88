/**
 * `npm pack` runs this first: writes lib/, which is what the npm package holds. One JavaScript module a loss, one a card,
 * one for all losses, one for training, each complete in itself, with the types beside them. What is public is written to
 * api/*.api.md, so that a change of it shows in the diff; with --check, a report that is out of date is an error.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const lib = join(root, 'lib');
const check = process.argv.includes('--check');
/** The modules of a folder of the house that are published as `<out><name>.js`. */
const modules = (folder: string, out: string, registry: string) =>
  readdirSync(join(root, folder)).filter((file) => file !== registry).map((file) => ({ in: join(root, folder, file), out: out + file.replace(/\.ts$/, '') }));

rmSync(lib, { recursive: true, force: true });
await build({
  entryPoints: [...modules('src/losses', '', 'kernels.ts'), ...modules('src/cards', 'cards/', 'index.ts'), { in: join(root, 'src/training/index.ts'), out: 'training' }],
  outdir: lib, bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', logLevel: 'warning',
});
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.package.json')], { stdio: 'inherit' });

/** Types name the modules of the house by its aliases and as sources: in the package they are files beside each other. */
const types = join(lib, 'types');
for (const name of readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))) {
  const file = join(types, name);
  const here = (path: string): string => `./${relative(dirname(file), join(types, path))}`.replace('./../', '../');
  const text = readFileSync(file, 'utf8')
    .replace(/(['"])#(\w+)\/([\w/-]+)\1/g, (_, quote: string, part: string, module: string) => `${quote}${here(`${part}/${module}.js`)}${quote}`)
    .replace(/(['"])(\.{1,2}\/[\w/-]+)\.ts\1/g, '$1$2.js$1');
  writeFileSync(file, text);
}

/** What is public, as the types just written say it. */
const extractor = join(root, 'node_modules/@microsoft/api-extractor/bin/api-extractor');
for (const report of ['lossary', 'training']) {
  const { status, stdout } = spawnSync(process.execPath, [extractor, 'run', ...(check ? [] : ['--local']), '-c', join(root, `api/${report}.json`)], { encoding: 'utf8' });
  if (status === 0) continue;
  console.error(check ? `api/${report}.api.md must say what is public, got another surface. fix: npm run generate` : stdout);
  process.exitCode = 1;
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { expect, test } from 'vitest';
import { cards } from '#cards/index';
import { functionName } from '../contract/clause.ts';
import { pack } from './packed.ts';

const { tarball, project } = pack();
const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(project, 'node_modules/lossary/package.json'), 'utf8')) as Record<string, unknown>;

/** A program of a stranger: all ways in, and a number that is known. */
const program = `
import { huber } from 'lossary';
import { huber as same } from 'lossary/huber';
import card from 'lossary/cards/huber';
import * as training from 'lossary/training';
const { value, grad } = huber([3, 0.5], [0, 0], { delta: 2 });
console.log(JSON.stringify([value, [...grad], same([3], [0]).value, card.id, typeof training]));
`;
const said = '[2.0625,[1,0.25],2.5,"huber","object"]';

test('the package has no dependency, no side effect, and says where it comes from', () => {
  expect(manifest['dependencies'] ?? {}).toEqual({});
  expect(manifest['sideEffects']).toBe(false);
  expect(manifest['publishConfig']).toEqual({ access: 'public', provenance: true });
  expect(manifest).toMatchObject({ name: 'lossary', license: 'MIT', type: 'module', repository: { type: 'git' } });
  expect('private' in manifest).toBe(false);
});

test('every loss is a module of its own, and so is its card, with types', () => {
  const absent = cards.flatMap(({ id }) => [`lib/${id}.js`, `lib/types/losses/${id}.d.ts`, `lib/cards/${id}.js`, `lib/types/cards/${id}.d.ts`]).filter((file) => !existsSync(join(project, 'node_modules/lossary', file)));
  expect(absent).toEqual([]);
});

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: join(project, 'node_modules/lossary'), strict: true });
  expect(messages).toEqual([]);
});

test('its types are those of its modules, wherever ECMAScript modules are resolved', async () => {
  const contents = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));
  const checked = await checkPackage(contents, { entrypoints: ['.', './huber', './cards/huber', './training'] });
  if (!checked.types) throw new Error('the package must have types');
  // it is ESM only: what resolves nothing else is not asked
  const problems = checked.problems.filter((problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)));
  expect(problems).toEqual([]);
});

/** Every Node on this machine, each once. */
const nodes = [...new Set([process.execPath, ...process.env['PATH']!.split(delimiter).map((folder) => join(folder, 'node'))].filter((file) => existsSync(file)).map((file) => realpathSync(file)))]
  .map((file) => ({ file, version: execFileSync(file, ['--version'], { encoding: 'utf8' }).trim() }))
  .filter(({ version }) => Number(/^v(\d+)/.exec(version)?.[1]) >= 20);

test.each(nodes)('a program runs in Node $version', ({ file }) => {
  writeFileSync(join(project, 'program.mjs'), program);
  expect(execFileSync(file, ['program.mjs'], { cwd: project, encoding: 'utf8' }).trim()).toBe(said);
});

test.each(['nodenext', 'bundler'])('a program with types compiles where modules resolve as %s', (moduleResolution) => {
  const typed = `${program}\n// @ts-expect-error: a value is a number\nconst wrong: string = huber([1], [0], { delta: 2 }).value;\n// @ts-expect-error: no such option\nhuber([1], [0], { beta: 2 });\n`;
  writeFileSync(join(project, 'program.ts'), typed);
  const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', moduleResolution === 'bundler' ? 'esnext' : moduleResolution, '--moduleResolution', moduleResolution, '--lib', 'es2022,dom', 'program.ts'];
  expect(execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options], { cwd: project, encoding: 'utf8' })).toBe('');
});

/** What a bundler makes of a program of a stranger. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: project }, bundle: true, minify: true, format: 'esm', target: 'es2022', write: false });
  return outputFiles[0]!.text;
}

/** The same, compressed. */
const weight = async (contents: string): Promise<number> => gzipSync(await bundled(contents), { level: 9 }).length;

const pointwise = cards.filter(({ kind, arguments: [first] }) => (kind === 'residual' || kind === 'binary') && first!.form === 'vector');

test.each(pointwise.map(({ id }) => ({ name: functionName(id), id })))('$name alone costs at most 1.25 KB, from either door', async ({ name, id }) => {
  const [all, own] = await Promise.all(['lossary', `lossary/${id}`].map((door) => weight(`export { ${name} } from '${door}'`)));
  expect(Math.max(all!, own!)).toBeLessThanOrEqual(1.25 * 1024);
  expect(Math.abs(all! - own!), 'nothing of the other losses is kept').toBeLessThanOrEqual(8);
});

test.each(cards.flatMap(({ id, aliases = [] }) => aliases.map(({ name, options }) => ({ name, id, form: options !== undefined }))))('$name costs what $id costs', async ({ name, id, form }) => {
  const [own, other] = await Promise.all([weight(`export { ${functionName(id)} } from 'lossary'`), weight(`export { ${name} } from 'lossary'`)]);
  expect(other).toBeLessThanOrEqual(own! + (form ? 150 : 8));
});

test('the whole library costs at most 30 KB, its checks included', async () => {
  expect(await weight("export * from 'lossary'")).toBeLessThanOrEqual(30 * 1024);
});

test('functions carry none of the words that cards have for readers', async () => {
  const everything = await bundled("export * from 'lossary'; export { default } from 'lossary/cards/huber'");
  expect(everything).toContain('label:'); // the card that was asked for
  expect(await bundled("export * from 'lossary'")).not.toMatch(/label:|slider:/);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import { textFaults } from '#wiki/text/faults';
import { filesIn, findCycle, importsOf, partOf, root, scriptsOf, type Import } from './architecture/imports.ts';

/** What each part of the house may import besides itself. An arrow that is not here points upward. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  losses: ['core'],
  cards: ['losses', 'core'],
  training: ['core'],
  examples: ['losses'],
  numbers: ['losses', 'training'],
  text: ['core'],
  wiki: ['cards', 'core'],
  demo: ['cards', 'losses', 'training', 'core'],
  data: ['cards', 'losses', 'core'],
  sandbox: ['losses', 'core'],
  site: ['data', 'wiki', 'sandbox', 'cards', 'losses', 'core', 'text', 'content'],
  components: ['site', 'demo', 'data', 'sandbox', 'wiki', 'cards', 'losses', 'core', 'text', 'root'],
  layouts: ['components', 'site', 'wiki', 'core', 'text', 'styles'],
  pages: ['layouts', 'components', 'site', 'demo', 'wiki', 'cards', 'losses', 'core', 'text', 'styles'],
  root: ['wiki', 'cards'],
};

const sources = filesIn('src');
const imports = sources.flatMap((path) => importsOf(path));
const show = ({ from, specifier }: Import) => `${from} imports ${specifier}`;

/** Folders that package.json gives an alias; the others are reached only by relative paths. */
const aliased = /^src\/(?:core|losses|cards|training|examples|wiki|demo|sandbox|data|site|text|components)\//;

/** The parts that the library on npm is made of. */
const published = ['core', 'losses', 'cards', 'training'];

/** Folders with a file for each loss. */
const onePerLoss: ReadonlySet<string> = new Set(['src/losses', 'src/cards', 'src/examples', 'src/numbers']);

/** The imports that leave this project: packages and what Node brings. */
const packages = (list: readonly Import[]) => list.filter(({ file }) => file === undefined);

describe('the house', () => {
  test('no file hides a character from those who read it: what they see is what runs', () => {
    const hidden = ['src', 'tests', 'scripts', 'content'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
      .filter((path) => /\.(?:tsx?|mjs|astro|css|py|json|yaml|mdx|txt)$/.test(path))
      .flatMap((path) => textFaults(readFileSync(join(root, path), 'utf8')).map(({ place, message }) => `${path}:${place.line}:${place.column} ${message}`));
    expect(hidden).toEqual([]);
  });

  test('every import points down', () => {
    const upward = imports.filter(({ from, file }) => {
      if (file === undefined || file === 'package.json') return false;
      const [part, target] = [partOf(from), partOf(file)];
      return part !== target && !mayImport[part]?.includes(target);
    });
    expect(upward.map(show)).toEqual([]);
  });

  test('every part of src has its rule', () => {
    expect(sources.map(partOf).filter((part) => !(part in mayImport))).toEqual([]);
  });

  test('a view is known to its own folder and to the list of views alone', () => {
    const folderOf = (path: string) => /^src\/demo\/(\w+)\//.exec(path)?.[1];
    const curious = imports.filter(({ from, file }) => {
      const view = file && folderOf(file);
      return view && view !== 'kit' && view !== folderOf(from) && from !== 'src/demo/index.ts';
    });
    expect(curious.map(show)).toEqual([]);
  });

  test('no import goes in a circle', () => {
    const edges = new Map(sources.map((path) => [path, imports.flatMap(({ from, file }) => (from === path && file ? [file] : []))]));
    expect(findCycle(edges)).toBeUndefined();
  });

  test('core, losses and training depend on no package, no Node and no content', () => {
    const strangers = packages(imports.filter(({ from }) => published.includes(partOf(from))));
    expect(strangers.map(show)).toEqual([]);
  });

  test('core, losses and training name nothing of a browser or of Node', () => {
    const host = new Set(['window', 'document', 'navigator', 'localStorage', 'fetch', 'process', 'Buffer', 'globalThis', 'require', 'self', 'console', 'setTimeout', 'performance']);
    const named = sources.filter((path) => published.includes(partOf(path))).flatMap((path) => freeNames(path).filter((name) => host.has(name)).map((name) => `${path}: ${name}`));
    expect(named).toEqual([]);
  });

  test('the wiki knows no Astro and no browser, and one of its files reads the disk', () => {
    const wiki = sources.filter((path) => partOf(path) === 'wiki');
    const strangers = packages(imports.filter(({ from }) => partOf(from) === 'wiki')).filter(({ from, specifier }) => /^astro|^preact/.test(specifier) || (/^node:(?!crypto$)/.test(specifier) && from !== 'src/wiki/disk.ts'));
    const host = new Set(['window', 'document', 'navigator', 'localStorage', 'fetch']);
    expect([...strangers.map(show), ...wiki.flatMap((path) => freeNames(path).filter((name) => host.has(name)).map((name) => `${path}: ${name}`))]).toEqual([]);
  });

  test('an example imports only the public package', () => {
    const others = imports.filter(({ from, specifier }) => partOf(from) === 'examples' && specifier !== 'lossary');
    expect(others.map(show)).toEqual([]);
  });

  test('a file of numbers imports only the public package, and nothing imports it: it is read, and run by itself', () => {
    const others = imports.filter(({ from, specifier }) => partOf(from) === 'numbers' && !['lossary', 'lossary/training'].includes(specifier));
    expect([...others, ...imports.filter(({ file }) => file && partOf(file) === 'numbers')].map(show)).toEqual([]);
  });

  test('nothing imports scripts or tests', () => {
    const backwards = [...imports, ...filesIn('scripts').flatMap((path) => importsOf(path))].filter(
      ({ from, file }) => file !== undefined && (/^scripts\//.test(file) || (/^tests\//.test(file) && from.startsWith('src/'))),
    );
    expect(backwards.map(show)).toEqual([]);
  });

  test('no folder is a drawer for everything', () => {
    const folders = ['src', 'scripts', 'tests', 'content'].flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name),
    );
    expect(folders.filter((name) => /^(utils?|helpers?|common|lib|misc|shared)$/i.test(name))).toEqual([]);
  });

  test('a folder of src holds at most 15 files of its own, one a loss apart; a fuller one gets rooms', () => {
    const folders = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
    const full = folders.filter((folder) => !onePerLoss.has(folder) && readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile()).length > 15);
    expect(full.sort()).toEqual([]);
  });

  test('an authored file has at most 150 lines', () => {
    const long = sources
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }))
      .filter(({ source }) => !/generated/i.test(source.split('\n', 1)[0]!))
      .map(({ path, source }) => ({ path, lines: source.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 150);
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  test('across folders an alias is used, inside a folder a relative path', () => {
    const odd = imports.filter(({ from, specifier, file }) => {
      if (file === undefined || !file.startsWith('src/') || !aliased.test(file) || /\.(css|json)$/.test(file) || specifier.startsWith('lossary')) return false;
      const same = partOf(from) === partOf(file);
      return specifier.startsWith('.') ? !same && partOf(from) !== 'root' : same && partOf(from) !== 'components';
    });
    expect(odd.map(show)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  test('sees static, dynamic and re-exported imports, in Astro files too', () => {
    const found = importsOf('src/core/x.ts', "import a from '#losses/huber'; export * from '../wiki/entry.ts'; import c from '#wiki/record/schema'; const b = import('node:fs');");
    expect(found.map(({ file }) => file)).toEqual(['src/losses/huber.ts', 'src/wiki/entry.ts', 'src/wiki/record/schema.ts', undefined]);
    expect(scriptsOf('x.astro', "---\nimport a from 'a';\n---\n<p/><script>import b from 'b';</script>")).toContain("import b from 'b'");
  });

  test('finds a circle, and only a circle', () => {
    expect(findCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']);
    expect(findCycle(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toBeUndefined();
  });
});

/** Names a file uses but does not declare as a property: enough to see a host object. */
function freeNames(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const property = ts.isIdentifier(node) && ((ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) && node.parent.name === node);
    if (ts.isIdentifier(node) && !property) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(import.meta.dirname, '../..');

/** One import as written, and the file of this project it means; none where it is a package. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly file?: string;
}

/** Every file below a folder of the project, as paths from the root. */
export function filesIn(folder: string, wanted: RegExp = /\.(ts|tsx|astro|mjs)$/): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .map((name) => join(start, name))
    .filter((path) => wanted.test(path) && statSync(path).isFile())
    .map((path) => relative(root, path))
    .sort();
}

/** The scripts of a file: itself, or the fence and the script elements of an Astro component. */
export function scriptsOf(path: string, source: string): string {
  if (!path.endsWith('.astro')) return source;
  const fence = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  const elements = [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!);
  return [fence, ...elements].join('\n');
}

/** Every import, export-from and dynamic import of a file, read by the TypeScript scanner. */
export function importsOf(path: string, source = readFileSync(join(root, path), 'utf8')): Import[] {
  const { importedFiles } = ts.preProcessFile(scriptsOf(path, source), true, true);
  return importedFiles.map(({ fileName: specifier }) => {
    const file = resolveInside(path, specifier);
    return { from: path, specifier, ...(file !== undefined && { file }) };
  });
}

const aliases = Object.entries(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> }).imports,
);

/** The path a specifier means inside this project, by the aliases of package.json; none for a package. */
function resolveInside(path: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare === 'lossary') return 'src/losses/index.ts';
  if (bare === 'lossary/training') return 'src/training/index.ts';
  if (bare.startsWith('lossary/')) return `src/losses/${bare.slice('lossary/'.length)}.ts`;
  if (bare.startsWith('.')) return relative(root, resolve(root, dirname(path), bare));
  for (const [alias, target] of aliases) {
    const head = alias.replace('*', '');
    if (bare.startsWith(head)) return target.replace('*', bare.slice(head.length)).replace(/^\.\//, '');
  }
  return undefined;
}

/** The part of the house a file belongs to: `core`, `losses`, ..., or its top folder outside src. */
export function partOf(path: string): string {
  const [top, part, ...rest] = path.split('/');
  return top === 'src' && rest.length > 0 ? part! : top === 'src' ? 'root' : top!;
}

/** The first cycle of imports among files, as a list that ends where it starts; none if there is no cycle. */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    const seen = path.indexOf(file);
    if (seen >= 0) return [...path.slice(seen), file];
    if (finished.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

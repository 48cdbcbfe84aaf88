import { basename } from 'node:path';
import { build, transform, type BuildOptions } from 'esbuild';

/** What the browser loads when it is wanted: the cells once one is used, the demos once one is seen, the search once it is opened. */
const entryPoints = { cell: 'src/components/cell/cell.ts', demo: 'src/components/demo/wake.ts', search: 'src/components/search/palette.ts' } as const;

/** Scripts of the live parts: entry name -> address, and every file by name. Names carry a hash, so they may be cached for ever. */
export interface Scripts {
  readonly entries: Readonly<Record<keyof typeof entryPoints, string>>;
  readonly files: ReadonlyMap<string, string>;
}

let bundled: Promise<Scripts> | undefined;

/** Bundled apart from the pages, so that a page names an entry without loading it. */
export const scripts = (): Promise<Scripts> => (import.meta.env?.DEV ? bundle() : (bundled ??= bundle()));

let inlined: { readonly source: string; readonly code: Promise<string> } | undefined;

/** One inline script for all that waits, the same in every page: its policy needs one hash, and no page fetches anything before it is wanted. */
export function inlineScript(source: string): Promise<string> {
  if (inlined?.source !== source || import.meta.env?.DEV) inlined = { source, code: minified(source) };
  return inlined.code;
}

async function minified(source: string): Promise<string> {
  const { search, cell, demo } = (await scripts()).entries;
  const define = { SEARCH: JSON.stringify(search), CELL: JSON.stringify(cell), DEMO: JSON.stringify(demo) };
  return (await transform(source, { minify: true, target: 'es2022', define })).code;
}

const common: BuildOptions = { bundle: true, minify: true, target: 'es2022', legalComments: 'none', outdir: 'live', entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]' };

/** Methods of the parser in the worker that strips types: their long names are a twentieth of its weight, and nothing outside it says them. */
const parserMethods = /^(ts[A-Z_]|jsx_|reScan|regexp_|validate|checkLVal|parse[A-Z]|read[A-Z]|finish(Op|Token|Node)|initial|shouldParse|isContextual|eatContextual)/;

/** The worker is built first: the script that starts it holds its address. */
async function bundle(): Promise<Scripts> {
  const worker = await build({ ...common, write: false, entryPoints: { strip: 'src/sandbox/strip-worker.ts' }, format: 'iife', mangleProps: parserMethods });
  const { outputFiles } = await build({
    ...common, write: false, entryPoints, splitting: true, format: 'esm', jsx: 'automatic', jsxImportSource: 'preact',
    define: { STRIP: JSON.stringify(`/live/${basename(worker.outputFiles[0]!.path)}`) },
  });
  const files = new Map([...worker.outputFiles, ...outputFiles].map(({ path, text }) => [basename(path), text]));
  const address = (name: string) => `/live/${[...files.keys()].find((file) => file.startsWith(`${name}-`))!}`;
  return { entries: { cell: address('cell'), demo: address('demo'), search: address('search') }, files };
}

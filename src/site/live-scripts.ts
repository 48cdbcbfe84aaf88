import { basename } from 'node:path';
import { build, transform } from 'esbuild';

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

async function bundle(): Promise<Scripts> {
  const { outputFiles } = await build({
    entryPoints, bundle: true, splitting: true, minify: true, write: false, format: 'esm', target: 'es2022', legalComments: 'none',
    jsx: 'automatic', jsxImportSource: 'preact', outdir: 'live', entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const address = (name: string) => `/live/${[...files.keys()].find((file) => file.startsWith(`${name}-`))!}`;
  return { entries: { cell: address('cell'), demo: address('demo'), search: address('search') }, files };
}

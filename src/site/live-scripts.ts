import { basename, resolve } from 'node:path';
import { build, transform, type BuildOptions } from 'esbuild';
import type { OutputChunk } from 'rolldown';
import { columnLosses } from '#data/losses';
import { bundle } from './live-bundle.ts';

/** What the browser loads when it is wanted: the cells once one is used, the demos and the form for data once one is seen, the search once it is opened. */
const entryPoints = { cell: 'src/components/cell/cell.ts', demo: 'src/components/demo/wake.ts', data: 'src/components/data/wake.ts', search: 'src/components/search/palette.ts' } as const;

/** Scripts of the live parts: entry name -> address, and every file by name. Names carry a hash, so they may be cached for ever. */
export interface Scripts {
  readonly entries: Readonly<Record<keyof typeof entryPoints, string>>;
  /** the address of the worker that reads data */
  readonly dataWorker: string;
  readonly files: ReadonlyMap<string, string>;
  /** which of the files load which */
  readonly chunks: readonly OutputChunk[];
}

let bundled: Promise<Scripts> | undefined;

/** Bundled apart from the pages, so that a page names an entry without loading it. */
export const scripts = (): Promise<Scripts> => (import.meta.env?.DEV ? built() : (bundled ??= built()));

let inlined: { readonly source: string; readonly code: Promise<string> } | undefined;

/** One inline script for all that waits, the same in every page: its policy needs one hash, and no page fetches anything before it is wanted. */
export function inlineScript(source: string): Promise<string> {
  if (inlined?.source !== source || import.meta.env?.DEV) inlined = { source, code: minified(source) };
  return inlined.code;
}

async function minified(source: string): Promise<string> {
  const { search, cell, demo, data } = (await scripts()).entries;
  const define = { SEARCH: JSON.stringify(search), CELL: JSON.stringify(cell), DEMO: JSON.stringify(demo), DATA: JSON.stringify(data) };
  return (await transform(source, { minify: true, target: 'es2022', define })).code;
}

/** Methods of the parser in the worker that strips types: their long names are a twentieth of its weight, and nothing outside it says them. */
const parserMethods = /^(ts[A-Z_]|jsx_|reScan|regexp_|validate|checkLVal|parse[A-Z]|read[A-Z]|finish(Op|Token|Node)|initial|shouldParse|isContextual|eatContextual)/;

/** The script of a worker, as its name and its text. */
async function workerScript(options: BuildOptions): Promise<[string, string]> {
  const { outputFiles } = await build({
    bundle: true, write: false, format: 'iife', outdir: 'live', entryNames: '[name]-[hash]', minify: true, target: 'es2022', legalComments: 'none', ...options,
  });
  const [file] = outputFiles!;
  return [basename(file!.path), file!.text];
}

/** The worker that reads data, with the losses of two columns and nothing else of the library: written here from their cards. */
function dataWorker(): Promise<[string, string]> {
  const names = columnLosses.map(({ loss }) => loss.name);
  const losses = columnLosses.map(({ loss, ...facts }) => `{ ...${JSON.stringify(facts)}, loss: ${loss.name} }`);
  const contents = `import { ${names} } from '#losses/index'; import { serve } from '#data/worker'; serve([${losses}]);`;
  return workerScript({ entryNames: 'data-worker-[hash]', stdin: { contents, resolveDir: resolve('.'), loader: 'ts' } });
}

/** The workers are built first: the scripts that start them hold their addresses. */
async function built(): Promise<Scripts> {
  const [strip, data] = await Promise.all([workerScript({ entryPoints: { strip: 'src/sandbox/strip-worker.ts' }, mangleProps: parserMethods }), dataWorker()]);
  const chunks = await bundle(entryPoints, { STRIP: JSON.stringify(`/live/${strip[0]}`) });
  const address = (name: keyof typeof entryPoints) => `/live/${chunks.find((chunk) => chunk.isEntry && chunk.name === name)!.fileName}`;
  return {
    entries: { cell: address('cell'), demo: address('demo'), data: address('data'), search: address('search') }, dataWorker: `/live/${data[0]}`,
    files: new Map([strip, data, ...chunks.map(({ fileName, code }) => [fileName, code] as const)]), chunks,
  };
}

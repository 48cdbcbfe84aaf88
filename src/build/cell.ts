import { basename } from 'node:path';
import { build } from 'esbuild';

/** The scripts of the cells: file name to text. Names carry a hash of the content, so they may be cached for ever. */
export interface CellScripts { readonly entry: string; readonly files: ReadonlyMap<string, string> }

let bundled: Promise<CellScripts> | undefined;

/**
 * Bundled apart from the site, so that a page names the entry without loading it: the first click does that.
 *
 * The entry runs code as it stands; editor and type stripper are a second file that Edit loads.
 */
export function cellScripts(): Promise<CellScripts> {
  if (import.meta.env?.DEV) return bundle();
  return (bundled ??= bundle());
}

async function bundle(): Promise<CellScripts> {
  const { outputFiles } = await build({
    entryPoints: { cell: 'src/components/cell/cell.ts' },
    bundle: true, splitting: true, minify: true, write: false, format: 'esm', target: 'es2022', legalComments: 'none',
    outdir: 'cell', entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  return { entry: [...files.keys()].find((name) => name.startsWith('cell-'))!, files };
}

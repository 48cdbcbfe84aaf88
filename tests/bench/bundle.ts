import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** What a few lines of code weigh once bundled and minified, and the text of it. */
export interface Bundle {
  readonly code: string;
  readonly gzip: number;
}

/** Bundles a program that imports from the public package, as its users would. */
export async function bundle(program: string): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, logLevel: 'silent',
  });
  const code = outputFiles[0]!.text;
  return { code, gzip: gzipSync(code, { level: 9 }).length };
}

import { build } from 'esbuild';

/** A browser module and all it imports, as one minified text. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', legalComments: 'none',
  });
  return outputFiles[0]!.text;
}

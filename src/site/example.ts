import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { strip } from '#sandbox/strip';
import { runBounded } from './run/bounded.ts';

/** A runnable cell: its source, the JavaScript that Run executes, and what that printed here. */
export interface Example { readonly name: string; readonly source: string; readonly code: string; readonly output: readonly string[] }

/** Reads `src/examples/<name>.ts` and runs it, so that the output a page shows is the output of this very code. An error names the file. */
export async function readExample(name: string, { folder = 'src/examples', within }: { readonly folder?: string; readonly within?: number } = {}): Promise<Example> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) throw new Error(`example: name must be lower case words joined by hyphens, got ${JSON.stringify(name)}`);
  const file = `${folder}/${name}.ts`;
  const source = (await readFile(resolve(file), 'utf8')).replaceAll('\r\n', '\n');
  const stripped = strip(source);
  if ('problem' in stripped) throw new Error(`${file}:${stripped.problem.line}:${stripped.problem.column}: ${stripped.problem.message}`);
  const output = await runExample(stripped.code, within).catch((error: Error) => { throw new Error(`${file}: ${error.message}`); });
  return { name, source, code: stripped.code, output };
}

/** What a cell's JavaScript prints in Node: one text a call, written by the printer of the sandbox. */
export const runExample = async (code: string, within?: number): Promise<readonly string[]> => runBounded(await withLibrary(code), within);

/** The code with the library bundled in: a body without imports, run with a console of our own. */
async function withLibrary(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, loader: 'js', resolveDir: resolve('.') },
    alias: { lossary: resolve('src/losses/index.ts'), 'lossary/training': resolve('src/training/index.ts') },
    bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** The values that the source promises: what stands after each `// =>`. */
export const promised = (source: string): string[] => [...source.matchAll(/\/\/ => (.*)$/gm)].map(([, value]) => value!.trimEnd());

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { print } from '#sandbox/print';
import { caps } from '#sandbox/protocol';
import { strip } from '#sandbox/strip';

/** A runnable cell: its source, the JavaScript that Run executes, and what that printed here. */
export interface Example { readonly name: string; readonly source: string; readonly code: string; readonly output: readonly string[] }

const AsyncFunction = (async () => {}).constructor as new (...source: string[]) => (console: unknown) => Promise<void>;

/** Reads `src/examples/<name>.ts` and runs it, so that the output a page shows is the output of this very code. */
export async function readExample(name: string): Promise<Example> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) throw new Error(`example: name must be lower case words joined by hyphens, got ${JSON.stringify(name)}`);
  const source = await readFile(resolve('src/examples', `${name}.ts`), 'utf8');
  const stripped = strip(source);
  if ('problem' in stripped) throw new Error(`example ${name}: ${stripped.problem.message} (${stripped.problem.line}:${stripped.problem.column})`);
  return { name, source, code: stripped.code, output: await runExample(stripped.code) };
}

/** What a cell's JavaScript prints in Node: one text a call, written by the printer of the sandbox. */
export async function runExample(code: string): Promise<string[]> {
  const lines: string[] = [];
  const log = (...values: unknown[]): void => { lines.push(print(values, caps.message)); };
  await new AsyncFunction('console', await withLibrary(code))({ log, info: log, debug: log, warn: log, error: log });
  return lines;
}

/** The code with the library bundled in: a body without imports, run with a console of our own. */
async function withLibrary(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, loader: 'js', resolveDir: resolve('.') },
    alias: { lossary: resolve('src/losses/index.ts') },
    bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** The values that the source promises: what stands after each `// =>`. */
export const promised = (source: string): string[] => [...source.matchAll(/\/\/ => (.*)$/gm)].map(([, value]) => value!.trimEnd());

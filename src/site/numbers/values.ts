import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Computed } from '#wiki/library';
import { runBounded } from '../run/bounded.ts';

/** How long the expressions of one page may take, in ms: searches and short trainings among them. */
const limit = 10_000;

/** What the expressions of a page come to, by kind and name; or why its file cannot be run. */
export type Values = Readonly<Record<'numbers' | 'checks', Readonly<Record<string, Computed>>>> | { readonly problem: string };

/**
 * Runs files of numbers, all in one thread with no environment, which ends at a limit. Where it fails, each is run alone, so that
 * the one at fault is known by name.
 */
export async function valuesOf(files: readonly string[]): Promise<ReadonlyMap<string, Values>> {
  if (files.length === 0) return new Map();
  try {
    const lines = await runBounded(await bundled(files), limit * files.length);
    if (lines.length !== files.length) throw new Error('it must print nothing by itself');
    return new Map(files.map((file, at) => [file, valuesIn(JSON.parse(lines[at]!) as Told)]));
  } catch (error) {
    if (files.length === 1) return new Map([[files[0]!, { problem: (error as Error).message.split('\n')[0]! }]]);
    const alone = [];
    for (const file of files) alone.push(...(await valuesOf([file])));
    return new Map(alone);
  }
}

/** Numbers as text, because JSON has no NaN and no infinity. */
type Told = Readonly<Record<'numbers' | 'checks', Readonly<Record<string, { readonly is?: string; readonly problem?: string }>>>>;

function valuesIn(told: Told): Values {
  const read = (kind: 'numbers' | 'checks') => Object.fromEntries(Object.entries(told[kind]).map(([name, { is, problem }]): [string, Computed] => [name, is === undefined ? { problem: problem ?? 'nothing' } : { value: Number(is) }]));
  return { numbers: read('numbers'), checks: read('checks') };
}

/** What runs in the thread beside the files. */
const teller = `
const told = (expressions = {}) => Object.fromEntries(Object.entries(expressions).map(([name, compute]) => {
  try {
    const value = compute();
    return [name, typeof value === 'number' ? { is: String(value) } : { problem: value === null ? 'null' : typeof value }];
  } catch (error) {
    return [name, { problem: String(error?.message ?? error) }];
  }
}));
for (const { numbers, checks } of files) console.log(JSON.stringify({ numbers: told(numbers), checks: told(checks) }));`;

async function bundled(files: readonly string[]): Promise<string> {
  const imports = files.map((file, at) => `import * as file${at} from ${JSON.stringify(`./${file}`)};`);
  const { outputFiles } = await build({
    stdin: { contents: `${imports.join('\n')}\nconst files = [${files.map((_, at) => `file${at}`).join(', ')}];${teller}`, loader: 'js', resolveDir: resolve('.') },
    alias: { lossary: resolve('src/losses/index.ts'), 'lossary/training': resolve('src/training/index.ts') },
    bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../architecture/imports.ts';
import { usersOf } from './targets.ts';

/** A file of the project with another text. */
export interface Mutant {
  /** its path from the root */
  readonly file: string;
  readonly text: string;
}

/** The mutant in force: its number tells its modules from those of others, and of the project as it is. */
let now: { readonly query: string; readonly url: string; readonly text: string; readonly anew: ReadonlySet<string> } | undefined;
let count = 0;

const urlOf = (file: string): string => pathToFileURL(join(root, file)).href;
const runner = urlOf('tests/mutation/runner.ts');
const scripts = new Map<string, string>();

/** The text of a file of the project without its types; read once. */
function scriptOf(url: string): string {
  if (!scripts.has(url)) scripts.set(url, stripTypeScriptTypes(readFileSync(new URL(url), 'utf8')));
  return scripts.get(url)!;
}

registerHooks({
  resolve(specifier, context, next) {
    if (!now || !context.parentURL?.endsWith(now.query)) return next(specifier, context);
    if (specifier === 'vitest') return { url: runner, format: 'module', shortCircuit: true };
    const found = next(specifier, context);
    return now.anew.has(found.url) ? { ...found, url: found.url + now.query } : found;
  },
  load(url, context, next) {
    if (!now || !url.endsWith(now.query)) return next(url, context);
    const plain = url.slice(0, -now.query.length);
    return { format: 'module', source: plain === now.url ? stripTypeScriptTypes(now.text) : scriptOf(plain), shortCircuit: true };
  },
});

/**
 * Puts a mutant in force. Returns how a file is loaded as it is with it: the mutant, and every module between the two, are
 * loaded anew; all else is the project as it is, the tests and their samples included.
 */
export function load({ file, text }: Mutant): (path: string) => Promise<Record<string, unknown>> {
  const query = `?mutant=${++count}`;
  const anew = new Set(usersOf(file).map(urlOf));
  now = { query, url: urlOf(file), text, anew };
  return (path) => import(anew.has(urlOf(path)) ? urlOf(path) + query : urlOf(path)) as Promise<Record<string, unknown>>;
}

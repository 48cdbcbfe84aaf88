import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Card } from '#core/card/kinds';
import type { Contract, Subject } from '../contract/clause.ts';
import { contracts } from '../contract/contracts.ts';

const root = join(import.meta.dirname, '../..');

/** The title of the first clause that a source breaks, of all or some contracts; none if it breaks nothing. */
export async function firstFailure(source: string, held: readonly Contract[] = contracts): Promise<string | undefined> {
  try {
    const exports = await load(source);
    const subject: Subject = { card: exports['default'] as Card, exports, source };
    for (const contract of held) for (const { title, prove } of contract(subject)) {
      try {
        prove();
      } catch {
        return title;
      }
    }
    return undefined;
  } catch (error) {
    return `it does not load: ${String(error)}`;
  }
}

/** Loads a TypeScript text as a module, with the rest of the project as it is. */
function load(source: string): Promise<Record<string, unknown>> {
  const script = stripTypeScriptTypes(source)
    .replace(/'#(\w+)\/([\w-]+)'/g, (_, part: string, name: string) => `'${pathToFileURL(join(root, 'src', part, `${name}.ts`)).href}'`)
    .replace(/'\.\/([\w-]+\.ts)'/g, (_, name: string) => `'${pathToFileURL(join(root, 'src/losses', name)).href}'`);
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
}

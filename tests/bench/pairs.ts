import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair } from './pair.ts';

const folder = join(import.meta.dirname, 'loops');
const ids = readdirSync(folder).map((file) => file.replace(/\.ts$/, '')).sort();

/** The losses with a loop beside them, by id: at most sixteen, for each shape of loop one. The others are held to these loops. */
export const pairs: readonly (Pair & { readonly id: string })[] = await Promise.all(
  ids.map(async (id) => ({ id, ...((await import(`./loops/${id}.ts`)) as { default: Pair }).default })),
);

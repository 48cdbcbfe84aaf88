import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cards } from '#cards/index';
import type { Subject } from './clause.ts';

const folder = join(import.meta.dirname, '../../src/losses');

/** Every loss of the registry, with its module and its source. */
export const subjects: readonly Subject[] = await Promise.all(
  cards.map(async (card) => {
    const path = join(folder, `${card.id}.ts`);
    const exports = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<string, unknown>;
    return { card, exports, source: readFileSync(path, 'utf8') };
  }),
);

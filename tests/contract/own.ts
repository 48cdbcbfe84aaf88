import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from './clause.ts';

const folder = join(import.meta.dirname, 'own');
const ids = readdirSync(folder).map((file) => file.slice(0, -'.ts'.length));
const owned = new Map(await Promise.all(ids.map(async (id) => [id, ((await import(`./own/${id}.ts`)) as { default: Contract }).default] as const)));

/** What one loss alone must fulfil, as another function in its module. Kept in `own/<id>.ts`. */
export const own: Contract = (subject) => owned.get(subject.card.id)?.(subject) ?? [];

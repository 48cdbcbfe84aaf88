import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Values } from '#core/parameter';
import type { Random } from './random.ts';
import type { Shape } from './samples.ts';

/** What a loss is drawn by, where its arguments as declared do not say enough. Kept in `own/<id>.ts`. */
export interface OwnSamples {
  /** the arguments */
  readonly draw?: (random: Random, shape: Shape) => unknown[];
  /** options without which the arguments cannot be read, as the width of an image */
  readonly options?: Readonly<Record<string, unknown>>;
  /** more inputs at which the loss comes near the ends of its range and the largest of its slopes; one item each */
  readonly extremes?: (random: Random) => readonly (readonly unknown[])[];
  /** more values of the parameters at which the largest slope and the ends of the range are looked for; those not named keep their default */
  readonly settings?: readonly Values[];
  /** more ways to call it: options that are no numbers to be moved */
  readonly variants?: readonly { readonly name: string; readonly options: Readonly<Record<string, unknown>> }[];
}

const folder = join(import.meta.dirname, 'own');
const ids = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));

export const ownSamples: ReadonlyMap<string, OwnSamples> = new Map(
  await Promise.all(ids.map(async (id) => [id, ((await import(`./own/${id}.ts`)) as { default: OwnSamples }).default] as const)),
);

import { z } from 'zod';
import { stranger } from '../text/characters.ts';
import { catalogYaml } from '../record/catalogs.ts';
import { Convention, type ComputedFile, type Outcome, type Told } from './convention.ts';

export const conventionFolder = 'content/conventions';

const outcome: z.ZodType<Outcome> = z.lazy(() => z.union([z.number(), z.string().refine((words) => !stranger(words)), z.array(outcome)]));
const computedFile: z.ZodType<ComputedFile> = z.object({
  asked: z.string(),
  records: z.record(z.string(), z.object({ ours: outcome, theirs: z.array(z.object({ value: outcome, version: z.string().exactOptional() })) })),
});

/** The sound records of a file of content/conventions, by key; `check` tells what is wrong with the others. */
export function readConventions(text: string): Record<string, Convention> {
  const { value } = catalogYaml(text);
  return Object.fromEntries(Object.entries(typeof value === 'object' && value ? value : {}).flatMap(([key, data]) => {
    const parsed = Convention.safeParse(data);
    return parsed.success ? [[key, parsed.data]] : [];
  }));
}

/** The numbers beside a file of content/conventions; undefined where they cannot be read. */
export function readComputed(text: string | undefined): ComputedFile | undefined {
  try {
    return computedFile.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/** The records that each loss shows, its own first, then those of others that name it. A record without its numbers is left out. */
export function readTold(data: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Told[]> {
  const all = Object.entries(data).flatMap(([file, text]): Told[] => {
    const loss = lossOf(file);
    if (loss === undefined) return [];
    const numbers = readComputed(data[`${conventionFolder}/${loss}.json`])?.records ?? {};
    return Object.entries(readConventions(text)).flatMap(([key, record]) => {
      const computed = numbers[key];
      return computed?.theirs.length === record.theirs.length ? [{ key, loss, record, computed }] : [];
    });
  });
  const losses = new Set(all.flatMap(({ loss, record }) => [loss, ...(record.also ?? [])]));
  return new Map([...losses].sort().map((loss) => [loss, [...all.filter((told) => told.loss === loss), ...all.filter(({ loss: own, record }) => own !== loss && record.also?.includes(loss))]]));
}

/** The loss whose conventions a file holds; undefined for any other file. */
export function lossOf(file: string): string | undefined {
  return new RegExp(`^${conventionFolder}/([^/]+)\\.yaml$`).exec(file)?.[1];
}

import type { NumbersFile } from '#wiki/library';
import { readNumbers } from './read.ts';

const known = new Map<string, Promise<NumbersFile | undefined>>();

/** The index of the right choice of a question: computed once a page for a build, anew while writing. */
export async function rightChoice(slug: string, name: string): Promise<number> {
  const file = (!import.meta.env?.DEV && known.get(slug)) || readNumbers([slug]).then((files) => files.get(slug));
  known.set(slug, file);
  const right = (await file)?.checks.get(name);
  if (!right || 'problem' in right) throw new Error(`src/numbers/${slug}.ts: ${name} must be the index of a choice, got ${right?.problem ?? 'nothing'}`);
  return right.value;
}

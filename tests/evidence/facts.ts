import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cards } from '#cards/index';
import type { Computed, ComputedFile, Convention } from '#wiki/conventions/convention';
import { readConventions } from '#wiki/conventions/file';
import type { Facts } from '#wiki/evidence/evidence';
import { factsOf } from '#wiki/evidence/facts';
import { exportName } from '#wiki/library';
import { recordedMutants } from '../mutation/record.ts';
import { fixture, hasFixture } from '../reference/fixture.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'content/conventions');

/** What the files of every loss prove, by the name of its function. Nothing is run. */
export function factsOnDisk(): Record<string, Facts> {
  const conventions = conventionsByLoss();
  const mutants = recordedMutants();
  return Object.fromEntries(cards.map((card) => [exportName(card.id), factsOf({
    card, conventions: conventions.get(card.id) ?? [], ...(hasFixture(card.id) && { reference: fixture(card.id) }), ...(mutants[card.id] && { mutants: mutants[card.id]! }),
  })]));
}

/** The records about each loss: those of its own file, and those of others that name it. */
function conventionsByLoss(): Map<string, { record: Convention; computed?: Computed | undefined }[]> {
  const found = new Map<string, { record: Convention; computed?: Computed | undefined }[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const id = file.slice(0, -'.yaml'.length);
    const numbers = join(folder, `${id}.json`);
    const computed = existsSync(numbers) ? (JSON.parse(readFileSync(numbers, 'utf8')) as ComputedFile).records : {};
    for (const [key, record] of Object.entries(readConventions(readFileSync(join(folder, file), 'utf8')))) {
      for (const loss of [id, ...(record.also ?? [])]) found.set(loss, [...(found.get(loss) ?? []), { record, computed: computed[key] }]);
    }
  }
  return found;
}

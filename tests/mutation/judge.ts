import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '#core/card/kinds';
import { root } from '../architecture/imports.ts';
import type { Clause } from '../contract/clause.ts';
import { contracts } from '../contract/contracts.ts';
import { load, type Mutant } from './mutant.ts';
import { listedTests } from './runner.ts';
import type { Target } from './targets.ts';

/** The title of the first clause of a target that fails with a mutant in force; none if nothing notices it. */
export async function firstFailure(mutant: Mutant, { tests, losses }: Target): Promise<string | undefined> {
  const loaded = load(mutant);
  try {
    for (const path of tests) {
      await loaded(path);
      const broken = firstBroken(listedTests());
      if (broken !== undefined) return broken;
    }
    for (const id of losses) {
      const file = `src/losses/${id}.ts`;
      const { default: card } = await loaded(`src/cards/${id}.ts`) as { default: Card };
      const exports = await loaded(file);
      const source = mutant.file === file ? mutant.text : readFileSync(join(root, file), 'utf8');
      for (const contract of contracts) {
        const broken = firstBroken(contract({ card, exports, source }));
        if (broken !== undefined) return broken;
      }
    }
    return undefined;
  } catch (error) {
    listedTests(); // of a file that broke off
    return `it does not load: ${String(error)}`;
  }
}

function firstBroken(clauses: readonly Clause[]): string | undefined {
  return clauses.find(({ prove }) => {
    try {
      return void prove();
    } catch {
      return true;
    }
  })?.title;
}

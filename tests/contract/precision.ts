import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../reference/fixture.ts';
import type { Contract } from './clause.ts';
import { compare } from './reference.ts';

/** A call near the optimum or with an extreme parameter, and what it gives in exact arithmetic. */
interface Exact extends Case {
  readonly loss: string;
  /** do digits cancel here that no arrangement keeps? How many, the card says */
  readonly cancels?: true;
}

const folder = join(import.meta.dirname, '../reference');
const { authored, cases } = JSON.parse(readFileSync(join(folder, 'precision.json'), 'utf8')) as { authored: string; cases: readonly Exact[] };
const casesOf = Map.groupBy(cases, ({ loss }) => loss);
const digest = createHash('sha256').update(readFileSync(join(folder, 'precision.py'))).digest('hex');
const relative = 1e-9;

/** Below this size float64 itself has fewer digits. */
const smallest = 1e-300;

/** Values and gradients keep nine digits where digits are easily lost. */
export const precision: Contract = ({ card }) => {
  const own = casesOf.get(card.id) ?? [];
  if (own.length === 0) return [];
  return [{
    title: `${card.id} keeps nine digits in ${own.length} cases near its optimum and at extreme parameters`,
    prove: () => {
      assert.equal(authored, digest, 'fix: npm run reference -- precision');
      for (const one of own) compare(card.loss, relative, { ...one, name: `${one.name}, ${JSON.stringify(one.options)}` }, one.cancels ? card.precision!.absolute : smallest);
    },
  }];
};

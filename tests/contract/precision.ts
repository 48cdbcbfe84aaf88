import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '#core/card/kinds';
import { flat } from '../sample/samples.ts';
import { near, type Contract } from './clause.ts';

/** A call near the optimum or with an extreme parameter, and what it gives in exact arithmetic. */
interface Case {
  readonly loss: string;
  readonly name: string;
  readonly input: readonly unknown[];
  readonly options: object;
  readonly value: number;
  readonly grad: readonly number[] | Readonly<Record<string, readonly number[]>>;
  /** do digits cancel here that no arrangement keeps? How many, the card says */
  readonly cancels?: true;
}

const folder = join(import.meta.dirname, '../reference');
const { authored, cases } = JSON.parse(readFileSync(join(folder, 'precision.json'), 'utf8')) as { authored: string; cases: readonly Case[] };
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
      for (const one of own) keepsDigits(card, one);
    },
  }];
};

function keepsDigits(card: Card, { name, input, options, value, grad, cancels }: Case): void {
  const allowed = cancels ? card.precision!.absolute : smallest;
  const result = card.loss(...input, options);
  const where = `${name}, ${JSON.stringify(options)}`;
  near(result.value, value, relative, `${where}: value`, allowed);
  const parts = Array.isArray(grad) ? { '': grad as readonly number[] } : grad as Readonly<Record<string, readonly number[]>>;
  for (const [part, expected] of Object.entries(parts)) {
    const slopes = flat(part ? (result.grad as Record<string, unknown>)[part] : result.grad);
    expected.forEach((slope, index) => near(slopes[index]!, slope, relative, `${where}: grad ${part}[${index}]`, allowed));
  }
}

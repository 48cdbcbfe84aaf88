import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cards } from '#cards/index';
import { near } from './contract/clause.ts';
import { flat } from './sample/samples.ts';

/** A call near the optimum or with an extreme parameter, and what it gives in exact arithmetic. */
interface Case {
  readonly loss: string;
  readonly name: string;
  readonly input: readonly unknown[];
  readonly options: object;
  readonly value: number;
  readonly grad: readonly number[] | Readonly<Record<string, readonly number[]>>;
}

const folder = join(import.meta.dirname, 'reference');
const { authored, cases } = JSON.parse(readFileSync(join(folder, 'precision.json'), 'utf8')) as { authored: string; cases: Case[] };
const relative = 1e-9;

/** Below this size float64 itself has fewer digits. */
const smallest = 1e-300;

test('the exact values belong to the formulas as they stand', () => {
  expect(authored, 'fix: npm run reference -- precision').toBe(createHash('sha256').update(readFileSync(join(folder, 'precision.py'))).digest('hex'));
});

describe.each(cards.filter(({ id }) => cases.some(({ loss }) => loss === id)))('$id keeps nine digits', ({ id, loss, precision }) => {
  const allowed = Math.max(smallest, precision?.absolute ?? 0);

  test.each(cases.filter((one) => one.loss === id))('$name, $options', ({ input, options, value, grad }) => {
    const result = loss(...input, options);
    near(result.value, value, relative, 'value', allowed);
    const expected = Array.isArray(grad) ? { '': grad } : grad as Record<string, number[]>;
    for (const [name, part] of Object.entries(expected)) {
      const slopes = flat(name ? result.grad[name] : result.grad);
      part.forEach((slope, index) => near(slopes[index]!, slope, relative, `grad ${name}[${index}]`, allowed));
    }
  });
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as lossary from '#losses/index';
import disagreements from '../../content/disagreements.json' with { type: 'json' };
import { allNear } from '../contract/clause.ts';
import { flat } from '../sample/samples.ts';

interface Output {
  readonly framework: string;
  readonly version?: string;
  readonly call: string;
  readonly value: unknown;
  readonly ours?: string;
}
interface Disagreement {
  readonly number: number;
  readonly id: string;
  readonly title: Readonly<Record<'ko' | 'en', string>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly outputs: readonly Output[];
}
const records = disagreements.records as readonly unknown[] as readonly Disagreement[];

/** Keras takes its means in float32. */
const tolerance = ({ framework }: Output): number => (framework === 'Keras' ? 1e-6 : 1e-12);
const numbers = (value: unknown): number[] => [value].flat(3).map((one) => (one === 'NaN' ? NaN : (one as number)));

test('every disagreement of the frameworks is on record, once', () => {
  expect(records.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
});

test('the records are what the calls as written gave', () => {
  const folder = import.meta.dirname;
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.py')).sort()) hash.update(readFileSync(join(folder, file)));
  expect(disagreements.authored, 'fix: npm run reference -- disagreements').toBe(hash.digest('hex'));
});

describe.each(records)('disagreement $number, $id', ({ input, outputs, title }) => {
  test('has two answers to the same input, and a title in both languages', () => {
    expect(new Set(outputs.map(({ value }) => numbers(value).map((one) => one.toPrecision(5)).join())).size).toBeGreaterThan(1);
    expect(title.ko).toMatch(/[가-힣]/);
    expect(title.en.length).toBeGreaterThan(10);
  });

  test.each(outputs.filter(({ ours }) => ours))('$framework: $call', (output) => {
    const names = { ...lossary, ...input };
    const ours = new Function(...Object.keys(names), `return ${output.ours};`)(...Object.values(names)) as unknown;
    allNear(flat(ours), numbers(output.value), tolerance(output), output.ours!, 1e-300);
  });
});

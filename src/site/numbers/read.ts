import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Computed, NamedExpression, NumbersFile } from '#wiki/library';
import { readSource, type Written } from './source.ts';
import { valuesOf, type Values } from './values.ts';

export const folder = 'src/numbers';
const fileOf = (slug: string): string => `${folder}/${slug}.ts`;

/** The pages that have a file of numbers. */
export function slugsWithNumbers(): string[] {
  return existsSync(resolve(folder)) ? readdirSync(resolve(folder)).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3)).sort() : [];
}

/** The code of a page's numbers; nothing is run. */
export function numbersSource(slug: string): ReturnType<typeof readSource> {
  return readSource(readFileSync(resolve(fileOf(slug)), 'utf8').replaceAll('\r\n', '\n'));
}

/** What the prose of pages prints, computed: every file of src/numbers, or those of some pages. */
export async function readNumbers(slugs: readonly string[] = slugsWithNumbers()): Promise<ReadonlyMap<string, NumbersFile>> {
  const sources = slugs.map((slug) => ({ slug, source: numbersSource(slug) }));
  // a file that is not as it must be is not run
  const values = await valuesOf(sources.filter(({ source }) => source.faults.length === 0).map(({ slug }) => fileOf(slug)));
  return new Map(sources.map(({ slug, source }) => [slug, computed(fileOf(slug), source, values.get(fileOf(slug)) ?? { problem: 'nothing, for its file has faults' })]));
}

function computed(file: string, { numbers, checks, faults }: ReturnType<typeof readSource>, values: Values): NumbersFile {
  const join = (kind: 'numbers' | 'checks', all: ReadonlyMap<string, Written>): NumbersFile['numbers'] =>
    new Map([...all].map(([name, { code, inputs, place }]): [string, NamedExpression] => [name, { code, inputs, place, ...valueOf(values, kind, name) }]));
  const broken = faults.length === 0 && 'problem' in values;
  return {
    file, numbers: join('numbers', numbers), checks: join('checks', checks),
    faults: broken ? [{ place: { line: 1, column: 1, length: 1 }, rule: 'number/file', severity: 'error', message: `a file of numbers must run, got ${values.problem}` }] : faults,
  };
}

const valueOf = (values: Values, kind: 'numbers' | 'checks', name: string): Computed => ('problem' in values ? values : values[kind][name] ?? { problem: 'nothing' });

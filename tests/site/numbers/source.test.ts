import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSource } from '#site/numbers/source';
import { valuesOf } from '#site/numbers/values';

const source = `import { huber, meanSquaredError as mse } from 'lossary';
import { gradientDescent } from 'lossary/training';

const start = 2.5;
/** Twice. */
function twice(x: number): number {
  return 2 * x;
}
const unused = 7;

export const numbers = {
  'half': () => huber([3], [0], { delta: 1e6 }).value,
  'doubled': () => twice(mse([start], [0]).value as number),
  trained: () => typeof gradientDescent === 'function' ? 1 : 0,
} satisfies Record<string, () => number>;
export const checks: Record<string, () => number> = { which: () => [1, 2].indexOf(2) };
`;

describe('a file of numbers, read', () => {
  const { numbers, checks, faults } = readSource(source);

  test('holds its names with their expressions', () => {
    expect(faults).toEqual([]);
    expect([...numbers].map(([name, { expression }]) => [name, expression])).toEqual([
      ['half', 'huber([3], [0], { delta: 1e6 }).value'], ['doubled', 'twice(mse([start], [0]).value as number)'], ['trained', "typeof gradientDescent === 'function' ? 1 : 0"],
    ]);
    expect([...checks.keys()]).toEqual(['which']);
    expect(numbers.get('half')!.place).toEqual({ line: 12, column: 3, length: 6 });
  });

  test('tells what each leans on above, the numbers in it, and what a cell would import', () => {
    expect(numbers.get('doubled')).toMatchObject({ helpers: 'const start = 2.5;\nfunction twice(x: number): number {\n  return 2 * x;\n}', inputs: [2.5, 2, 0], uses: 'meanSquaredError as mse' });
    expect(numbers.get('half')).toMatchObject({ helpers: '', inputs: [3, 0, 1e6], uses: 'huber' });
    expect(numbers.get('trained')!.uses).toBeUndefined();
  });

  test('calls an arrow function of several steps where it stands', () => {
    expect(readSource('export const numbers = { a: () => { return 1; } };').numbers.get('a')!.expression).toBe('(() => { return 1; })()');
  });

  test.each([
    ['another import', "import fs from 'node:fs';\nexport const numbers = { a: () => 1 };", 'a file of numbers must import lossary and lossary/training alone, got node:fs'],
    ['a value', 'export const numbers = { a: 1 };', 'a number must be written as a name and an arrow function, got a: 1'],
    ['nothing', 'export const other = {};', 'a file of numbers must export numbers or checks, got neither'],
    ['no TypeScript', 'export const numbers = {', 'a file of numbers must be TypeScript'],
  ])('%s is a fault', (_what, text, message) => {
    expect(readSource(text).faults[0]!.message).toContain(message);
  });
});

describe('a file of numbers, run', () => {
  const folder = mkdtempSync(resolve('node_modules/numbers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const written = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return relative(resolve('.'), join(folder, name));
  };

  test('comes to its values, and each failure is told by itself', async () => {
    const file = written('a.ts', "import { huber } from 'lossary';\nexport const numbers = { a: () => huber([3], [0]).value, none: () => NaN, least: () => -Infinity, broken: () => huber([], []).value, text: () => '4' };");
    expect((await valuesOf([file])).get(file)).toEqual({
      numbers: { a: { value: 2.5 }, none: { value: NaN }, least: { value: -Infinity }, broken: { problem: 'huber: prediction must have at least 1 element, got 0' }, text: { problem: 'string' } }, checks: {},
    });
  });

  test('that cannot run is known by name, and the others run', async () => {
    const [good, bad, loud] = [written('b.ts', 'export const checks = { a: () => 1 };'), written('c.ts', "throw new Error('no');"), written('d.ts', "console.log('x'); export const numbers = {};")];
    const values = await valuesOf([good, bad, loud]);
    expect(values.get(good)).toEqual({ numbers: {}, checks: { a: { value: 1 } } });
    expect(values.get(bad)).toEqual({ problem: 'no' });
    expect(values.get(loud)).toEqual({ problem: 'it must print nothing by itself' });
  });
});

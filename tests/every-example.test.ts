import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { promised, readExample, runExample } from '#site/example';
import { imports } from '#sandbox/imports';

const names = readdirSync(resolve(import.meta.dirname, '../src/examples')).map((file) => file.replace(/\.ts$/, ''));

describe.each(names)('example %s', (name) => {
  test('prints what its comments promise, and nothing else', async () => {
    const { source, output } = await readExample(name);
    expect(output).toEqual(promised(source));
    expect(output.length).toBeGreaterThan(0);
  });

  test('every printed line carries its promise', async () => {
    const { source } = await readExample(name);
    const printing = source.split('\n').filter((line) => /\bconsole\.\w+\(/.test(line));
    expect(printing.filter((line) => !line.includes('// => '))).toEqual([]);
  });

  test('imports the public package only', async () => {
    const { source } = await readExample(name);
    expect([...new Set(imports(source).map(({ specifier }) => specifier))]).toEqual(['lossary']);
  });

  test('fits a phone and a page: lines of at most 120 characters, at most 40 of them', async () => {
    const lines = (await readExample(name)).source.trimEnd().split('\n');
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(40);
  });
});

describe('the runner of examples', () => {
  test('fails where the code fails', async () => {
    await expect(runExample("import { huber } from 'lossary'; huber([], [])")).rejects.toThrow('huber: prediction must have at least 1 element, got 0');
  });

  test('refuses a name that leaves the folder', async () => {
    await expect(readExample('../losses/huber')).rejects.toThrow('example: name must be lower case words');
  });

  test('sees an output without a promise', async () => {
    expect(await runExample('console.log(1)\nconsole.log(2)')).not.toEqual(promised('console.log(1) // => 1\nconsole.log(2)'));
  });
});

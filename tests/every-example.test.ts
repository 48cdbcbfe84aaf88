import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { promised, readExample, runExample, type Example } from '#site/example';
import { imports } from '#sandbox/imports';

const names = readdirSync(resolve(import.meta.dirname, '../src/examples')).map((file) => file.replace(/\.ts$/, ''));

describe.each(names)('example %s', (name) => {
  let example: Example;
  beforeAll(async () => { example = await readExample(name); });

  test('prints what its comments promise, and nothing else', () => {
    const { source, output } = example;
    expect(output).toEqual(promised(source));
    expect(output.length).toBeGreaterThan(0);
  });

  test('every printed line carries its promise', () => {
    const { source } = example;
    const printing = source.split('\n').filter((line) => /\bconsole\.\w+\(/.test(line));
    expect(printing.filter((line) => !line.includes('// => '))).toEqual([]);
  });

  test('imports the public package only', () => {
    const { source } = example;
    expect([...new Set(imports(source).map(({ specifier }) => specifier))]).toEqual(['lossary']);
  });

  test('fits a phone and a page: lines of at most 120 characters, at most 40 of them', () => {
    const lines = example.source.trimEnd().split('\n');
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(40);
  });
});

describe('the runner of examples', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lossary-example-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const written = (code: string): string => {
    writeFileSync(join(folder, 'hostile.ts'), code);
    return folder;
  };

  test('fails where the code fails', async () => {
    await expect(runExample("import { huber } from 'lossary'; huber([], [])")).rejects.toThrow('huber: prediction must have at least 1 element, got 0');
  });

  test.each([
    ['a loop', 'for (;;);'],
    ['a promise without end', 'await new Promise(() => {});'],
    ['a timer without end', 'setInterval(() => {}, 1); await new Promise(() => {});'],
    ['a chain of promises', 'const on = () => Promise.resolve().then(on); await on();'],
    ['a search that backtracks', "/^(a+)+$/.test('a'.repeat(40) + '!');"],
    ['a loop that outlives errors', 'for (;;) try { throw 1 } catch {}'],
  ])('ends %s at its limit, and names the file', async (_, code) => {
    await expect(readExample('hostile', { folder: written(code), within: 300 })).rejects.toThrow(/hostile\.ts: code must (?:end within 0\.3 s, got no end|run to its end)/);
  });

  test.each([
    ['takes all memory', 'const kept: unknown[] = []; for (;;) kept.push(new Array(1e6).fill(Math.random()));', 'code must need at most 256 MB, got more'],
    ['prints without end', "for (;;) console.log('x'.repeat(9000));", 'code must print at most 1000 times, got more'],
    ['leaves', 'process.exit(0)', 'code must run to its end, got an exit with status 0'],
    ['throws later', "setTimeout(() => { throw new Error('later') }); await new Promise(() => {});", 'later'],
    ['throws no error', 'throw null', 'hostile.ts: null'],
    ['is not TypeScript', 'const = 1', /hostile\.ts:1:7: /],
  ])('names the file of code that %s', async (_, code, message) => {
    const run = readExample('hostile', { folder: written(code), within: 8000 });
    await expect(run).rejects.toThrow(message);
    await expect(run).rejects.toThrow('hostile.ts');
  });

  test('reads lines that end with CRLF', async () => {
    const { output, source } = await readExample('hostile', { folder: written('console.log(1) // => 1\r\nconsole.log(`a\r\nb`) // => a\r\n') });
    expect(output).toEqual(['1', 'a\nb']);
    expect(promised(source)).toEqual(['1', 'a']);
  });

  test('leaves nothing of the environment to the code', async () => {
    expect(await runExample('console.log(Object.keys(process.env).length)')).toEqual(['0']);
  });

  test('refuses a name that leaves the folder', async () => {
    await expect(readExample('../losses/huber')).rejects.toThrow('example: name must be lower case words');
  });

  test('sees an output without a promise', async () => {
    expect(await runExample('console.log(1)\nconsole.log(2)')).not.toEqual(promised('console.log(1) // => 1\nconsole.log(2)'));
  });
});

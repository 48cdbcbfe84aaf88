import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as training from '#training/index';
import { documentationOf } from '../contract/documentation.ts';

const folder = join(import.meta.dirname, '../../src/training');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(folder, file), 'utf8'));
const functions = Object.entries(training).filter(([, exported]) => typeof exported === 'function').map(([name]) => name);

describe.each(functions)('%s', (name) => {
  const documented = sources.map((source) => documentationOf(source, name)).find((found) => found !== undefined);
  const tags = (wanted: string): string[] => documented!.tags.filter((tag) => tag.name === wanted).map(({ text }) => text);

  test('says what it is in one line, and then what follows for the reader', () => {
    const [idea, gap, consequence] = documented!.lines;
    expect(idea).toMatch(/^[A-Z].{20,118}\.$/);
    expect(gap).toBe('');
    expect(consequence!.length).toBeGreaterThan(40);
  });

  test('names each argument in order, the result, the error and a source', () => {
    expect(tags('param').map((text) => text.split(/\s/)[0])).toEqual(documented!.arguments);
    expect(tags('returns').length).toBe(1);
    expect(tags('throws').join()).toMatch(/^\{RangeError\} if /);
    expect(tags('see').join()).toMatch(/doi:10\.\d{4,}\/\S+|arXiv:\d{4}\.\d+|https:\/\//);
  });

  test('has an example that comes out as written', () => {
    const examples = tags('example');
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const [code, expected] = example.split(/\s*\/\/ => /);
      expect(inspect(new Function(...Object.keys(training), `return ${code};`)(...Object.values(training)))).toBe(expected!.trim());
    }
  });
});

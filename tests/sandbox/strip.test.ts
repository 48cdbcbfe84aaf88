import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { strip } from '#sandbox/strip';

/** The JavaScript of a source that has one. */
const code = (source: string): string => {
  const stripped = strip(source);
  if ('problem' in stripped) throw new Error(JSON.stringify(stripped.problem));
  return stripped.code;
};

/** What is not blank. */
const squeezed = (script: string): string => script.replace(/\s+/g, '');

/** JavaScript in one form: white space, semicolons, order of statements and imports that nobody needs do not count. */
async function normal(source: string, loader: 'js' | 'ts'): Promise<string> {
  const compilerOptions = { verbatimModuleSyntax: true, useDefineForClassFields: true };
  const { code: text } = await transform(source, { loader, target: 'esnext', minifyWhitespace: true, minifySyntax: true, tsconfigRaw: { compilerOptions } });
  return text.replace(/(^|;|\n)import\b(?!\()[^;\n]*(?=;|\n|$)/g, '').replace(/;+/g, ';').replace(/;(?=\}|$|\n)/g, '').replace(/^;|\n/g, '').replace(/([{}]);/g, '$1').replace(/export\{\}(from"[^"]*")?/g, '');
}

describe('strip takes types and nothing else', () => {
  test.each([
    ['const a: number = 1', 'const a = 1'], ['let a!: number', 'let a'], ['(a?: number, ...b: T[]): void => {}', '(a , ...b ) => {}'], ['function f(this: T, a = 1) {}', 'function f( a = 1) {}'],
    ['a as T as unknown', 'a'], ['(a) satisfies T', '(a)'], ['a!.b![0]!()', 'a .b [0] ()'], ['f<T>(new Map<A, B>())', 'f (new Map ())'], ['<T>(a)', '(a)'], ['f(<const T,>(a: T) => a)', 'f( (a ) => a)'],
    ['type A = { a: 1 }', ';'], ['interface A<T> extends B { (): T }', ';'], ['declare const a: 1', ';'], ['function f(): void; function f() {}', '; function f() {}'], ['export type { A } from "a"', ';'],
    ['import type A from "a"', ';'], ['import { type A, b } from "a"; b', 'import { b } from "a"; b'], ['import { A, b } from "a"; let c: A = b', 'import { b } from "a"; let c = b'], ['import { A } from "a"', 'import { A } from "a"'],
    ['try {} catch (e: unknown) {}', 'try {} catch (e ) {}'], ['abstract class A<T> extends B<T> implements C, D { abstract a: T; private readonly b?: T = 1; override c(): void {} }', 'class A extends B { ; b = 1; c() {} }'],
    ['class A { get: number\n b() {} }', 'class A { get; \n b() {} }'], ['class A { a = 1\nprivate [b] = 2 }', 'class A { a = 1\n; [b] = 2 }'], ['class A { [a: string]: number; m?(): void; m() {} }', 'class A { ; ; m() {} }'],
    ['const a = b as any\n;[1]', 'const a = b \n;[1]'], ['const a = b as any\n(c)', 'const a = b ; \n(c)'], ['const a = (b: T): {\n c: 1 } => b', 'const a = (b \n ) => b'], ['const a = async <\nT>(b: T) => b', 'const a = async (\n b ) => b'],
    ['f(a < b, c > d)', 'f(a < b, c > d)'], ['x = a ? (b) : c => d', 'x = a ? (b) : c => d'], ['[a[0], a[1]] = [a[1]!, a[0]!]', '[a[0], a[1]] = [a[1] , a[0] ]'],
  ])('%s', (source, script) => {
    expect(squeezed(code(source))).toBe(squeezed(script));
  });

  test('lines and columns stay', () => {
    const source = readFileSync(import.meta.filename, 'utf8');
    const lengths = (text: string) => text.split('\n').map(({ length }) => length);
    expect(lengths(code(source))).toEqual(lengths(source));
  });

  test('of every source here the rest is what another compiler makes of it', async () => {
    const root = resolve(import.meta.dirname, '../../src');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(200);
    for (const file of files) {
      const source = readFileSync(join(root, file), 'utf8');
      expect(await normal(code(source), 'js'), file).toBe(await normal(source, 'ts'));
    }
  });
});

describe('strip refuses', () => {
  test.each([
    ['const a = 1;\nconst = 2;', 'Unexpected token', 2, 7], ['a\n b c', 'Unexpected token', 2, 4], ['let a; let a', "Identifier 'a' has already been declared", 1, 12],
    ['\nenum A { B }', 'a cell cannot hold an enum, write an object', 2, 1], ['namespace A { export const b = 1 }', 'a cell cannot hold a namespace, write an object', 1, 1], ["import a = require('a')", 'a cell cannot hold import = require(), write import ... from', 1, 1],
    ['class A { constructor(private a: 1) {} }', 'a cell cannot hold a parameter property, assign the field in the constructor', 1, 23], ['() => <T>{}', 'a cell cannot hold a cast in <> before a brace or a line end, write as', 1, 7],
  ])('%s', (source, message, line, column) => {
    expect(strip(source)).toEqual({ problem: { message, line, column } });
  });
});

test('code nested too deeply for the stack is refused, in words', () => {
  for (const open of ['(', '[', '<T>(', '{']) expect(strip(open.repeat(50_000 / open.length) + '1')).toEqual({ problem: { message: expect.stringMatching(/nested too deeply|Not enough stack space/), line: 1, column: expect.any(Number) } });
});

describe('strip is not slow on what can be read in more than one way', () => {
  test.each([
    `${'<T>('.repeat(100)}1${')'.repeat(100)}`, `${'(<T>(a: T): T => a)('.repeat(60)}1${')'.repeat(60)}`, `${'f<T>('.repeat(60)}1${')'.repeat(60)}`, `${'((a = '.repeat(60)}1${') => a)'.repeat(60)}`,
    `x = ${'a ? (b) : '.repeat(200)}1`, `let a: ${'(b: '.repeat(100)}c${') => d'.repeat(100)}`, `x = ${'a ? (b) : c => '.repeat(100)}1`,
  ])('%s', (source) => {
    const begun = performance.now();
    code(source);
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});

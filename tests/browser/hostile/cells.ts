/** Code that a reader runs, what the page may say afterwards (a key of the words of a cell), and what must be shown. */
export interface HostileCell { readonly code: string; readonly ends: readonly End[]; readonly shows?: RegExp }

type End = 'done' | 'silent' | 'failed' | 'timeout' | 'unread';

const nested = (open: string, times: number, inner = '1', close = ')'): string => open.repeat(times) + inner + close.repeat(times);

/** Valid programs on which a parser that tries and goes back takes for ever. */
const valid: readonly string[] = [
  nested('<T>(', 20), nested('<T>(', 50), nested('<any>(', 40), nested('(', 100), nested('[', 100, '1', ']'), nested('<T>(<U>(', 20, '1', '))'), `const f = ${'<T,>(a: T) => '.repeat(40)}1`,
  nested('((a = ', 30, '1', ') => a)'), nested('Math.max<T>(', 40), `const a = ${'true ? (1) : '.repeat(60)}2`, nested('(async <T>(a = ', 20, '1', ') => a)'), `type A = ${nested('Array<', 60, '1', '>')}`,
  `let a: ${nested('(b: ', 40, 'c', ') => d')}`, `const b = 1${' as any'.repeat(300)}`, `const c = [1]${'!'.repeat(300)}`, nested('(<T>(a: T): T => a)(', 30), `type B = ${'A extends C ? D : '.repeat(60)}E`,
];

/** Programs that are none; a time-out is an honest answer too. */
const broken: readonly string[] = [
  `x = ${'a ? (b) : c => '.repeat(40)}1`, 'async <T>('.repeat(30), 'a!<b>('.repeat(30), 'f<{['.repeat(30), 'a<b>(c)<d>('.repeat(30), 'a?.<b>('.repeat(30), '<T>('.repeat(30), '('.repeat(60_000), '['.repeat(60_000), '`${'.repeat(20_000), '{'.repeat(60_000), '<'.repeat(60_000),
  'const = 2', 'a b', '@', '#', '\\', '"', '/*', '/(', 'let let', 'enum A { B }', 'namespace A { export const b = 1 }', 'class A { constructor(private a: number) {} }', "import a = require('lossary')", 'export = 1',
];

/** An error is an error, whatever it says of itself. */
const failing: readonly string[] = [
  ...['9007199254740993', '99999999999999999999', '65539', '0', '-1', '1e9'].map((line) => `const error = new Error('x'); error.stack = error.stack.replace(/:\\d+:\\d+/g, ':${line}:${line}'); throw error`),
  "throw { stack: 'blob:x:1:1' }", 'throw { get stack() { throw 1 } }', 'throw { get stack() { return 5 } }', "throw Object.assign(new Error('x'), { stack: null })", 'throw undefined', 'throw null', 'throw 0', "throw ''", 'throw Symbol()', 'throw () => {}',
  "throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })", "throw Object.assign(new Error('x'), { message: {} , name: [] })", "Promise.reject(new Error('x'))", "setTimeout(() => { throw new Error('x') })", "queueMicrotask(() => { throw new Error('x') })",
  "throw new Error('ﷺลุ้ﷺ؈'.repeat(1400))", "throw new Error('\\n'.repeat(9999))", "throw new Error('x'.repeat(1e6))", "throw new AggregateError([1], 'x')",
  "import { nope } from 'lossary'", "import { huber, nope } from 'lossary'", "import { nope as huber } from 'lossary'", "import nope from 'lossary'", "import nope, { huber } from 'lossary'", "import 'nope'", "import * as nope from 'nope'", "export { nope } from 'lossary'", "import { nope } from 'lossary'; console.log(1)",
];

/** Output that a page would lay out for seconds. */
const printing: readonly string[] = [
  "for (let i = 0; i < 20; i++) console.log('ﷺลุ้ﷺ؈'.repeat(1400))", "console.log('\\n'.repeat(1e6))", "for (let i = 0; i < 100; i++) console.log('\\n'.repeat(9999))", "for (let i = 0; i < 20; i++) console.log('👨‍👩‍👧‍👦'.repeat(900))", "for (let i = 0; i < 20; i++) console.log('a' + '\\u0301\\u0316'.repeat(4900))",
  "for (let i = 0; i < 20; i++) console.log('क्ष्म्य'.repeat(1400))", "for (let i = 0; i < 20; i++) console.log('\\u202e\\u2066א'.repeat(3000))", "for (let i = 0; i < 20; i++) console.log('☎\\ufe0f'.repeat(4900))", "for (let i = 0; i < 20; i++) console.log('ﷺ '.repeat(4900))", "for (let i = 0; i < 20; i++) console.log('\\u0000'.repeat(9999))",
  "for (let i = 0; i < 20; i++) console.log('x'.repeat(1e5))", "for (let i = 0; i < 20; i++) console.log('\\t'.repeat(9999))", "for (let i = 0; i < 20; i++) console.log('a '.repeat(4999))", "for (let i = 0; i < 1e5; i++) console.warn(i)", "for (let i = 0; i < 1000; i++) console.log('ﷺลุ้ﷺ؈'.repeat(20))", "console.log('😀'.repeat(1e5))", "console.log('\\ud83d'.repeat(1e5))",
  "console.log('<img src=x onerror=alert(1)>'.repeat(300))", "console.log(Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [i, i])))", "console.log('가'.repeat(1e5))",
];

export const cells: readonly HostileCell[] = [
  ...valid.map((code) => ({ code, ends: ['silent'] as const })),
  ...broken.map((code) => ({ code, ends: ['failed', 'unread'] as const })),
  ...failing.map((code) => ({ code, ends: ['failed'] as const })),
  ...printing.map((code) => ({ code, ends: ['done'] as const })),
  { code: 'while (true);', ends: ['timeout'] },
  { code: "console.log('before'); for (;;) {}", ends: ['timeout'], shows: /^before$/ },
  { code: "import type { Nope } from 'lossary'; let a: Nope; console.log(a)", ends: ['done'], shows: /^undefined$/ },
  { code: "fetch('SINK/cell'); console.log(1)", ends: ['failed'] },
  { code: "import('SINK/module.js')", ends: ['failed'] },
];

import { describe, expect, test } from 'vitest';
import * as lossary from '#losses/index';
import { readExpression } from '#wiki/conventions/expression';

const valueOf = (text: string, input: Record<string, unknown> = {}) => readExpression(text).valueIn({ functions: lossary, input });

describe('an expression of a convention', () => {
  test('is a call with literals and inputs, and counts as its value', () => {
    expect(valueOf('huber(prediction, [0], { delta: 2 })', { prediction: [3] })).toBe(4);
    expect(valueOf("huber([3, 1], [0, 0], { delta, reduction: 'none' }).elements", { delta: 2 })).toEqual(new Float64Array([4, 0.5]));
    expect(valueOf('(huber([3], [0]).value - 0.5) * 2 / -1')).toBe(-4);
    expect(valueOf('huber([3], [0]) / 2 + huber([1], [0])')).toBe(1.75);
    expect(valueOf('triplet([[0]], [[3]], [[4]], { margin: 2, swap: true }).grad.anchor')).toEqual(new Float64Array([-1]));
    expect(valueOf('[Infinity, -Infinity, NaN]')).toEqual([Infinity, -Infinity, NaN]);
  });

  test('says before it is computed what it calls and names', () => {
    const { calls, inputs } = readExpression('huber(prediction, target, { delta }) - logCosh(prediction, target)');
    expect([[...calls], [...inputs]]).toEqual([['huber', 'logCosh'], ['prediction', 'target', 'delta']]);
  });

  test.each([
    'huber([1], [0]); 1', 'huber([1], [0]) 2', '', '1 +', 'a = 1', 'a += 1', 'a++', 'new Date()', 'new huber([1], [0])', '`1`', 'huber`1`', '`${huber}`', '/a/', '1n', '...a', 'huber(...a)', '[...a]', '({ ...a })',
    '() => 1', 'async () => 1', 'function () {}', 'class {}', 'this', 'a ? 1 : 2', 'a && 1', 'a ?? 1', '(1, 2)', '2 ** 3', '7 % 2', '1 < 2', '"a" in b', 'typeof a', '+1', '!1', '~1', 'void 0', 'delete a.b', 'await a', 'yield a',
    'import("node:fs")', 'import.meta', 'super.a', 'new.target', 'a?.b', 'huber?.([1], [0])', 'huber([1], [0])["value"]', '({ ["a"]: 1 })', '({ "a": 1 })', '({ get a() { return 1; } })', '({ a() {} })', '[1, , 2]',
    'huber.call(null, [1], [0])', 'huber([1], [0]).grad.map(huber)', '"a".constructor("x")()', 'eval.call("1")', '(huber)([1], [0])()',
  ])('refuses %s without reading on', (text) => {
    expect(() => readExpression(text)).toThrow(/^convention: an expression must /);
  });

  test('refuses what nests too deeply to be read', () => {
    expect(() => readExpression(`${'('.repeat(9000)}1${')'.repeat(9000)}`)).toThrow('convention: an expression must be one expression');
  });

  test.each([
    ['calls nothing that is no function of the library', ['eval("1")', 'constructor("return 1")', 'Function("1")', 'toString()', 'hasOwnProperty("a")', 'prediction(1)', '__proto__()']],
    ['names nothing that is no input', ['constructor', '__proto__', 'huber', 'undefined', 'globalThis', 'process', 'toString']],
    ['reaches no prototype and no method', ['huber([1], [0]).constructor', 'huber([1], [0]).__proto__', 'huber([1], [0]).value.constructor', 'huber([1], [0]).grad.map', 'prediction.length', 'prediction.constructor', '"a".length', 'huber([1], [0]).toString', '({}).constructor', 'huber([1], [0]).grad.buffer']],
  ])('%s', (_what, texts) => {
    for (const text of texts) expect(() => readExpression(text).valueIn({ functions: { ...lossary }, input: { prediction: [1] } }), text).toThrow(/^convention: an expression must /);
  });

  test('sets no prototype: __proto__ is a name like any other', () => {
    const seen: unknown[] = [];
    readExpression('take({ __proto__: a })').valueIn({ functions: { take: (input: unknown) => seen.push(input) }, input: { a: { reduction: 'sum' } } });
    expect(Object.getPrototypeOf(seen[0])).toBe(Object.prototype);
  });
});

import { describe, expect, test } from 'vitest';
import { print, printError } from '#sandbox/print';

const one = (value: unknown) => print([value], 10_000);
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

describe('print', () => {
  test.each([
    [0.5, '0.5'], [-0, '-0'], [NaN, 'NaN'], [-Infinity, '-Infinity'], [1e21, '1e+21'], [10n, '10n'], [true, 'true'], [null, 'null'], [undefined, 'undefined'],
    ['a\nb', 'a\nb'], [Symbol('s'), 'Symbol(s)'], [() => 1, '[function anonymous]'], [Math.max, '[function max]'],
    [[0.5, -0.25, -0], '[0.5, -0.25, -0]'], [new Float64Array([0.5, -0.25]), '[0.5, -0.25]'], [new BigInt64Array([1n]), '[1n]'], [[], '[]'], [['a'], '["a"]'],
    [{ value: 1, grad: new Float32Array([1]) }, '{ value: 1, grad: [1] }'], [{}, '{}'], [Object.create(null), '{}'], [new Map(), 'Map {}'],
    [new RangeError('x must be above 0, got -1'), '[RangeError: x must be above 0, got -1]'], [new Array(2), '[undefined, undefined]'],
  ])('case %#', (value, text) => {
    expect(one(value)).toBe(text);
  });

  test('several arguments are parted by a space', () => {
    expect(print(['loss', 0.5, [1]], 100)).toBe('loss 0.5 [1]');
  });

  test('a value that cannot be read does not take the others with it', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const throws = { get x(): never { throw new Error('no'); } };
    expect(print([cycle, throws, revoked(), 1], 1000)).toBe('[unprintable] [unprintable] [unprintable] 1');
  });

  test('the same object twice is no cycle', () => {
    const shared = { a: 1 };
    expect(one([shared, shared])).toBe('[{ a: 1 }, { a: 1 }]');
  });

  test('length, number of elements and depth are bounded', () => {
    expect(print(['x'.repeat(50)], 10)).toBe(`${'x'.repeat(10)}…`);
    expect(one(new Float64Array(1e6))).toMatch(/0, … 999800 more\]$/);
    let deep: unknown = 0;
    for (let i = 0; i < 1e5; i++) deep = [deep];
    expect(one(deep)).toContain('…');
  });

  test('an error is its name and message, whatever else was thrown is printed', () => {
    expect(printError(new TypeError('no'), 100)).toBe('TypeError: no');
    expect(printError(null, 100)).toBe('null');
    expect(printError(Object.assign(new Error(), { message: { toString: () => 'pwn' } }), 100)).toBe('Error: [unprintable]');
  });
});

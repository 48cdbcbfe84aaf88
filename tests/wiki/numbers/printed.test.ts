import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedLike, prints, readNumber } from '#wiki/numbers/printed';

/** Texts, values that they print, and values that they do not. */
const table: readonly (readonly [text: string, right: readonly number[], wrong: readonly number[]])[] = [
  ['4.5', [4.5, 4.45, 4.549999, 4.55], [4.44, 4.56, -4.5, NaN, Infinity]],
  ['4', [4, 4.0000001], [4.4, 3.9]],
  ['37', [37], [36.7, 37.4]],
  ['710', [709.78, 710.4], [709.4, 711]],
  ['−0.25', [-0.25, -0.251], [0.25, -0.26]],
  ['-0.25', [-0.25], [0.25]],
  ['+0.25', [0.25], [-0.25]],
  ['95.3 %', [0.953, 0.95345], [95.3, 0.9524]],
  ['95%', [0.95, 0.9546], [0.944]],
  ['1,499.5', [1499.5], [1.4995, 1498.5]],
  ['22\u202f026', [22026.4658], [22025]],
  ['1.8e-10', [1.8e-10, 1.76e-10], [1.9e-10, 1.8e-9]],
  ['1.8×10⁻¹⁰', [1.8e-10, 1.83e-10], [1.9e-10, 1.8e-11]],
  ['2 × 10⁵', [2e5, 2.4e5], [3e5]],
  ['0.00', [0, 0.004], [0.006]],
  ['∞', [Infinity], [-Infinity, 1e308]],
  ['−∞', [-Infinity], [Infinity]],
  ['NaN', [NaN], [0, Infinity]],
];

describe('a printed number', () => {
  test.each(table)('%s', (text, right, wrong) => {
    expect(right.filter((value) => !prints(text, value))).toEqual([]);
    expect(wrong.filter((value) => prints(text, value))).toEqual([]);
  });

  test.each(['', '1/2', 'about 4', '4.5.1', '4 5', '1,49', '4.5 m', '1e', '×10⁵', '$4$', '1×105'])('%j is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  test.each([
    ['4.4', 4.5678, '4.6'], ['3', 4.5, '4.5'], ['3', 1 / 3, '0.333'], ['100', 123.7, '124'], ['90.1 %', 0.95345, '95.3 %'], ['1,000.0', 1499.5, '1,499.5'],
    ['0.1', -0.25, '−0.3'], ['-0.10', -0.25, '-0.25'], ['1.0e-3', 1.76e-10, '1.8e-10'], ['1.0×10³', 1.76e-10, '1.8×10⁻¹⁰'], ['1', Infinity, '∞'], ['1', NaN, 'NaN'],
  ])('%s for %d becomes %s', (text, value, right) => {
    expect(printedLike(text, value)).toBe(right);
  });

  test('mended, prints its value, whatever it was, where a whole number need not be exact', () => {
    fc.assert(fc.property(fc.constantFrom(...table.map(([text]) => text)), fc.double({ min: -1e12, max: 1e12 }), (text, value) => Math.abs(value) < 100 || prints(printedLike(text, value), value)));
  });

  test('with another last digit, prints it no more', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), (value, decimals, step) => {
      const text = value.toFixed(decimals);
      const other = `${text.slice(0, -1)}${(Number(text.at(-1)) + step) % 10}`;
      const half = Math.abs(Math.abs(value - Number(text)) - 0.5 * 10 ** -decimals) < 1e-9;
      return half || !prints(other, value);
    }));
  });
});

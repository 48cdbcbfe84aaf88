import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgets, fits, fitting, pieces, workOf } from '#components/cell/fit.ts';

describe('what fits', () => {
  test.each([
    ['letters and Korean', 'a한'.repeat(50), 100, 100], ['lines', '\n'.repeat(50), 100, 5], ['letters that are hard to shape', 'ﷺ'.repeat(50), 60, 10], ['no half of a pair', '😀😀', 18, 2], ['all of it', 'abc', 3, 3], ['nothing', 'abc', 0, 0],
  ])('%s', (_, text, budget, length) => {
    expect(fitting(text, budget)).toBe(length);
    expect(fits(text, budget)).toBe(length === text.length);
  });

  test('is what the work says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(200), (text, budget) => {
      expect(fits(text, budget)).toBe(workOf(text) <= budget);
    }));
  });
});

describe('pieces', () => {
  test('are the text, and each fits', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'ﷺ', '😀', ' '), maxLength: 400 }), fc.integer({ min: 20, max: 200 }), (text, budget) => {
      const parts = pieces(text, budget);
      expect(parts.join('')).toBe(text);
      for (const part of parts) expect(part.length > 0 && fits(part, budget)).toBe(true);
    }));
  });

  test('end with a line where there is one, and are few', () => {
    expect(pieces('abc\ndef\nghi', 48)).toEqual(['abc\ndef\n', 'ghi']);
    expect(pieces('a'.repeat(65_536), budgets.piece).length).toBe(Math.ceil(65_536 / budgets.piece));
  });
});

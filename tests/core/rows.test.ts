import { expect, test } from 'vitest';
import { checkSameRows, inFloat64, readRows } from '#core/rows';

const read = (matrix: unknown, columns?: number) => readRows('dice', 'probability', matrix as never, 'pixels', columns);

test('rows are laid one after the other', () => {
  expect(read([[1, 2], Float32Array.of(3, 4)])).toEqual({ flat: Float64Array.of(1, 2, 3, 4), rows: 2, columns: 2 });
});

test('a flat vector is one row, or several of a given length, and is not copied', () => {
  const flat = Float64Array.of(1, 2, 3, 4);
  expect(read(flat)).toEqual({ flat, rows: 1, columns: 4 });
  expect(read(flat, 2)).toEqual({ flat, rows: 2, columns: 2 });
  expect(read(flat).flat).toBe(flat);
});

test.each([
  ['nothing', [], undefined, 'dice: probability must have at least 1 element, got 0'],
  ['an empty row', [[]], undefined, 'dice: probability[0] must have at least 1 element, got 0'],
  ['ragged rows', [[1, 2], [3]], undefined, 'dice: probability[1] must be as long as probability[0] (2), got 1'],
  ['a length that does not divide', [1, 2, 3], 2, 'dice: probability must have a length divisible by pixels (2), got 3'],
  ['another length of a row', [[1, 2]], 3, 'dice: pixels must be the length of a row (2), got 3'],
  ['half a column', [1, 2], 1.5, 'dice: pixels must be an integer at least 1, got 1.5'],
  ['no column', [1, 2], 0, 'dice: pixels must be an integer at least 1, got 0'],
  ['a number', 5, undefined, 'dice: probability must have at least 1 element, got undefined'],
  ['text for numbers', ['10', '20'], undefined, 'dice: probability[0] must be a number, or a row of numbers, got "10"'],
  ['nothing for a number', [null, 2], undefined, 'dice: probability[0] must be a number, or a row of numbers, got null'],
  ['a hole for a number', [undefined, 2], undefined, 'dice: probability[0] must be a number, or a row of numbers, got undefined'],
  ['text among the rows', [[1, 2], '34'], undefined, 'dice: probability[1] must be as long as probability[0] (2), got 2'],
  ['a hole among the rows', [[1, 2], undefined], undefined, 'dice: probability[1] must be as long as probability[0] (2), got undefined'],
  ['a number among the rows', [[1], 2], undefined, 'dice: probability[1] must be as long as probability[0] (1), got undefined'],
])('%s is refused', (_, matrix, columns, message) => {
  expect(() => read(matrix, columns)).toThrow(message);
});

test('float64 is taken as it is, anything else is copied', () => {
  const own = Float64Array.of(1, -0);
  expect(inFloat64(own)).toBe(own);
  expect(inFloat64(Float32Array.of(0.5, NaN))).toEqual(Float64Array.of(0.5, NaN));
  expect(inFloat64([1, -0])).toEqual(own);
});

test('another matrix must have as many rows, and rows as long', () => {
  const check = (rows: number, columns: number) => checkSameRows('dice', 'probability', { rows: 2, columns: 3 }, 'target', { rows, columns });
  expect(() => check(2, 3)).not.toThrow();
  expect(() => check(1, 3)).toThrow(new RangeError('dice: target must have as many rows as probability (2), got 1'));
  expect(() => check(2, 4)).toThrow(new RangeError('dice: target must have rows as long as those of probability (3), got 4'));
});

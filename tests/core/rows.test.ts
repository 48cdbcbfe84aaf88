import { expect, test } from 'vitest';
import { checkForEachRow, checkSameRows, inFloat64, readBatch, readRows } from '#core/rows';

const read = (matrix: unknown, columns?: number) => readRows('dice', 'probability', matrix as never, columns);

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
  ['a length that does not divide', [1, 2, 3], 2, 'dice: probability must have a length divisible by rowLength (2), got 3'],
  ['another length of a row', [[1, 2]], 3, 'dice: rowLength must be the length of a row (2), got 3'],
  ['half a column', [1, 2], 1.5, 'dice: rowLength must be an integer at least 1, got 1.5'],
  ['no column', [1, 2], 0, 'dice: rowLength must be an integer at least 1, got 0'],
  ['a number', 5, undefined, 'dice: probability must have at least 1 element, got 5'],
  ['nothing at all', null, undefined, 'dice: probability must have at least 1 element, got null'],
  ['text for numbers', ['10', '20'], undefined, 'dice: probability[0] must be a number, or a row of numbers, got "10"'],
  ['nothing for a number', [null, 2], undefined, 'dice: probability[0] must be a number, or a row of numbers, got null'],
  ['a hole for a number', [undefined, 2], undefined, 'dice: probability[0] must be a number, or a row of numbers, got undefined'],
  ['text among the rows', [[1, 2], '34'], undefined, 'dice: probability[1][0] must be a number, got "3"'],
  ['text in a row', [[1, 2], [3, '4']], undefined, 'dice: probability[1][1] must be a number, got "4"'],
  ['a hole in the first row', [[1, undefined], [3, 4]], undefined, 'dice: probability[0][1] must be a number, got undefined'],
  ['text in a flat vector', [1, '2'], undefined, 'dice: probability[1] must be a number, got "2"'],
  ['three levels', [[[1]]], undefined, 'dice: probability[0][0] must be a number, got object'],
  ['a row in a flat vector', [1, [2]], undefined, 'dice: probability[1] must be a number, got object'],
  ['big integers', [[1], BigInt64Array.of(2n)], undefined, 'dice: probability[1][0] must be a number, got 2'],
  ['a hole among the rows', [[1, 2], undefined], undefined, 'dice: probability[1] must be as long as probability[0] (2), got undefined'],
  ['a number among the rows', [[1], 2], undefined, 'dice: probability[1] must be as long as probability[0] (1), got 2'],
  ['null among the rows', [[1], null], undefined, 'dice: probability[1] must be as long as probability[0] (1), got null'],
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

test('a batch that is flat needs the length of its rows', () => {
  const batch = (matrix: unknown, rowLength?: number) => readBatch('infoNce', 'query', matrix as never, rowLength);
  expect(batch([1, 2, 3, 4], 2)).toEqual(readRows('infoNce', 'query', [1, 2, 3, 4], 2));
  expect(batch([[1, 2]]).rows).toBe(1);
  expect(() => batch([1, 2, 3, 4])).toThrow(new RangeError('infoNce: rowLength must be given where query is flat, got undefined'));
  expect(() => batch(undefined)).toThrow(new RangeError('infoNce: query must have at least 1 element, got undefined'));
});

test('one number for each row is asked for', () => {
  expect(() => checkForEachRow('f', 'margin', [1, 2], 'logit', 2)).not.toThrow();
  expect(() => checkForEachRow('f', 'margin', [1, 2], 'logit', 3)).toThrow(new RangeError('f: margin must have one number for each row of logit (3), got 2'));
});

import { expect, test } from 'vitest';
import { checkNumbers, must } from '#core/check';

test.each([
  ['a number', 0.5, '0.5'], ['NaN', NaN, 'NaN'], ['text', 'mean', '"mean"'],
  ['nothing', undefined, 'undefined'], ['null', null, 'null'], ['a list', [1, 2], 'object'],
  ['an object without any method', Object.create(null), 'object'], ['a function', () => 1, 'function'], ['a symbol', Symbol('s'), 'Symbol(s)'],
])('an error names who, what, the rule and %s that broke it', (_, got, shown) => {
  expect(must('huber', 'delta', 'be above 0', got).message).toBe(`huber: delta must be above 0, got ${shown}`);
});

test('lists of one length have that length', () => {
  expect(checkNumbers('dpo', { chosen: [1, 2] })).toBe(2);
  expect(checkNumbers('dpo', { chosen: [1, NaN], rejected: new Float32Array(2), reference: [Infinity, -0] })).toBe(2);
  expect(checkNumbers('dpo', { weight: [1, 2, 3] }, 3)).toBe(3);
});

test.each([
  ['an empty first', { chosen: [], rejected: [] }, 'chosen must have at least 1 element, got 0'],
  ['a lone number', { chosen: 5 }, 'chosen must have at least 1 element, got 5'],
  ['nothing', { chosen: undefined }, 'chosen must have at least 1 element, got undefined'],
  ['an object', { chosen: {} }, 'chosen must have at least 1 element, got object'],
  ['a shorter one', { chosen: [1, 2], reference: [1, 2], rejected: [1] }, 'rejected must be as long as chosen (2), got 1'],
  ['an empty one', { chosen: [1], rejected: [] }, 'rejected must be as long as chosen (1), got 0'],
  ['a lone number later', { chosen: [1], rejected: 1 }, 'rejected must be as long as chosen (1), got 1'],
  ['null', { chosen: [1], rejected: null }, 'rejected must be as long as chosen (1), got null'],
  ['text for a number', { chosen: [1, '2'] }, 'chosen[1] must be a number, got "2"'],
  ['text for a list', { chosen: '12' }, 'chosen[0] must be a number, got "1"'],
  ['null for a number', { chosen: [1], rejected: [null] }, 'rejected[0] must be a number, got null'],
  ['a flag for a number', { chosen: [1, 2, true] }, 'chosen[2] must be a number, got true'],
  ['a hole', { chosen: [1, , 3] }, 'chosen[1] must be a number, got undefined'],
  ['a row for a number', { chosen: [[1, 2]] }, 'chosen[0] must be a number, got object'],
  ['big integers', { chosen: [1], rejected: BigInt64Array.of(1n) }, 'rejected[0] must be a number, got 1'],
])('%s is refused by its name and place', (_, lists, message) => {
  expect(() => checkNumbers('dpo', lists as never)).toThrow(new RangeError(`dpo: ${message}`));
});

test('another length than a known one is refused by its own rule', () => {
  expect(() => checkNumbers('ce', { weight: [1, 2] }, 3, 'have one number for each class (3)')).toThrow(new RangeError('ce: weight must have one number for each class (3), got 2'));
});

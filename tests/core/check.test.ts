import { expect, test } from 'vitest';
import { checkPair, checkParameters, checkReduction, checkWeight, must } from '#core/check';

test.each([
  ['a number', 0.5, '0.5'], ['a negative zero', -0, '-0'], ['NaN', NaN, 'NaN'], ['text', 'mean', '"mean"'],
  ['nothing', undefined, 'undefined'], ['null', null, 'null'], ['a list', [1, 2], 'object'],
  ['an object without any method', Object.create(null), 'object'], ['a function', () => 1, 'function'], ['a symbol', Symbol('s'), 'Symbol(s)'],
])('an error names who, what, the rule and %s that broke it', (_, got, shown) => {
  expect(must('huber', 'delta', 'be above 0', got).message).toBe(`huber: delta must be above 0, got ${shown}`);
});

test('a lone number is refused, not taken for an empty list', () => {
  expect(() => checkPair('huber', 3 as never, 0 as never)).toThrow(new RangeError('huber: prediction must have at least 1 element, got undefined'));
  expect(() => checkPair('huber', [3], 0 as never)).toThrow(new RangeError('huber: target must be as long as prediction (1), got undefined'));
});

test('weights are optional, and otherwise one for each', () => {
  expect(() => checkWeight('huber', undefined, 3, 'element')).not.toThrow();
  expect(() => checkWeight('huber', [1, 2], 3, 'element')).toThrow(new RangeError('huber: weight must have one number for each element (3), got 2'));
  expect(() => checkWeight('huber', 0 as never, 1, 'element')).toThrow(new RangeError('huber: weight must have one number for each element (1), got undefined'));
  expect(() => checkWeight('huber', 2 as never, 1, 'element')).toThrow(new RangeError('huber: weight must have one number for each element (1), got undefined'));
});

test('a reduction that is misspelt is named', () => {
  expect(() => checkReduction('dice', 'avg' as never)).toThrow(new RangeError("dice: reduction must be 'mean', 'sum' or 'none', got \"avg\""));
});

test('a pair that is right has the length of both', () => {
  expect(checkPair('huber', [1, 2], [3, 4])).toBe(2);
  expect(() => checkPair('huber', [], [])).toThrow(new RangeError('huber: prediction must have at least 1 element, got 0'));
  expect(() => checkPair('focal', [], [], 'logit')).toThrow(new RangeError('focal: logit must have at least 1 element, got 0'));
});

test.each(['mean', 'sum', 'none'] as const)('the reduction %s is known', (reduction) => {
  expect(() => checkReduction('dice', reduction)).not.toThrow();
});

test('each parameter is held to its own domain', () => {
  const settings = { delta: { default: 1, domain: { above: 0 } }, share: { default: 0, domain: { 'at most': 1 } } };
  expect(() => checkParameters('huber', settings, { delta: 2, share: 1 })).not.toThrow();
  expect(() => checkParameters('huber', settings, { delta: 0, share: 1 })).toThrow(new RangeError('huber: delta must be above 0, got 0'));
  expect(() => checkParameters('huber', settings, { delta: 2, share: 1.5 })).toThrow(new RangeError('huber: share must be at most 1, got 1.5'));
});

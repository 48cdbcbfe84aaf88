import { expect, test } from 'vitest';
import { checkClasses, checkClassWeight, keptWeight, oneOrForEachClass } from '#core/classes';

test('what is kept is the number of targets that are not ignored, or the weight of their classes', () => {
  expect(keptWeight('f', [0, 2, 1, 2], 3, -100, undefined)).toBe(4);
  expect(keptWeight('f', [0, 2, 1, 2], 3, 2, undefined)).toBe(2);
  expect(keptWeight('f', [0, 2, 1, 2], 3, 1, [1, 10, 0.25])).toBe(1.5);
  expect(keptWeight('f', [7, 7], 3, 7, undefined)).toBe(0);
});

test('a weighted row is kept by its own weight and by that of its class', () => {
  expect(keptWeight('f', [0, 2, 1], 3, 1, undefined, [3, 0.5, 7])).toBe(3.5);
  expect(keptWeight('f', [0, 2, 1], 3, 1, [1, 10, 4], [3, 0.5, 7])).toBe(5);
});

test.each([-1, 3, 0.5, NaN])('the id %d of three classes is refused, at its place', (id) => {
  expect(() => keptWeight('f', [2, id], 3, -100, undefined)).toThrow(new RangeError(`f: target[1] must be an integer from 0 to 2, or ignoreIndex (-100), got ${id}`));
  expect(() => checkClasses('f', 'action', [2, id], 'value', 2, 3)).toThrow(new RangeError(`f: action[1] must be an integer from 0 to 2, got ${id}`));
});

test('an id for each row is asked for', () => {
  expect(() => checkClasses('f', 'action', [0, 1], 'value', 3, 3)).toThrow(new RangeError('f: action must have one class id for each row of value (3), got 2'));
  expect(() => checkClasses('f', 'action', 1 as never, 'value', 3, 3)).toThrow(new RangeError('f: action must have one class id for each row of value (3), got 1'));
});

test('every class is taken', () => {
  expect(() => checkClasses('f', 'action', [0, 1, 2], 'value', 3, 3)).not.toThrow();
});

test('weights of classes are optional, and otherwise one number for each', () => {
  expect(() => checkClassWeight('f', undefined, 3)).not.toThrow();
  expect(() => checkClassWeight('f', [1, 2], 3)).toThrow(new RangeError('f: weight must have one number for each class (3), got 2'));
  expect(() => checkClassWeight('f', [1, '2'] as never, 2)).toThrow(new RangeError('f: weight[1] must be a number, got "2"'));
});

const above = { default: 2, domain: { above: 0 } };

test('an option for classes is one number for all, or one for each, and has a default', () => {
  expect(oneOrForEachClass('f', 'w', above, 6, 3)).toEqual([3]);
  expect(oneOrForEachClass('f', 'w', above, 6, undefined)).toEqual([2]);
  expect(oneOrForEachClass('f', 'w', above, 6, [1, 2, 3])).toEqual([1, 2, 3]);
  expect(oneOrForEachClass('f', 'w', above, 6, Float64Array.of(1, 2))).toEqual(Float64Array.of(1, 2));
});

test.each([
  [-1, 'w must be above 0, got -1'], [NaN, 'w must be above 0, got NaN'], [[1, , 2], 'w[1] must be a number, got undefined'],
  ['23', 'w[0] must be a number, got "2"'], [[1, '2'], 'w[1] must be a number, got "2"'], [[], 'w must be as long as a row, got 0'],
  [[1, 2, 3, 4], 'w must be as long as a row, got 4'], [null, 'w must be as long as a row, got null'], [{}, 'w must be as long as a row, got object'],
  [true, 'w must be as long as a row, got true'],
])('as an option for the classes of six numbers %j is refused', (option, message) => {
  expect(() => oneOrForEachClass('f', 'w', above, 6, option as never)).toThrow(new RangeError(`f: ${message}`));
});

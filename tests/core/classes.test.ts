import { expect, test } from 'vitest';
import { checkClasses, keptWeight } from '#core/classes';

test('what is kept is the number of targets that are not ignored, or the weight of their classes', () => {
  expect(keptWeight('f', [0, 2, 1, 2], 3, -100, undefined)).toBe(4);
  expect(keptWeight('f', [0, 2, 1, 2], 3, 2, undefined)).toBe(2);
  expect(keptWeight('f', [0, 2, 1, 2], 3, 1, [1, 10, 0.25])).toBe(1.5);
  expect(keptWeight('f', [7, 7], 3, 7, undefined)).toBe(0);
});

test('a weight that came as text counts as its number', () => {
  expect(keptWeight('f', [0, 1], 2, -100, ['2', '3'] as never)).toBe(5);
});

test.each([-1, 3, 0.5, NaN])('the id %d of three classes is refused, at its place', (id) => {
  expect(() => keptWeight('f', [2, id], 3, -100, undefined)).toThrow(new RangeError(`f: target[1] must be an integer from 0 to 2, or ignoreIndex (-100), got ${id}`));
  expect(() => checkClasses('f', 'action', [2, id], 'value', 2, 3)).toThrow(new RangeError(`f: action[1] must be an integer from 0 to 2, got ${id}`));
});

test('an id for each row is asked for', () => {
  expect(() => checkClasses('f', 'action', [0, 1], 'value', 3, 3)).toThrow(new RangeError('f: action must have one class id for each row of value (3), got 2'));
});

test('every class is taken', () => {
  expect(() => checkClasses('f', 'action', [0, 1, 2], 'value', 3, 3)).not.toThrow();
});

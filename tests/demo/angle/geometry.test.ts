import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionOf, lossAt, measure } from '#demo/angle/geometry';
import { faultsIn } from '../in-state.ts';

const coordinate = fc.integer({ min: -25, max: 25 }).map((n) => n / 10);
const spots = fc.tuple(coordinate, coordinate, coordinate, coordinate, coordinate, coordinate);
const names = ['ax', 'ay', 'px', 'py', 'nx', 'ny'];
const stateOf = (numbers: readonly number[], alpha: number) =>
  ({ ...Object.fromEntries(names.map((name, i) => [name, numbers[i]!])), alpha });

test('the loss is that of the height over the base, and positive exactly where the angle is above its bound', () => {
  fc.assert(fc.property(spots, fc.constantFrom(10, 40, 60), (numbers, alpha) => {
    const { value, base, height, angle, bound } = measure(stateOf(numbers, alpha));
    expect(lossAt(base, height, alpha)).toBeCloseTo(value, 9);
    fc.pre(Math.abs(angle - alpha) > 1e-6);
    expect(value > 0).toBe(angle > alpha);
    expect(value > 0).toBe(height < bound);
  }));
});

test.each([
  [[-1, 0, 1, 0, 0, 0], 'midpoint'], [[-1, 0, 1, 0, 0, 0.5], 'above'], [[-1, 0, 1, 0, 0, 2], 'within'],
  [[1, 1, 1, 1, 1, 1], 'within'], [[1, 1, 1, 1, 2, 0], 'within'],
] as const)('%o says "%s", and it is true', async (numbers, key) => {
  expect(captionOf(measure(stateOf(numbers, 40)))).toBe(key);
  expect(await faultsIn('angular', 'angle', stateOf(numbers, 40))).toEqual([]);
});

test('exactly at the bound the gradient is said not to be 0', () => {
  expect(captionOf({ ...measure(stateOf([-1, 0, 1, 0, 0, 0.5], 40)), value: 0 })).toBe('edge');
});

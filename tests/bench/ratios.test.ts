import { describe, expect, test } from 'vitest';
import { pairs } from './pairs.ts';
import { nearest, recorded, sizes, slowdown, tolerance } from './ratios.ts';
import { beside, held, yardsticksOf } from './yardstick.ts';

test('at most sixteen losses have a loop of their own', () => {
  expect(pairs.length).toBeLessThanOrEqual(16);
});

test.each(held)('$id is timed by what its card says of it, beside a loop of its shape', (card) => {
  const loops = pairs.map(({ id }) => id);
  const yardsticks = yardsticksOf(card);
  expect(loops).toEqual(expect.arrayContaining([...yardsticks]));
  for (const Kind of [Float64Array, Float32Array]) {
    const { loss, loop } = beside(card, yardsticks[0]!)(200, Kind);
    expect([loss().value, loop().value].every(Number.isFinite)).toBe(true);
  }
});

describe('a recorded ratio', () => {
  test('is that to a loop there is, at each size', () => {
    for (const { yardstick, ratios } of Object.values(recorded)) {
      expect(pairs.map(({ id }) => id)).toContain(yardstick);
      expect(ratios).toHaveLength(sizes.length);
      expect(ratios.every((ratio) => ratio > 0)).toBe(true);
    }
  });

  test('is passed where one size alone takes longer', () => {
    expect(slowdown([1, 1.3], [1, 1])).toBe(1.3);
    expect(slowdown([0.5, 3], [1, 2])).toBeGreaterThan(tolerance);
    expect(slowdown([0.5, 0.5], [1, 1])).toBeLessThan(1);
  });

  test('is to the loop nearest in cost, above or below', () => {
    const [dear, cheap, near] = [[0.1, 0.1], [3, 3], [0.5, 0.5]].map((ratios) => ({ yardstick: 'dice', ratios }));
    expect(nearest([dear!, cheap!, near!])).toBe(near);
    expect(nearest([dear!, cheap!])).toBe(cheap);
  });
});

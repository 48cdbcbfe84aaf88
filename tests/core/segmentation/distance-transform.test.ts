import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signedDistances, squaredDistances } from '#core/segmentation/distance-transform';

const image = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(0.02, 0.3, 0.9)).chain(([width, height, share]) =>
  fc.tuple(fc.constant(width), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: width * height, maxLength: width * height })
    .map((list) => Uint8Array.from(list, (number) => Number(number < share)))));

/** The smallest of all squared distances to the pixels that have the value. */
const byForce = (mask: Uint8Array, width: number, value: number): number[] => [...mask].map((_, i) =>
  [...mask].reduce((least, own, j) => (own === value ? Math.min(least, ((i % width) - (j % width)) ** 2 + (Math.floor(i / width) - Math.floor(j / width)) ** 2) : least), Infinity));

test('squared distances are those of all pairs of pixels, exactly', () => {
  fc.assert(fc.property(image, ([width, mask]) => {
    for (const value of [0, 1] as const) expect([...squaredDistances(mask, width, value)]).toEqual(byForce(mask, width, value));
  }));
});

test('squared distances of a large image with one pixel set are exact to its far corners', () => {
  const [width, height] = [1500, 1100];
  const mask = new Uint8Array(width * height);
  mask[7 * width + 3] = 1;
  const distances = squaredDistances(mask, width, 1);
  for (const [x, y] of [[0, 0], [width - 1, 0], [0, height - 1], [width - 1, height - 1]] as const) expect(distances[y * width + x]).toBe((x - 3) ** 2 + (y - 7) ** 2);
});

test('signed distances are 0 on the inner border, above 0 outside and below 0 inside', () => {
  const mask = Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
  const d = Math.SQRT2;
  expect([...signedDistances(mask, 5)]).toEqual([d, 1, 1, 1, d, 1, 0, 0, 0, 1, 1, 0, -1, 0, 1, 1, 0, 0, 0, 1, d, 1, 1, 1, d]);
});

test('there is no border in an empty mask, nor in a full one', () => {
  for (const value of [0, 1]) expect([...signedDistances(new Uint8Array(6).fill(value), 3)]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('an image of one pixel has no border', () => {
  for (const value of [0, 1]) expect([...signedDistances(Uint8Array.of(value), 1)]).toEqual([0]);
});

test('the end of a line is as far inside as it is, whatever the next line begins with', () => {
  expect([...signedDistances(Uint8Array.of(0, 1, 1, 0, 1, 1), 3)]).toEqual([1, 0, -1, 1, 0, -1]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundary } from '#losses/boundary';
import { allNear, near } from '../contract/clause.ts';

const [width, height] = [5, 4];
const share = fc.double({ min: 0, max: 1, noNaN: true });
const image = <T>(pixel: fc.Arbitrary<T>) => fc.array(pixel, { minLength: width * height, maxLength: width * height });
const turned = <T>(list: readonly T[]): T[] => Array.from({ length: list.length }, (_, i) => list[(i % height) * width + Math.floor(i / height)]!);

test('an image and its transpose cost the same, pixel by pixel', () => {
  fc.assert(fc.property(image(share), image(fc.constantFrom(0, 1)), (predicted, target) => {
    const [own, other] = [boundary(predicted, target, { width }), boundary(turned(predicted), turned(target), { width: height })];
    near(other.value, own.value, 1e-13, 'value', 1e-15);
    allNear([...other.grad], turned([...own.grad]), 1e-14, 'grad');
  }));
});

test('no mask of probabilities costs less than the object itself', () => {
  fc.assert(fc.property(image(share), image(fc.constantFrom(0, 1)), (predicted, target) => {
    expect(boundary(target, target, { width }).value).toBeLessThanOrEqual(boundary(predicted, target, { width }).value + 1e-15);
  }));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaccard } from '#losses/jaccard';
import { lovaszHinge } from '#losses/lovasz-hinge';
import { allNear, near } from '../contract/clause.ts';

const bit = fc.constantFrom(0, 1);
const image = (number: fc.Arbitrary<number>) => fc.integer({ min: 1, max: 10 }).chain((size) =>
  fc.tuple(...[number, bit].map((own) => fc.array(own, { minLength: size, maxLength: size })) as [fc.Arbitrary<number[]>, fc.Arbitrary<number[]>]));
const coarse = fc.integer({ min: -4, max: 4 }).map((half) => half / 2);

test('where right pixels are at the margin and wrong ones at 0, lovasz-hinge is the jaccard loss of the mask', () => {
  fc.assert(fc.property(image(bit), ([predicted, target]) => {
    fc.pre(predicted.some(Boolean) || target.some(Boolean));
    const logit = predicted.map((p, i) => (p !== target[i] ? 0 : p ? 1 : -1));
    near(lovaszHinge(logit, target).value, jaccard(predicted, target, { smooth: 0 }).value, 1e-14, 'value', 1e-15);
  }));
});

test('the slope of lovasz-hinge does not depend on the order of the pixels, whatever errors tie', () => {
  fc.assert(fc.property(image(coarse), ([logit, target]) => {
    const [forth, back] = [lovaszHinge(logit, target), lovaszHinge(logit.toReversed(), target.toReversed())];
    near(back.value, forth.value, 1e-14, 'value', 1e-15);
    allNear([...back.grad].toReversed(), [...forth.grad], 1e-14, 'grad', 1e-15);
  }));
});

test('lovasz-hinge lies above its tangents, also where errors tie', () => {
  fc.assert(fc.property(image(coarse), fc.array(coarse, { minLength: 10, maxLength: 10 }), ([logit, target], other) => {
    const { value, grad } = lovaszHinge(logit, target);
    const tangent = value + logit.reduce((sum, z, i) => sum + grad[i]! * (other[i]! - z), 0);
    expect(lovaszHinge(other.slice(0, logit.length), target).value).toBeGreaterThanOrEqual(tangent - 1e-12);
  }));
});

test('lovasz-hinge keeps its digits on a hundred thousand pixels, all of them wrong', () => {
  const size = 100_000;
  const { value, grad } = lovaszHinge(new Float64Array(size).fill(0), Float64Array.from({ length: size }, (_, i) => i % 2));
  expect(value).toBeCloseTo(1, 12);
  expect(grad.reduce((sum, slope) => sum + Math.abs(slope), 0)).toBeCloseTo(1, 12);
});

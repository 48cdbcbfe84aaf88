import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dice } from '#losses/dice';
import { jaccard } from '#losses/jaccard';
import { tversky } from '#losses/tversky';
import { allNear, near } from '../contract/clause.ts';

const number = fc.double({ min: 0, max: 1, noNaN: true });
const smooth = fc.constantFrom(1e-5, 0.5, 1, 2);
const images = fc.integer({ min: 1, max: 8 }).chain((size) => fc.tuple(...[0, 1].map(() => fc.array(fc.array(number, { minLength: size, maxLength: size }), { minLength: 3, maxLength: 3 }))));

test('tversky with 1/2 and 1/2 is dice, value and gradient, at the same smooth', () => {
  fc.assert(fc.property(images, smooth, ([predicted, target], s) => {
    const [own, other] = [tversky(predicted!, target!, { smooth: s }), dice(predicted!, target!, { smooth: s })];
    near(own.value, other.value, 1e-13, 'value', 1e-15);
    allNear([...own.grad], [...other.grad], 1e-12, 'grad', 1e-14);
  }));
});

test('tversky with 1 and 1 is jaccard, value and gradient, at twice the smooth', () => {
  fc.assert(fc.property(images, smooth, ([predicted, target], s) => {
    const own = tversky(predicted!, target!, { alpha: 1, beta: 1, smooth: 2 * s });
    const other = jaccard(predicted!, target!, { smooth: s });
    near(own.value, other.value, 1e-13, 'value', 1e-15);
    allNear([...own.grad], [...other.grad], 1e-12, 'grad', 1e-14);
  }));
});

test('tversky stays when prediction and target change places together with alpha and beta', () => {
  fc.assert(fc.property(images, number, number, ([predicted, target], alpha, beta) => {
    const here = tversky(predicted!, target!, { alpha, beta }).value;
    near(tversky(target!, predicted!, { alpha: beta, beta: alpha }).value, here, 1e-13, 'value', 1e-15);
  }));
});

test('tversky with 0 and 1 is one minus recall, with 1 and 0 one minus precision', () => {
  const [predicted, target] = [[1, 1, 1, 0, 0], [1, 0, 0, 1, 0]];
  expect(tversky(predicted, target, { alpha: 0, beta: 1, smooth: 0 }).value).toBe(1 / 2);
  expect(tversky(predicted, target, { alpha: 1, beta: 0, smooth: 0 }).value).toBe(2 / 3);
});

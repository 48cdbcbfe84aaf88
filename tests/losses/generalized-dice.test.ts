import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dice } from '#losses/dice';
import { generalizedDice } from '#losses/generalized-dice';
import { allNear, near } from '../contract/clause.ts';

const number = fc.double({ min: 0, max: 1, noNaN: true });
const column = (size: number) => fc.array(number, { minLength: size, maxLength: size });
const image = fc.integer({ min: 1, max: 8 }).chain((size) => fc.tuple(column(size), column(size)));
const asRows = (list: readonly number[]): number[][] => list.map((value) => [value]);

test('generalized-dice of one class is dice, value and gradient, at the same smooth and any power', () => {
  fc.assert(fc.property(image, fc.constantFrom(1e-5, 1), fc.constantFrom(0, 1, 2), ([predicted, target], smooth, power) => {
    const [own, other] = [generalizedDice(asRows(predicted), asRows(target), { smooth, power }), dice(predicted, target, { smooth })];
    near(own.value, other.value, 1e-13, 'value', 1e-15);
    allNear([...own.grad], [...other.grad], 1e-12, 'grad', 1e-14);
  }));
});

test('generalized-dice with power 0 is dice over all classes at once', () => {
  fc.assert(fc.property(image, ([predicted, target]) => {
    fc.pre(predicted.length % 2 === 0);
    const [own, other] = [generalizedDice(predicted, target, { power: 0, rowLength: 2 }), dice(predicted, target)];
    near(own.value, other.value, 1e-13, 'value', 1e-15);
    allNear([...own.grad], [...other.grad], 1e-12, 'grad', 1e-14);
  }));
});

test('missing half of a class of 10 pixels costs what half of one of 1000 costs with power 1, and far more with power 2', () => {
  const pixels = (classes: readonly number[]): number[][] => classes.map((own) => [own === 0 ? 1 : 0, own === 1 ? 1 : 0]);
  const target = pixels([...Array(1000).fill(0), ...Array(10).fill(1)]);
  const nothing = [0, 0];
  const cost = (power: number) => [target.map((pixel, i) => (i < 500 ? nothing : pixel)), target.map((pixel, i) => (i >= 1005 ? nothing : pixel))]
    .map((predicted) => generalizedDice(predicted, target, { power, smooth: 0 }).value) as [number, number];
  const [large, small] = cost(1);
  expect(small).toBeCloseTo(large, 14);
  // as shares of two predicted and two true volumes, in units of 1 / volume
  expect(cost(2)[0]).toBeCloseTo(0.5 / 1000 / (2 / 1000 + 2 / 10 - 0.5 / 1000), 14);
  expect(cost(2)[1]).toBeCloseTo(0.5 / 10 / (2 / 1000 + 2 / 10 - 0.5 / 10), 14);
});

import { expect, test } from 'vitest';
import { multiclassHinge, multilabelMargin } from '#losses/index';

const score = [[0.5, -1.25, 2], [3, 2.75, 0.5], [-1, 0, 0.25]];

test('with one class in each row, multi-label margin is multi-class hinge', () => {
  const [many, one] = [multilabelMargin(score, [[2, -1, -1], [1, -1, -1], [0, -1, -1]]), multiclassHinge(score, [2, 1, 0])];
  expect(many.value).toBeCloseTo(one.value, 15);
  many.grad.forEach((slope, place) => expect(slope).toBeCloseTo(one.grad[place]!, 15));
});

test('the order of the classes of a row does not count, nor what stands after −1', () => {
  const sorted = multilabelMargin(score, [[0, 2, -1], [0, 1, -1], [1, 2, -1]]);
  expect(multilabelMargin(score, [[2, 0, -1], [1, 0, -1], [2, 1, -1]])).toEqual(sorted);
  const read = [[0, 2, -1], [0, 1, -1], [1, -1, -1]];
  expect(multilabelMargin(score, [[0, 2, -1], [0, 1, -1], [1, -1, 7]])).toEqual(multilabelMargin(score, read));
});

test('class ids may be in integer arrays, as rows or flat', () => {
  const ids = [[0, 2, -1], [0, 1, -1], [1, 2, -1]];
  const plain = multilabelMargin(score, ids);
  expect(multilabelMargin(score, ids.map((row) => Int32Array.from(row)))).toEqual(plain);
  expect(multilabelMargin(score.flat(), Int32Array.from(ids.flat()), { rowLength: 3 })).toEqual(plain);
});

import { expect, test } from 'vitest';
import { lovasz } from '#core/segmentation/lovasz';
import { seeded } from '../../sample/random.ts';

const random = seeded(11);

/** 1 − intersection over union of a mask and the same with some of its pixels wrong; where both are empty, 0. */
function jaccardLoss(object: Uint8Array, wrong: readonly number[]): number {
  const hit = [...object].filter((one, at) => one === 1 && !wrong.includes(at)).length;
  const union = [...object].filter((one, at) => one === 1 || wrong.includes(at)).length;
  return union > 0 ? 1 - hit / union : 0;
}

/** By the definition: pixels go wrong by falling error, each costs its error times what it adds to the loss; slopes are the mean over all orders of equal errors. */
function byDefinition(error: number[], object: Uint8Array): { value: number; slope: number[] } {
  const orders = permutations(error.flatMap((own, at) => (own > 0 ? [at] : []))).filter((order) => order.every((at, i) => i === 0 || error[order[i - 1]!]! >= error[at]!));
  const slope = error.map(() => 0);
  for (const order of orders) order.forEach((at, i) => (slope[at]! += (jaccardLoss(object, order.slice(0, i + 1)) - jaccardLoss(object, order.slice(0, i))) / orders.length));
  return { value: slope.reduce((sum, own, at) => sum + own * Math.max(0, error[at]!), 0), slope };
}

const permutations = (places: number[]): number[][] =>
  places.length === 0 ? [[]] : places.flatMap((place, at) => permutations(places.toSpliced(at, 1)).map((rest) => [place, ...rest]));

const cases: [number[], number[]][] = [
  [[1], [1]], [[1], [0]], [[0.25], [1]], [[0.25], [0]], [[-1], [1]], [[0, 0], [1, 0]], [[2, 2], [1, 0]], [[2, 2, 2], [0, 0, 0]], [[3, 1, 2], [0, 0, 0]], [[1, 1, 1, 1, 1], [1, 1, 0, 0, 0]],
  [[0.5, -1, 0.5, 2, 2, 0.5], [1, 1, 0, 1, 0, 0]], [[3, 3, 1, 1, 1], [0, 1, 1, 0, 0]], [[1, 2, 3, 4], [1, 1, 1, 1]], [[1, 1, 2, 2, 2], [0, 0, 1, 1, 0]],
  ...Array.from({ length: 30 }, (): [number[], number[]] => [random.list(6, () => random.integer(-1, 4)), random.list(6, () => random.integer(0, 1))]),
];

test.each(cases.map(([error, object]) => ({ error, object })))('errors $error on the mask $object cost what the definition says, and slopes are the mean over equal errors', ({ error, object }) => {
  const slope = new Float64Array(error.length).fill(7);
  const expected = byDefinition(error, Uint8Array.from(object));
  expect(lovasz(Float64Array.from(error), Uint8Array.from(object), slope)).toBeCloseTo(expected.value, 12);
  expected.slope.forEach((own, at) => expect(slope[at]).toBeCloseTo(own, 13));
});

test('one error that is NaN makes everything NaN', () => {
  const slope = new Float64Array(3);
  expect(lovasz(Float64Array.of(1, NaN, 2), Uint8Array.of(1, 0, 1), slope)).toBeNaN();
  expect([...slope]).toEqual([NaN, NaN, NaN]);
});

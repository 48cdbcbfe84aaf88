import { expect, test } from 'vitest';
import { cloudsGradient, distanceBetween, nonFiniteIn, power, readClouds, readMasses, transposed } from '#core/transport/clouds';

const read = (prediction: unknown, target: unknown, rowLength?: number) => readClouds('chamfer', prediction as never, target as never, rowLength);

test('points may be rows, numbers on a line, or coordinates one after the other', () => {
  expect(read([[1, 2], [3, 4]], [Float32Array.of(5, 6)])).toEqual({ x: Float64Array.of(1, 2, 3, 4), y: Float64Array.of(5, 6), n: 2, m: 1, dimensions: 2 });
  expect(read([1, 2, 3], [4, 5])).toEqual({ x: Float64Array.of(1, 2, 3), y: Float64Array.of(4, 5), n: 3, m: 2, dimensions: 1 });
  expect(read([1, 2, 3, 4], [5, 6], 2)).toEqual({ x: Float64Array.of(1, 2, 3, 4), y: Float64Array.of(5, 6), n: 2, m: 1, dimensions: 2 });
  expect(read([[1], [2]], [4, 5])).toEqual(read([1, 2], [4, 5]));
});

test.each([
  ['points of different length', [[1, 2], [3]], [[1, 2]], 'chamfer: prediction[1] must be as long as prediction[0] (2), got 1'],
  ['clouds of different dimension', [[1, 2]], [1, 2], 'chamfer: target must have points of as many coordinates as prediction (2), got 1'],
  ['a number', [1], 7, 'chamfer: target must have at least 1 element, got 7'],
])('%s are refused', (_, prediction, target, message) => {
  expect(() => read(prediction, target)).toThrow(message);
});

test('a gradient starts at 0 for every coordinate', () => {
  expect(cloudsGradient(read([[1, 2]], [[3, 4], [5, 6]]))).toEqual({ prediction: new Float64Array(2), target: new Float64Array(4) });
});

test('a coordinate that is no finite number is found in either cloud, NaN before infinity', () => {
  expect(nonFiniteIn(read([1, -5], [1e308, 1e308]))).toBe(0);
  expect(nonFiniteIn(read([1, -Infinity], [2]))).toBe(Infinity);
  expect(nonFiniteIn(read([1], [NaN, 2]))).toBeNaN();
  expect(nonFiniteIn(read([Infinity], [NaN]))).toBeNaN();
});

const masses = (weight: number[] | undefined, points: number, total = 1) => [...readMasses('emd', 'targetWeight', 'target', weight, points, total)];

test('masses sum to a total, and none given are all the same', () => {
  expect(masses(undefined, 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(masses(undefined, 3, 12)).toEqual([4, 4, 4]);
  expect(masses([1, 0, 3], 3)).toEqual([0.25, 0, 0.75]);
  expect(masses([1e300, 3e300], 2, 4)).toEqual([1, 3]);
});

test.each([
  ['too few', [1], 'emd: targetWeight must have one number for each point of target (2), got 1'],
  ['a negative one', [1, -1], 'emd: targetWeight[1] must be a finite number at least 0, got -1'],
  ['NaN', [NaN, 1], 'emd: targetWeight[0] must be a finite number at least 0, got NaN'],
  ['an infinite one', [1, Infinity], 'emd: targetWeight[1] must be a finite number at least 0, got Infinity'],
  ['none at all', [0, 0], 'emd: targetWeight must have a finite sum above 0, got 0'],
  ['too much in all', [1e308, 1e308], 'emd: targetWeight must have a finite sum above 0, got Infinity'],
])('of masses, %s is refused', (_, weight, message) => {
  expect(() => masses(weight, 2)).toThrow(message);
});

test.each([1e-320, 1e-200, 1, 1e200, 1e300])('a triangle of 3, 4 and 5 keeps its shape at the scale of %d', (scale) => {
  const far = distanceBetween(Float64Array.of(9, 9, 3 * scale, 0), 1, Float64Array.of(0, 4 * scale), 0, 2);
  expect(far / scale).toBeCloseTo(5, scale < 1e-300 ? 2 : 12);
});

test('a distance of 0 is 0, an infinite one infinite, and NaN stays NaN', () => {
  const to = (coordinate: number) => distanceBetween(Float64Array.of(coordinate, 1), 0, Float64Array.of(2, 1), 0, 2);
  expect([to(2), to(-Infinity), to(NaN)]).toEqual([0, Infinity, NaN]);
});

test('numbers in rows come as their columns, and back', () => {
  const rows = Float64Array.of(1, 2, 3, 4, 5, 6);
  expect([...transposed(rows, 3)]).toEqual([1, 4, 2, 5, 3, 6]);
  expect([...transposed(transposed(rows, 3), 2)]).toEqual([1, 2, 3, 4, 5, 6]);
});

test.each([1, 1e200])('points are told apart by their place in each cloud, at the scale of %d', (scale) => {
  const [x, y] = [Float64Array.of(9, 9, 9, 9, 9, 9, 1, 2, 3), Float64Array.of(9, 9, 9, 3, 5, 9)].map((cloud) => cloud.map((one) => one * scale));
  expect(distanceBetween(x!, 2, y!, 1, 3) / scale).toBeCloseTo(7, 14); // 2, 3 and 6 apart
  expect(distanceBetween(y!, 1, x!, 2, 3) / scale).toBeCloseTo(7, 14);
  expect(distanceBetween(Float64Array.of(0, 0, 0, 0, 3, 4), 2, Float64Array.of(0, 0, 9, 9, 9, 9), 0, 2)).toBe(5);
});

test('a power is the product of so many factors', () => {
  expect([power(3, 1), power(3, 2), power(3, 3), power(2, 4), power(4, 0.5), power(-3, 2)]).toEqual([3, 9, 27, 16, 2, 9]);
});

test('masses may sum to less than 1', () => {
  expect(masses([0.25, 0.25], 2)).toEqual([0.5, 0.5]);
});

test('a number among the points is refused as a row', () => {
  expect(() => read([[1, 2], 3], [[1, 2]])).toThrow(new RangeError('chamfer: prediction[1] must be as long as prediction[0] (2), got 3'));
});

test('infinities in both clouds are found together, NaN before them', () => {
  expect(nonFiniteIn(read([NaN], [Infinity]))).toBeNaN();
});
